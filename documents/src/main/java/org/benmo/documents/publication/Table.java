package org.benmo.documents.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ruled table. Cells are listed as in HTML: a row holds only the cells that begin in it.
 *
 * @param sheet name of its sheet where the kind of file has sheets; at most 31 characters
 * @param title printed above it; repeated with （续） on later pages; may be empty
 * @param headLine left, middle and right words of the small lines between title and table; each has exactly three
 * @param widths of the columns, in any unit, only their proportions count
 * @param headerRows how many rows are repeated on each page
 * @param rows from top to bottom
 * @param notes printed below it, small
 */
public record Table(
        Optional<String> sheet,
        String title,
        List<HeadLine> headLine,
        List<Double> widths,
        int headerRows,
        List<Row> rows,
        List<String> notes) {
    /** Keeps its own copies. */
    public Table {
        headLine = List.copyOf(headLine);
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * The same table with small lines that fit: words at the left that would run into the words in the middle have a line of their own,
     * several when they are longer than the page is wide.
     *
     * @param width of the page between its margins, in points
     * @param size of the letters of these lines
     */
    public Table fitting(double width, double size) {
        List<HeadLine> lines = new ArrayList<>();
        for (HeadLine line : headLine) {
            double middle = line.middle().isEmpty()
                    ? width * 2 / 3
                    : width / 2 - size * line.middle().length();
            if (size * line.left().length() <= middle) {
                lines.add(line);
                continue;
            }
            int most = (int) (width / size);
            for (int from = 0; from < line.left().length(); from += most) {
                lines.add(new HeadLine(
                        line.left().substring(from, Math.min(line.left().length(), from + most)), "", ""));
            }
            lines.add(new HeadLine("", line.middle(), line.right()));
        }
        return lines.equals(headLine) ? this : new Table(sheet, title, lines, widths, headerRows, rows, notes);
    }

    /** How many columns. */
    public int columns() {
        return widths.size();
    }

    /** A small line above a table: words at its left edge, in its middle, at its right edge. */
    public record HeadLine(String left, String middle, String right) {}

    /** A row: the cells that begin in it. */
    public record Row(List<Cell> cells) {
        /** Keeps its own copy. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row of these cells. */
        public static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    /**
     * A cell.
     *
     * @param columnSpan how many columns, at least 1
     * @param rowSpan how many rows, at least 1
     * @param alignment of its words
     * @param runs its words
     * @param number what the words print, for kinds of file that keep numbers as numbers; its scale is its decimals
     */
    public record Cell(int columnSpan, int rowSpan, Alignment alignment, List<Run> runs, Optional<BigDecimal> number) {
        /** Keeps its own copy. */
        public Cell {
            runs = List.copyOf(runs);
        }

        /** Words at the left. */
        public static Cell left(String words) {
            return of(Alignment.LEFT, words);
        }

        /** Words in the middle. */
        public static Cell middle(String words) {
            return of(Alignment.CENTER, words);
        }

        /** Plain words. */
        public static Cell of(Alignment alignment, String words) {
            return new Cell(1, 1, alignment, words.isEmpty() ? List.of() : List.of(Run.of(words)), Optional.empty());
        }

        /** A number at the right. */
        public static Cell number(String printed, BigDecimal number, String figure) {
            return new Cell(1, 1, Alignment.RIGHT, List.of(Run.figure(printed, figure)), Optional.of(number));
        }

        /** The same over several columns and rows. */
        public Cell spanning(int columns, int rows) {
            return new Cell(columns, rows, alignment, runs, number);
        }

        /** Its words without their runs. */
        public String text() {
            return Run.text(runs);
        }
    }
}
