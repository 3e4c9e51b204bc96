/** Exact amounts, and printed numbers as the intervals they stand for. */
@NullMarked
package org.benmo.statements.amounts;

import org.jspecify.annotations.NullMarked;
