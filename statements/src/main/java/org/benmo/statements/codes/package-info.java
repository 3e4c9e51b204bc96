/** Functional and economic classification codes with their names by year. */
@NullMarked
package org.benmo.statements.codes;

import org.jspecify.annotations.NullMarked;
