package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.writing.Characters;

/**
 * Distributes glyphs over the cells of a grid. A glyph belongs where its middle is; a number or word that a ruling cuts
 * through stays whole and belongs where most of it is, since a column too narrow for its text must not split an amount.
 */
final class CellTexts {
    private static final double TOKEN_GAP_MAX = 0.12;
    private static final double CUT_MIN = 0.12;
    private static final Pattern AMOUNT =
            Pattern.compile("[-(（]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?[)）%]?|[-(（]?\\d+\\.\\d+[)）%]?");

    private final Grid grid;
    private final int[] cover;
    private final Map<Integer, List<Glyph>> byCell = new HashMap<>();

    private CellTexts(Grid grid) {
        this.grid = grid;
        this.cover = grid.cover();
    }

    /** The table with its text. {@code glyphs} are those within the grid, in drawing order. */
    static PageTable of(Grid grid, List<Glyph> glyphs, int page, Turn turn) {
        CellTexts texts = new CellTexts(grid);
        List<Glyph> token = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!token.isEmpty() && !continues(token.getLast(), glyph)) {
                texts.place(token);
                token.clear();
            }
            token.add(glyph);
        }
        if (!token.isEmpty()) {
            texts.place(token);
        }
        List<List<Line>> lines = new ArrayList<>();
        for (int i = 0; i < grid.cells().size(); i++) {
            lines.add(texts.lines(i));
        }
        PackedRows packed = new PackedRows(grid, lines);
        List<Block.Cell> cells = new ArrayList<>();
        for (int i = 0; i < packed.grid().cells().size(); i++) {
            cells.add(cell(packed.grid(), i, packed.lines().get(i), page, turn));
        }
        return new PageTable(page, packed.grid(), List.copyOf(cells));
    }

    private static boolean continues(Glyph last, Glyph next) {
        double gap = next.from() - last.to();
        return last.turn() == next.turn()
                && Math.abs(last.baseline() - next.baseline()) <= 0.3
                && Math.abs(last.size() - next.size()) < 0.1
                && gap <= TOKEN_GAP_MAX * next.size()
                && gap >= -0.4 * next.size();
    }

    private void place(List<Glyph> token) {
        int whole = cutByRuling(token) ? home(token) : -1;
        for (Glyph glyph : token) {
            int cell = whole >= 0 ? whole : cellOf(glyph);
            byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(glyph);
        }
    }

    private boolean cutByRuling(List<Glyph> token) {
        int split = split(token);
        if (split == 0) {
            return false;
        }
        if (AMOUNT.matcher(folded(token)).matches()) {
            return !AMOUNT.matcher(folded(token.subList(0, split))).matches();
        }
        return !startsWithDigit(token) && token.stream().anyMatch(this::isCut);
    }

    /** Index of the first glyph in another cell than the first one's; 0 when all are in one. */
    private int split(List<Glyph> token) {
        int first = cellOf(token.getFirst());
        for (int i = 1; i < token.size(); i++) {
            if (cellOf(token.get(i)) != first) {
                return i;
            }
        }
        return 0;
    }

    private boolean isCut(Glyph glyph) {
        double margin = CUT_MIN * glyph.size();
        double y = glyph.box().centreY();
        return glyph.turn() == 0
                && cellAt(glyph.box().x0() + margin, y) != cellAt(glyph.box().x1() - margin, y);
    }

    private int cellOf(Glyph glyph) {
        return cellAt(glyph.box().centreX(), glyph.box().centreY());
    }

    private static boolean startsWithDigit(List<Glyph> token) {
        String text = folded(token);
        return !text.isEmpty() && Characters.isDigit(text.charAt(0));
    }

    private static String folded(List<Glyph> token) {
        StringBuilder text = new StringBuilder();
        token.forEach(glyph -> text.append(Characters.fold(glyph.raw())));
        return text.toString();
    }

    /** The cell that holds most of a token; the first one of equals. */
    private int home(List<Glyph> token) {
        Map<Integer, Double> widths = new TreeMap<>();
        for (Glyph glyph : token) {
            widths.merge(cellOf(glyph), glyph.box().width(), Double::sum);
        }
        int best =
                cellAt(token.getFirst().box().centreX(), token.getFirst().box().centreY());
        for (Map.Entry<Integer, Double> entry : widths.entrySet()) {
            if (entry.getValue() > widths.getOrDefault(best, 0.0) + 0.01) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private int cellAt(double x, double y) {
        return cover[index(grid.ys(), y) * grid.columns() + index(grid.xs(), x)];
    }

    private static int index(double[] edges, double at) {
        int i = 0;
        while (i + 2 < edges.length && at >= edges[i + 1]) {
            i++;
        }
        return i;
    }

    /** The lines in a cell; those in another direction than the page's text come last. */
    private List<Line> lines(int index) {
        Map<Integer, List<Glyph>> byTurn = new TreeMap<>();
        for (Glyph glyph : byCell.getOrDefault(index, List.of())) {
            byTurn.computeIfAbsent(glyph.turn(), t -> new ArrayList<>()).add(glyph);
        }
        return byTurn.values().stream().flatMap(g -> Lines.of(g).stream()).toList();
    }

    private static Block.Cell cell(Grid grid, int index, List<Line> lines, int page, Turn turn) {
        Grid.Span span = grid.cells().get(index);
        StringBuilder text = new StringBuilder();
        Box box = null;
        boolean amount = false;
        for (Line line : lines) {
            for (Segment segment : Segment.of(line)) {
                // Two amounts in one cell want a ruling that is not there: better unread than read as one number.
                text.append(amount && segment.isAmount() ? String.valueOf(Characters.UNREADABLE) : "");
                text.append(segment.line().characters());
                amount = segment.isAmount();
            }
            box = box == null ? line.box() : box.around(line.box());
        }
        Box shown = turn.displayed(box == null ? grid.box(span) : box);
        return new Block.Cell(
                span.row(), span.column(), span.rows(), span.columns(), text.toString(), Line.place(page, shown));
    }
}
