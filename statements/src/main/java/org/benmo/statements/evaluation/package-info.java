/** Asks the catalogue of a set of figures: one evaluator over intervals, for documents and for our own books. */
@NullMarked
package org.benmo.statements.evaluation;

import org.jspecify.annotations.NullMarked;
