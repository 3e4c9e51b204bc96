/** Plain text files to paragraphs and tables, with line and column as places. */
@NullMarked
package org.benmo.documents.plain;

import org.jspecify.annotations.NullMarked;
