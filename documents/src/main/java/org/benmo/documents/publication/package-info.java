/** What is to be published, before it is a file: pages, headings, paragraphs, tables, charts; and who writes it in which kind of file. */
@NullMarked
package org.benmo.documents.publication;

import org.jspecify.annotations.NullMarked;
