package org.benmo.documents.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.benmo.documents.Block;
import org.benmo.documents.Document;

/** Counts which amounts of printed forms were read in their row and column, which were not read, and which were misplaced. */
public final class Verdict {
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int right;
    private final Map<String, Sheet> home = new HashMap<>();
    private final Map<String, String> wanted = new HashMap<>();
    private final Map<String, String> found = new HashMap<>();

    private Verdict(List<Sheet> printed) {
        for (Sheet sheet : printed) {
            for (Sheet.Cell cell : sheet.cells()) {
                if (cell.isAmount()) {
                    wanted.put(cell.text(), place(sheet, cell));
                    home.put(cell.text(), sheet);
                }
            }
        }
    }

    /** Compares what was read with what was printed. */
    public static Verdict of(List<Sheet> printed, Document read) {
        Verdict verdict = new Verdict(printed);
        for (Block block : read.blocks()) {
            if (block instanceof Block.Table table) {
                verdict.look(table);
            }
        }
        verdict.wanted.forEach((amount, place) -> {
            String title = verdict.home.getOrDefault(amount, printed.getFirst()).title();
            String at = verdict.found.get(amount);
            if (at == null || at.endsWith(" ")) {
                // A number without any words over it claims nothing.
                verdict.unread.add(title + ": " + amount + " " + place);
            } else if (at.equals(place)) {
                verdict.right++;
            } else {
                verdict.wrong.add(title + ": " + amount + " printed at " + place + " read at " + at);
            }
        });
        return verdict;
    }

    /** Amounts in another row or column than printed, or run together. */
    public List<String> wrong() {
        return wrong;
    }

    /** Amounts in no table. */
    public List<String> unread() {
        return unread;
    }

    /** How many amounts stand where they were printed. */
    public int right() {
        return right;
    }

    /** The rest of the row, and the words of the header over the column. */
    private static String place(Sheet sheet, Sheet.Cell cell) {
        StringBuilder row = new StringBuilder();
        for (Sheet.Cell other : sheet.row(cell.row())) {
            row.append(other.isAmount() ? "#" : other.text());
        }
        StringBuilder path = new StringBuilder();
        for (Sheet.Cell head : sheet.cells()) {
            boolean over = head.column() <= cell.column() && head.column() + head.columnSpan() > cell.column();
            path.append(over && sheet.isHeader(head) && !head.text().isEmpty() ? "/" + head.text() : "");
        }
        return row + " " + path;
    }

    private void look(Block.Table table) {
        Sheet sheet = table.cells().stream()
                .map(c -> home.get(c.text()))
                .filter(s -> s != null)
                .findFirst()
                .orElse(null);
        if (sheet == null) {
            return;
        }
        Map<Integer, List<Block.Cell>> rows = new TreeMap<>();
        table.cells()
                .forEach(c ->
                        rows.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c));
        int header = header(rows, sheet);
        for (Block.Cell cell : table.cells()) {
            if (wanted.containsKey(cell.text())) {
                found.merge(cell.text(), place(rows, header, cell), (a, b) -> a + " AND " + b);
            } else if (cell.text().matches(".*\\d\\.\\d\\d.*\\d\\.\\d\\d.*")
                    && cell.text().indexOf('\uFFFD') < 0) {
                wrong.add(sheet.title() + ": glued " + cell.text());
            }
        }
    }

    private static int header(Map<Integer, List<Block.Cell>> rows, Sheet sheet) {
        Set<String> words = sheet.cells().stream()
                .filter(sheet::isHeader)
                .map(Sheet.Cell::text)
                .collect(Collectors.toSet());
        int header = 0;
        while (rows.getOrDefault(header, List.of()).stream()
                        .allMatch(c -> c.text().isEmpty() || words.contains(c.text()))
                && header < rows.size()) {
            header++;
        }
        return header;
    }

    private static String place(Map<Integer, List<Block.Cell>> rows, int header, Block.Cell cell) {
        StringBuilder row = new StringBuilder();
        for (Block.Cell other : rows.getOrDefault(cell.row(), List.of())) {
            row.append(Sheet.AMOUNT.matcher(other.text()).matches() ? "#" : other.text());
        }
        StringBuilder path = new StringBuilder();
        for (int r = 0; r < header; r++) {
            for (Block.Cell head : rows.getOrDefault(r, List.of())) {
                boolean over = head.column() <= cell.column() && head.column() + head.columnSpan() > cell.column();
                path.append(over && !head.text().isEmpty() ? "/" + head.text() : "");
            }
        }
        return row + " " + path;
    }

    @Override
    public String toString() {
        return right + " right, " + unread.size() + " unread, " + wrong.size() + " wrong";
    }
}
