package org.benmo.documents;

/** Where something stands in a file: exactly one of the four ways a file can be pointed into. */
public sealed interface Place {
    /**
     * A box on a page.
     *
     * @param page counted from 1
     * @param x0 left, in points, origin at the top left of the page as displayed
     * @param y0 top
     * @param x1 right
     * @param y1 bottom
     */
    record PageBox(int page, double x0, double y0, double x1, double y1) implements Place {
        /** The smallest box around both, which must be on one page. */
        public PageBox around(PageBox other) {
            return new PageBox(
                    page,
                    Math.min(x0, other.x0),
                    Math.min(y0, other.y0),
                    Math.max(x1, other.x1),
                    Math.max(y1, other.y1));
        }
    }

    /**
     * Characters of a line of plain text.
     *
     * @param line counted from 1
     * @param from first column, counted from 1
     * @param to last column, included
     */
    record LineSpan(int line, int from, int to) implements Place {}

    /** A cell of a workbook, such as {@code 公开01表!B12}. */
    record SheetCell(String sheet, String cell) implements Place {}

    /**
     * An element of a structured file, such as {@code body/tbl[2]/tr[5]/tc[3]}, or some characters of it: the same words may stand
     * twice in one paragraph.
     *
     * @param from first character, counted from 1 without white space; 0 when the whole element is meant
     * @param to last character, included; 0 when the whole element is meant
     */
    record ElementPath(String path, int from, int to) implements Place {
        /** The whole element. */
        public ElementPath(String path) {
            this(path, 0, 0);
        }

        /** True when only some of its characters are meant. */
        public boolean isPart() {
            return to > 0;
        }
    }
}
