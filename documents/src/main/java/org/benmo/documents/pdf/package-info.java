/** PDF files to text and tables: glyphs and lines of a page, the grids they form, lines and paragraphs. */
@NullMarked
package org.benmo.documents.pdf;

import org.jspecify.annotations.NullMarked;
