/**
 * From a figure to what it was made of, and from a record to where its figures are used. Modules that make figures say what they are
 * ({@link org.benmo.bureau.lineage.FigureSource}); modules that print them say where ({@link org.benmo.bureau.lineage.FigureUse}).
 */
@NullMarked
package org.benmo.bureau.lineage;

import org.jspecify.annotations.NullMarked;
