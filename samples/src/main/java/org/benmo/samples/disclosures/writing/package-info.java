/** Drafts as files: web page, workbook and plain text, and by way of an office program and a browser PDF and DOCX. */
@NullMarked
package org.benmo.samples.disclosures.writing;

import org.jspecify.annotations.NullMarked;
