/** Writes the tables of a publication as a workbook, numbers as numbers. */
@NullMarked
package org.benmo.documents.publication.xlsx;

import org.jspecify.annotations.NullMarked;
