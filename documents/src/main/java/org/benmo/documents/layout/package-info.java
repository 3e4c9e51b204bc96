/** Pages of glyphs and painted lines, whatever kind of file drew them, sorted into paragraphs and tables. Knows no file format. */
@NullMarked
package org.benmo.documents.layout;

import org.jspecify.annotations.NullMarked;
