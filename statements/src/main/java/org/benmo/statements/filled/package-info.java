/** A year as the books fill it: the forms with their rows in order, and every other fact a publication states. */
@NullMarked
package org.benmo.statements.filled;

import org.jspecify.annotations.NullMarked;
