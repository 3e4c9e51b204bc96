/** Records to figures: cells of equal dimensions, rules as data, the ten forms, and the way back to the records. */
@NullMarked
package org.benmo.accounts.deriving;

import org.jspecify.annotations.NullMarked;
