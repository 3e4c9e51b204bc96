package org.benmo.disclosure.extraction.forms;

import java.util.List;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.documents.Block;

/**
 * The forms of a document.
 *
 * @param forms every table in printed order; those that are none of the ten are {@code OTHER}
 * @param consumed tables and the paragraphs that only serve them (titles, units, notes): not narrative
 * @param unread numbers in tables that could not be bound
 * @param numbersTotal amounts and counts printed in tables
 * @param numbersUnderstood those bound to a key
 */
public record FormReading(
        List<FormTable> forms,
        Set<Block> consumed,
        List<Disclosure.Unread> unread,
        int numbersTotal,
        int numbersUnderstood) {}
