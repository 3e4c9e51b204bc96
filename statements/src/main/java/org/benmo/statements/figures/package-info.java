/** Named values with their lineage: keys, figures, assertions, and the set of them an identity is asked about. */
@NullMarked
package org.benmo.statements.figures;

import org.jspecify.annotations.NullMarked;
