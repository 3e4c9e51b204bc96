package org.benmo.documents.pdf;

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
    private static final Pattern NUMBER =
            Pattern.compile("[-(（]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?[)）%]?|[-(（]?\\d+\\.\\d+[)）%]?|[-(（]?\\d+[)）%]?");

    private final Grid grid;
    private final int[] cover;
    private final Map<Integer, List<Glyph>> byCell = new HashMap<>();

    private CellTexts(Grid grid) {
        this.grid = grid;
        this.cover = grid.cover();
    }

    /** The cells with their text. {@code glyphs} are those within the grid, in drawing order. */
    static List<Block.Cell> of(Grid grid, List<Glyph> glyphs, int page, Turn turn) {
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
        List<Block.Cell> cells = new ArrayList<>();
        for (int i = 0; i < grid.cells().size(); i++) {
            cells.add(texts.cell(i, page, turn));
        }
        return List.copyOf(cells);
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
            int cell = whole >= 0
                    ? whole
                    : cellAt(glyph.box().centreX(), glyph.box().centreY());
            byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(glyph);
        }
    }

    private boolean cutByRuling(List<Glyph> token) {
        boolean cut = false;
        for (Glyph glyph : token) {
            double margin = CUT_MIN * glyph.size();
            double y = glyph.box().centreY();
            cut |= glyph.turn() == 0
                    && cellAt(glyph.box().x0() + margin, y)
                            != cellAt(glyph.box().x1() - margin, y);
        }
        return cut && (!startsWithDigit(token) || NUMBER.matcher(folded(token)).matches());
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
            widths.merge(
                    cellAt(glyph.box().centreX(), glyph.box().centreY()),
                    glyph.box().width(),
                    Double::sum);
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

    private Block.Cell cell(int index, int page, Turn turn) {
        Grid.Span span = grid.cells().get(index);
        Map<Integer, List<Glyph>> byTurn = new TreeMap<>();
        for (Glyph glyph : byCell.getOrDefault(index, List.of())) {
            byTurn.computeIfAbsent(glyph.turn(), t -> new ArrayList<>()).add(glyph);
        }
        StringBuilder text = new StringBuilder();
        Box box = null;
        for (List<Glyph> glyphs : byTurn.values()) {
            for (Line line : Lines.of(glyphs)) {
                text.append(line.characters());
                box = box == null ? line.box() : box.around(line.box());
            }
        }
        Box shown = turn.displayed(box == null ? grid.box(span) : box);
        return new Block.Cell(
                span.row(), span.column(), span.rows(), span.columns(), text.toString(), Line.place(page, shown));
    }
}
