/** Writes publications as Word documents, with the styles and fonts of an office. */
@NullMarked
package org.benmo.documents.publication.docx;

import org.jspecify.annotations.NullMarked;
