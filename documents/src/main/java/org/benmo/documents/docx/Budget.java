package org.benmo.documents.docx;

import javax.xml.stream.XMLStreamException;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.archive.Refusal;

/** How much a document may hold: ten times what a city's whole volume of accounts does, and a fraction of the memory there is. */
final class Budget {
    private static final int PARAGRAPHS_MAX = 300_000;
    private static final int CELLS_MAX = 300_000;
    private static final int CHARACTERS_MAX = 6_000_000;

    private int paragraphs;
    private int cells;
    private long characters;

    void paragraph() throws XMLStreamException {
        check(++paragraphs <= PARAGRAPHS_MAX);
    }

    void cell() throws XMLStreamException {
        check(++cells <= CELLS_MAX);
    }

    void characters(int count) throws XMLStreamException {
        characters += count;
        check(characters <= CHARACTERS_MAX);
    }

    private static void check(boolean within) throws XMLStreamException {
        if (!within) {
            throw new XMLStreamException(new Refusal(ProblemCode.EXCESSIVE.problem()));
        }
    }
}
