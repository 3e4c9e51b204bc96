package org.benmo.documents.docx;

import java.util.List;
import org.benmo.documents.Block;

/** What stands in a document one below the other, before it is known what is beside what. */
sealed interface Item {
    /**
     * A paragraph as typed.
     *
     * @param words its characters, blanks, tabs and soft breaks
     * @param size of most of them, in points
     * @param indent of the first line, in points
     * @param path of its element
     */
    record Paragraph(Words words, double size, double indent, String path) implements Item {}

    /**
     * What is anchored in a paragraph and printed elsewhere: notes, text boxes.
     *
     * @param items in it
     */
    record Aside(List<Item> items) implements Item {}

    /** A table of two columns or more. */
    record Table(Block.Table table) implements Item {}
}
