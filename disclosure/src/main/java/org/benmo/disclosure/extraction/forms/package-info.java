/**
 * From the tables of a document to the ten published forms and their figures. Everything is bound by printed words: titles,
 * headers, row labels and codes, never by an ordinal or a position on the page.
 */
@NullMarked
package org.benmo.disclosure.extraction.forms;

import org.jspecify.annotations.NullMarked;
