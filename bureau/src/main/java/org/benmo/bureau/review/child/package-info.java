/** The child process that reads strangers' files: a main class without Spring and without the database. */
@NullMarked
package org.benmo.bureau.review.child;

import org.jspecify.annotations.NullMarked;
