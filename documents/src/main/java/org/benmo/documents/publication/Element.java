package org.benmo.documents.publication;

import java.util.List;

/** One thing on a page. */
public sealed interface Element {
    /**
     * A heading; it becomes a bookmark and an entry of the contents.
     *
     * @param style one of the heading styles
     * @param runs its words
     */
    record Heading(Style style, List<Run> runs) implements Element {
        /** A heading of plain words. */
        public static Heading of(Style style, String words) {
            return new Heading(style, List.of(Run.of(words)));
        }

        /** Its words without their runs. */
        public String text() {
            return Run.text(runs);
        }
    }

    /**
     * Running text.
     *
     * @param style its look
     * @param runs its words; a line break within is {@code \n}
     */
    record Paragraph(Style style, List<Run> runs) implements Element {
        /** A paragraph of plain words. */
        public static Paragraph of(Style style, String words) {
            return new Paragraph(style, List.of(Run.of(words)));
        }

        /** Its words without their runs. */
        public String text() {
            return Run.text(runs);
        }
    }

    /** The list of the headings that follow, with their pages where the kind of file has pages. */
    record Contents(String title) implements Element {}

    /** What follows begins on a new page. */
    record PageBreak() implements Element {}

    /** Empty space, in points. */
    record Space(double height) implements Element {}

    /** A ruled table with its title, see {@link Table}. */
    record Tabulation(Table table) implements Element {}

    /** A drawn chart, see {@link Chart}. */
    record Drawing(Chart chart) implements Element {}
}
