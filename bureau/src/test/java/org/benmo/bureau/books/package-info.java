@NullMarked
package org.benmo.bureau.books;

import org.jspecify.annotations.NullMarked;
