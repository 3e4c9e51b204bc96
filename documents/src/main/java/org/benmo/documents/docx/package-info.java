/** Reads Word documents: own reader of the XML of a docx, and old binary files by their cell marks. */
@NullMarked
package org.benmo.documents.docx;

import org.jspecify.annotations.NullMarked;
