package org.benmo.samples.disclosures;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a draft, in printed order. */
public sealed interface Piece {
    /**
     * A heading.
     *
     * @param level 1 for 第一部分, 2 for 一、, 3 for （一）; 0 for the title
     */
    record Heading(int level, String text) implements Piece {}

    /**
     * A paragraph of running text.
     *
     * @param section what it is about, such as {@code totals}; the name of its phrase
     * @param runs its characters
     */
    record Prose(String section, List<Run> runs) implements Piece {
        /** All characters. */
        public String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** An entry of the table of contents. */
    record Entry(String text) implements Piece {}

    /**
     * A form.
     *
     * @param form {@code T01}…{@code T10}
     * @param title as printed
     * @param stub lines between title and grid, such as 公开01表 and 金额单位：万元
     * @param rows its cells, spans counted as in HTML
     * @param notes lines under the grid
     */
    record Grid(String form, String title, List<String> stub, List<List<Cell>> rows, List<String> notes)
            implements Piece {}

    /** A new page. */
    record Break() implements Piece {}

    /**
     * A cell of a form.
     *
     * @param run its text or number
     */
    record Cell(Run run, int rowSpan, int columnSpan, boolean header) {
        /** Words in one cell. */
        public static Cell of(String words) {
            return new Cell(Run.of(words), 1, 1, false);
        }

        /** A heading of a column. */
        public static Cell head(String words, int rowSpan, int columnSpan) {
            return new Cell(Run.of(words), rowSpan, columnSpan, true);
        }
    }
}
