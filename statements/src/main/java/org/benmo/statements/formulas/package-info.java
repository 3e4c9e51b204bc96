/** The language checks are written in: words to syntax, labels to keys. */
@NullMarked
package org.benmo.statements.formulas;

import org.jspecify.annotations.NullMarked;
