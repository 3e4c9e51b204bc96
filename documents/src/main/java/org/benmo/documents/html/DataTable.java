package org.benmo.documents.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.benmo.documents.Block;
import org.benmo.documents.Place;
import org.benmo.documents.writing.Characters;
import org.benmo.documents.writing.LineText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A table of data with its spans resolved as browsers do: a span of 0 reaches to the end, one beyond the end is cut. */
final class DataTable {
    private static final int COLUMNS_MAX = 1000;
    private static final long AREA_MAX = 300_000;
    private static final int LONG_CELL = 400;
    private static final Set<String> PARTS = Set.of("br", "td", "th", "tr", "li", "dd", "dt");

    private final Element table;
    private final Paths paths;
    private final List<List<@Nullable Slot>> grid = new ArrayList<>();
    private int columns;
    private boolean tooLarge;

    /** A cell at its first position. */
    private record Slot(int row, int column, int rowSpan, int columnSpan, Element cell, boolean blank) {}

    DataTable(Element table, Paths paths) {
        this.table = table;
        this.paths = paths;
        read();
    }

    /** True for a table that shows data; one that only places things on the page is layout. */
    static boolean is(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return false;
        }
        List<Element> rows = rows(table);
        int widest = 0;
        int text = 0;
        int longest = 0;
        boolean nested = table.getElementsByTag("table").size() > 1;
        for (Element row : rows) {
            int cells = 0;
            for (Element cell : cells(row)) {
                cells += Math.max(1, Math.min(span(cell, "colspan"), COLUMNS_MAX));
                int length = cell.text().length();
                text += length;
                longest = Math.max(longest, length);
                if (nested && cell.getElementsByTag("table").stream().anyMatch(DataTable::isGrid)) {
                    return false;
                }
            }
            widest = Math.max(widest, cells);
        }
        boolean oneCellHoldsAll = longest > LONG_CELL && longest * 10L > text * 6L;
        return rows.size() >= 2 && widest >= 2 && !oneCellHoldsAll;
    }

    /** A nested table of some rows and columns holds data of its own. */
    private static boolean isGrid(Element nested) {
        List<Element> rows = rows(nested);
        return rows.size() >= 2 && rows.stream().anyMatch(row -> cells(row).size() >= 2);
    }

    private static List<Element> rows(Element table) {
        List<Element> head = new ArrayList<>();
        List<Element> rows = new ArrayList<>();
        List<Element> foot = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead" -> head.addAll(rowsIn(child));
                case "tfoot" -> foot.addAll(rowsIn(child));
                case "tbody" -> rows.addAll(rowsIn(child));
                default -> {
                    // Captions and columns hold no rows.
                }
            }
        }
        head.addAll(rows);
        head.addAll(foot);
        return head;
    }

    private static List<Element> rowsIn(Element group) {
        return group.children().stream()
                .filter(child -> child.normalName().equals("tr"))
                .toList();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(child ->
                        child.normalName().equals("td") || child.normalName().equals("th"))
                .toList();
    }

    /** The span as written; 0 as written, 1 when it says nothing of use. */
    private static int span(Element cell, String name) {
        String value = cell.attr(name).strip();
        if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return value.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(value);
    }

    private void read() {
        List<Element> rows = rows(table);
        for (int r = 0; r < rows.size(); r++) {
            grid.add(new ArrayList<>());
        }
        long area = 0;
        for (int r = 0; r < rows.size() && !tooLarge; r++) {
            int column = 0;
            for (Element cell : cells(rows.get(r))) {
                while (at(r, column) != null) {
                    column++;
                }
                int down = span(cell, "rowspan");
                int rowSpan = down == 0 ? toGroupEnd(rows, r) : Math.min(Math.max(down, 1), rows.size() - r);
                int across = span(cell, "colspan");
                int columnSpan = across > COLUMNS_MAX ? COLUMNS_MAX : Math.max(across, 1);
                area += (long) rowSpan * columnSpan;
                if (area > AREA_MAX) {
                    tooLarge = true;
                    return;
                }
                put(new Slot(r, column, rowSpan, columnSpan, cell, Characters.isBlank(cell.text())));
                column += columnSpan;
            }
        }
        cutOverlongSpans();
    }

    private static int toGroupEnd(List<Element> rows, int row) {
        int end = row;
        while (end < rows.size()
                && Objects.equals(rows.get(end).parent(), rows.get(row).parent())) {
            end++;
        }
        return end - row;
    }

    private @Nullable Slot at(int row, int column) {
        List<@Nullable Slot> slots = grid.get(row);
        return column < slots.size() ? slots.get(column) : null;
    }

    private void put(Slot slot) {
        for (int r = slot.row(); r < slot.row() + slot.rowSpan(); r++) {
            List<@Nullable Slot> slots = grid.get(r);
            while (slots.size() < slot.column() + slot.columnSpan()) {
                slots.add(null);
            }
            for (int c = slot.column(); c < slot.column() + slot.columnSpan(); c++) {
                if (slots.get(c) == null) {
                    slots.set(c, slot);
                }
            }
        }
    }

    /** Columns are those in which some cell begins; a span beyond them was written to be safe. */
    private void cutOverlongSpans() {
        for (List<@Nullable Slot> row : grid) {
            for (Slot slot : row) {
                columns = slot == null ? columns : Math.max(columns, slot.column() + 1);
            }
        }
    }

    boolean isTooLarge() {
        return tooLarge || (long) grid.size() * columns > AREA_MAX;
    }

    private static String words(Element cell) {
        List<StringBuilder> lines = new ArrayList<>();
        lines.add(new StringBuilder());
        cell.traverse((Node node, int depth) -> {
            if (node instanceof TextNode text) {
                Element parent = text.parent();
                boolean raised = parent != null
                        && parent.normalName().equals("sup")
                        && text.getWholeText().strip().chars().allMatch(Character::isDigit);
                lines.getLast().append(raised ? "" : text.getWholeText());
            } else if (node instanceof Element element && depth > 0 && breaks(element)) {
                lines.add(new StringBuilder());
            }
        });
        List<String> texts = lines.stream()
                .map(line -> FieldCodes.without(line.toString()).replaceAll("[\\r\\n\\t]+", " "))
                .filter(line -> !line.isBlank())
                .collect(Collectors.toList());
        return LineText.joined(texts);
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || PARTS.contains(element.normalName());
    }

    /** The tables it holds: one, or several where a page was pasted with all its forms in one. */
    List<Block.Table> tables() {
        List<Block.Table> tables = new ArrayList<>();
        int top = 0;
        for (int row = 1; row <= grid.size(); row++) {
            if (row == grid.size() || beginsAnother(row)) {
                Block.Table part = table(top, row);
                if (part.rows() > 0 && part.columns() > 0) {
                    tables.add(part);
                }
                top = row;
            }
        }
        return tables;
    }

    /** A title across the table below a blank row. */
    private boolean beginsAnother(int row) {
        List<Slot> filled = filled(row);
        return filled(row - 1).isEmpty()
                && filled.size() == 1
                && filled.getFirst().row() == row
                && filled.getFirst().columnSpan() * 5 >= columns * 4
                && grid.get(row).stream().allMatch(slot -> slot == null || slot.row() == row);
    }

    private List<Slot> filled(int row) {
        List<Slot> filled = new ArrayList<>();
        for (Slot slot : grid.get(row)) {
            boolean again = !filled.isEmpty() && filled.getLast().equals(slot);
            if (slot != null && !slot.blank() && !again) {
                filled.add(slot);
            }
        }
        return filled;
    }

    private Block.Table table(int from, int to) {
        int top = from;
        int bottom = to;
        while (top < bottom && filled(top).isEmpty()) {
            top++;
        }
        while (bottom > top && filled(bottom - 1).isEmpty()) {
            bottom--;
        }
        boolean[][] covered = new boolean[bottom - top][columns];
        List<Block.Cell> cells = new ArrayList<>();
        for (int r = top; r < bottom; r++) {
            for (int c = 0; c < columns; c++) {
                if (!covered[r - top][c]) {
                    cells.add(cell(r, c, top, bottom, covered));
                }
            }
        }
        return new Block.Table(List.copyOf(cells), bottom - top, columns, 0, true);
    }

    private Block.Cell cell(int row, int column, int top, int bottom, boolean[][] covered) {
        Slot slot = at(row, column);
        int rowSpan = slot == null ? 1 : Math.min(slot.row() + slot.rowSpan(), bottom) - row;
        int columnSpan = slot == null ? 1 : Math.min(slot.column() + slot.columnSpan(), columns) - column;
        columnSpan = free(covered[row - top], column, columnSpan);
        for (int r = row - top; r < row - top + rowSpan; r++) {
            for (int c = column; c < column + columnSpan; c++) {
                covered[r][c] = true;
            }
        }
        String path = slot == null ? paths.path(table) + "/tr[" + (row + 1) + "]" : paths.path(slot.cell());
        return new Block.Cell(
                row - top,
                column,
                rowSpan,
                columnSpan,
                slot == null ? "" : words(slot.cell()),
                new Place.ElementPath(path));
    }

    private static int free(boolean[] covered, int from, int span) {
        int free = 1;
        while (free < span && !covered[from + free]) {
            free++;
        }
        return free;
    }
}
