package org.benmo.documents.publication.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Face;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.fonts.Typeface;

/**
 * Sets a table: rows as high as their words need, its title and header again on each further page with （续）, rows that
 * belong together by a merged cell on one page, a row too high for a page over several.
 */
final class TableLayout {
    static final double PADDING = 3;
    /** Space above and below the words of a row: the widest that keeps the table on one page, else the first. */
    private static final double[] RISES = {2.6, 2.0, 1.4, 0.8, 0.4};

    private final Sheets sheets;
    private final Table table;
    private final TableGrid grid;

    TableLayout(Sheets sheets, Table table) {
        this.sheets = sheets;
        this.table = table;
        this.grid = grid(sheets, table);
    }

    /** A table that fits on a page is not split: rather its rows stand closer, or it begins on the next page. */
    private static TableGrid grid(Sheets sheets, Table table) {
        for (double room : new double[] {sheets.room(), sheets.roomOfPage()}) {
            for (double rise : RISES) {
                TableGrid grid = new TableGrid(table, sheets.width(), rise);
                double whole = titleHeight(table) + grid.height() + noteHeight(sheets, table);
                if (whole <= room) {
                    if (whole > sheets.room()) {
                        sheets.turn();
                    }
                    return grid;
                }
            }
        }
        return new TableGrid(table, sheets.width(), RISES[0]);
    }

    private static double titleHeight(Table table) {
        double height = table.title().isEmpty() ? 0 : Style.FORM_TITLE.pitch() + Style.FORM_TITLE.after();
        return height + table.headLine().size() * (Style.FORM_LINE.pitch() + Style.FORM_LINE.after());
    }

    void write() {
        List<TableGrid.GridRow> rows = grid.rows();
        List<TableGrid.GridRow> header = rows.subList(0, table.headerRows());
        double headHeight = headHeight(header);
        double first = rows.size() > header.size() ? grid.height(rows.get(header.size())) : 0;
        if (!sheets.isFresh() && sheets.room() < headHeight + first) {
            sheets.turn();
        }
        if (!table.title().isEmpty()) {
            sheets.bookmark(Style.FORM_TITLE.level(), table.title());
        }
        head(header, "");
        List<TableGrid.GridRow> waiting = new ArrayList<>(rows.subList(header.size(), rows.size()));
        while (!waiting.isEmpty()) {
            List<TableGrid.GridRow> group = grid.group(waiting);
            double height = group.stream().mapToDouble(grid::height).sum();
            double below = group.size() == waiting.size() ? noteHeight(sheets, table) : 0;
            double full = sheets.roomOfPage() - headHeight;
            if (height + below <= sheets.room()) {
                draw(group);
                waiting.subList(0, group.size()).clear();
            } else if (height + below <= full || sheets.room() < Style.CELL.pitch() * 3) {
                sheets.turn();
                head(header, "（续）");
            } else if (group.size() > 1 && grid.fitting(group, sheets.room()) > 0) {
                int fitting = Math.min(group.size() - 1, grid.fitting(group, sheets.room()));
                draw(grid.above(group, fitting));
                List<TableGrid.GridRow> rest = grid.below(group, fitting);
                waiting.subList(0, group.size()).clear();
                waiting.addAll(0, rest);
                sheets.turn();
                head(header, "（续）");
            } else {
                TableGrid.Cut cut = grid.cut(waiting.removeFirst(), sheets.room());
                draw(List.of(cut.fitting()));
                waiting.addFirst(cut.rest());
                sheets.turn();
                head(header, "（续）");
            }
        }
        notes();
    }

    private double headHeight(List<TableGrid.GridRow> header) {
        return titleHeight(table) + header.stream().mapToDouble(grid::height).sum();
    }

    private void head(List<TableGrid.GridRow> header, String continued) {
        if (!table.title().isEmpty()) {
            line(Style.FORM_TITLE, table.title() + continued, Style.FORM_TITLE.alignment());
            sheets.down(Style.FORM_TITLE.pitch() + Style.FORM_TITLE.after());
        }
        for (Table.HeadLine words : table.headLine()) {
            line(Style.FORM_LINE, words.left(), Alignment.LEFT);
            line(Style.FORM_LINE, words.middle(), Alignment.CENTER);
            line(Style.FORM_LINE, words.right(), Alignment.RIGHT);
            sheets.down(Style.FORM_LINE.pitch() + Style.FORM_LINE.after());
        }
        draw(header);
    }

    private void line(Style style, String words, Alignment alignment) {
        List<Atom> atoms =
                Atom.of(List.of(Run.of(words)), Typeface.of(style.face()), style.size(), style.face() == Face.TITLE);
        double baseline = sheets.y() + Layout.baseline(style.pitch(), style.size());
        sheets.addAll(Lines.set(atoms, sheets.left(), sheets.width(), baseline, alignment, true, style.size()));
    }

    /** Draws rows that stand on one page; each stretch of line is drawn once. */
    private void draw(List<TableGrid.GridRow> rows) {
        Set<Mark.Rule> rules = new LinkedHashSet<>();
        double top = sheets.y();
        for (int r = 0; r < rows.size(); r++) {
            for (TableGrid.GridCell cell : rows.get(r).cells()) {
                double height = 0;
                for (int i = r; i < Math.min(rows.size(), r + cell.rowSpan()); i++) {
                    height += grid.height(rows.get(i));
                }
                cell(cell, top, height, rules);
            }
            top += grid.height(rows.get(r));
        }
        sheets.addAll(List.copyOf(rules));
        sheets.down(top - sheets.y());
    }

    private void cell(TableGrid.GridCell cell, double top, double height, Set<Mark.Rule> rules) {
        double left = sheets.left() + grid.left(cell.column());
        double right = sheets.left() + grid.left(cell.column() + cell.columnSpan());
        for (int i = cell.column(); i < cell.column() + cell.columnSpan(); i++) {
            double from = sheets.left() + grid.left(i);
            double to = sheets.left() + grid.left(i + 1);
            rules.add(rule(from, top, to, top));
            rules.add(rule(from, top + height, to, top + height));
        }
        rules.add(rule(left, top, left, top + height));
        rules.add(rule(right, top, right, top + height));
        double words = cell.lines().size() * Style.CELL.pitch();
        double y = top + (height - words) / 2;
        for (List<Atom> line : cell.lines()) {
            double baseline = y + Layout.baseline(Style.CELL.pitch(), Style.CELL.size());
            sheets.addAll(Lines.set(
                    line,
                    left + PADDING,
                    right - left - 2 * PADDING,
                    baseline,
                    cell.alignment(),
                    true,
                    Style.CELL.size()));
            y += Style.CELL.pitch();
        }
    }

    private static Mark.Rule rule(double x1, double y1, double x2, double y2) {
        return new Mark.Rule(rounded(x1), rounded(y1), rounded(x2), rounded(y2));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** The notes stay with the last rows. */
    private static double noteHeight(Sheets sheets, Table table) {
        return table.notes().stream()
                .mapToDouble(
                        note -> Style.NOTE.before() + noteLines(sheets, note).size() * Style.NOTE.pitch())
                .sum();
    }

    private static List<List<Atom>> noteLines(Sheets sheets, String note) {
        List<Atom> atoms = Atom.of(List.of(Run.of(note)), Typeface.of(Style.NOTE.face()), Style.NOTE.size(), false);
        return Lines.broken(atoms, sheets.width(), 0);
    }

    private void notes() {
        for (String note : table.notes()) {
            sheets.skip(Style.NOTE.before());
            for (List<Atom> words : noteLines(sheets, note)) {
                if (sheets.room() < Style.NOTE.pitch()) {
                    sheets.turn();
                }
                double baseline = sheets.y() + Layout.baseline(Style.NOTE.pitch(), Style.NOTE.size());
                sheets.addAll(Lines.set(
                        words, sheets.left(), sheets.width(), baseline, Alignment.LEFT, true, Style.NOTE.size()));
                sheets.down(Style.NOTE.pitch());
            }
        }
        sheets.skip(Style.CAPTION.before());
    }
}
