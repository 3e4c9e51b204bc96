/** Writes laid out pages as PDF: embedded subsets, text that copies as text, bookmarks, links. */
@NullMarked
package org.benmo.documents.publication.pdf;

import org.jspecify.annotations.NullMarked;
