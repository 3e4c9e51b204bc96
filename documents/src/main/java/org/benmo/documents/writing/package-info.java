/** What is known about written Chinese whatever the kind of file: one form for each character, page numbers, where paragraphs begin. */
@NullMarked
package org.benmo.documents.writing;

import org.jspecify.annotations.NullMarked;
