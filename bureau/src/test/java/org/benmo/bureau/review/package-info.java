@NullMarked
package org.benmo.bureau.review;

import org.jspecify.annotations.NullMarked;
