package org.benmo.documents.publication;

import java.util.List;

/** Where a figure stands in a written file. */
public sealed interface Location {
    /**
     * On a page.
     *
     * @param page from 1
     * @param box left, top, right, bottom in points from the page's top left corner
     */
    record OnPage(int page, List<Double> box) implements Location {
        /** Keeps its own copy. */
        public OnPage {
            box = List.copyOf(box);
        }
    }

    /**
     * In a paragraph of running text.
     *
     * @param paragraph its number among the paragraphs directly in the body, from 1; tables are not counted
     */
    record InParagraph(int paragraph) implements Location {}

    /**
     * In a cell of a table.
     *
     * @param table its number in the body, from 1
     * @param row from 1
     * @param cell its number among the cells of the row, from 1; a cell over several columns counts once
     */
    record InTable(int table, int row, int cell) implements Location {}

    /**
     * In a cell of a sheet.
     *
     * @param sheet name on the tab
     * @param cell such as {@code C7}
     */
    record InSheet(String sheet, String cell) implements Location {}

    /** In an element of a web page, by its id. */
    record InElement(String id) implements Location {}
}
