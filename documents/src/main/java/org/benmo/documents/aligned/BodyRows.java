package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.writing.Cues;

/**
 * Puts the lines of a body together to rows. Every line with a number is a row; words on other lines are either part of the label
 * that wraps around such a row, or a row without numbers.
 */
final class BodyRows {
    /** Baselines nearer than this are one line. */
    private static final double SAME = 0.3;
    /** Lines further apart than this are not one label. */
    private static final double LINES_APART = 1.75;
    /** A line that leaves more room than this does not wrap. */
    private static final double ROOM = 2.2;

    /** Lines of one label are all this near to each other, compared with the nearest. */
    private static final double CLOSEST = 1.12;

    private static final double PITCH_SHARE = 0.93;
    private static final double TIGHT = 1.5;

    private final double[] edges;
    private final boolean[] amounts;
    private final Evidence evidence;
    private final double em;
    private final List<Row> rows = new ArrayList<>();
    private final List<List<Placed>> words = new ArrayList<>();
    private double pitch;

    /**
     * A row: for each column what stands in it, from top to bottom. Words over several columns are in the first of them, and
     * {@code spans} says how many.
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(double baseline, List<List<Piece>> entries, int[] spans) {
        boolean isFree(int column, int count) {
            for (int c = column; c < column + count; c++) {
                if (!entries.get(c).isEmpty()) {
                    return false;
                }
            }
            for (int c = 0; c < column; c++) {
                if (c + spans[c] > column && !entries.get(c).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Words with the columns they stand over. */
    private record Placed(Piece piece, double baseline, int column, int count) {}

    private BodyRows(double[] edges, boolean[] amounts, Evidence evidence, double em) {
        this.edges = edges;
        this.amounts = amounts;
        this.evidence = evidence;
        this.em = em;
        for (int c = 0; c < amounts.length; c++) {
            words.add(new ArrayList<>());
        }
    }

    /** The rows; empty when a line is neither clearly a row nor clearly part of one. */
    static Optional<List<Row>> of(
            List<TextLine> lines, double[] edges, boolean[] amounts, Evidence evidence, double em) {
        BodyRows made = new BodyRows(edges, amounts, evidence, em);
        if (!made.placeAll(lines)) {
            return Optional.empty();
        }
        for (int c = 0; c < amounts.length; c++) {
            if (!made.giveLabels(c)) {
                return Optional.empty();
            }
        }
        made.rows.sort(Comparator.comparingDouble(Row::baseline));
        if (made.hasBrokenNumbers()) {
            return Optional.empty();
        }
        return Optional.of(made.rows);
    }

    /** A column too narrow for its numbers breaks them: what follows is a row of nothing but digits. */
    private boolean hasBrokenNumbers() {
        for (int i = 1; i < rows.size(); i++) {
            List<Piece> all = rows.get(i).entries.stream().flatMap(List::stream).toList();
            boolean near = rows.get(i).baseline - rows.get(i - 1).baseline < LINES_APART * em;
            if (near && all.stream().allMatch(p -> p.isNumber() && !p.isAmount())) {
                return true;
            }
        }
        return false;
    }

    private Row fresh(double baseline) {
        List<List<Piece>> entries = new ArrayList<>();
        int[] spans = new int[amounts.length];
        for (int c = 0; c < amounts.length; c++) {
            entries.add(new ArrayList<>());
            spans[c] = 1;
        }
        Row row = new Row(baseline, entries, spans);
        rows.add(row);
        return row;
    }

    private boolean placeAll(List<TextLine> lines) {
        double last = 0;
        for (TextLine line : lines) {
            Row row = line.isBody() ? fresh(line.baseline()) : null;
            if (row != null) {
                double apart = row.baseline - last;
                pitch = rows.size() > 1 && (pitch == 0 || apart < pitch) ? apart : pitch;
                last = row.baseline;
            }
            for (Piece piece : line.pieces()) {
                if (!((piece.isNumber() && row != null)
                        ? placeNumber(piece, row)
                        : placeWords(piece, piece.baseline()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean placeNumber(Piece piece, Row row) {
        int home = column(piece.centre());
        double within = Math.min(piece.to(), edges[home + 1]) - Math.max(piece.from(), edges[home]);
        if (within < 0.7 * (piece.to() - piece.from()) || !row.entries.get(home).isEmpty()) {
            return false;
        }
        row.entries.get(home).add(piece);
        return true;
    }

    private boolean placeWords(Piece piece, double baseline) {
        int first = column(piece.from());
        int last = column(piece.to());
        while (first < last && edges[first + 1] - piece.from() < 0.5 * piece.size()) {
            first++;
        }
        while (last > first && piece.to() - edges[last] < 0.5 * piece.size()) {
            last--;
        }
        for (int c = first; c <= last; c++) {
            if (amounts[c]) {
                return false;
            }
        }
        words.get(first).add(new Placed(piece, baseline, first, last - first + 1));
        return true;
    }

    private int column(double x) {
        int c = 0;
        while (c + 1 < amounts.length && x >= edges[c + 1]) {
            c++;
        }
        return c;
    }

    /** Gathers the words of a column to labels and gives each to its row. */
    private boolean giveLabels(int column) {
        List<Placed> all = words.get(column);
        all.sort(Comparator.comparingDouble(Placed::baseline).thenComparingDouble(p -> p.piece.from()));
        double widest = all.stream().mapToDouble(p -> p.piece.to()).max().orElse(0);
        double closest = closest(all);
        List<Placed> label = new ArrayList<>();
        for (Placed next : all) {
            if (!label.isEmpty()) {
                Link link = link(label.getLast(), next, widest, closest);
                if (link == Link.UNSURE) {
                    return false;
                }
                if (link == Link.NONE) {
                    if (!give(label)) {
                        return false;
                    }
                    label.clear();
                }
            }
            label.add(next);
        }
        return label.isEmpty() || give(label);
    }

    /** The least distance of two lines one under the other. */
    private double closest(List<Placed> all) {
        double least = LINES_APART * em;
        for (int i = 1; i < all.size(); i++) {
            double apart = all.get(i).baseline - all.get(i - 1).baseline;
            least = apart > 0.7 * em ? Math.min(least, apart) : least;
        }
        return least;
    }

    private enum Link {
        NONE,
        UNSURE,
        WRAPS
    }

    private Link link(Placed above, Placed below, double widest, double closest) {
        double apart = below.baseline - above.baseline;
        if (apart > Math.min(LINES_APART * em, CLOSEST * closest)
                || apart < SAME * em
                || below.count != above.count
                || (rowAt(above) && rowAt(below))) {
            return Link.NONE;
        }
        double x = above.piece.centre();
        if (evidence.parts(above.baseline, below.baseline, em, x)) {
            return Link.NONE;
        }
        boolean sheltered = evidence.levels().size() > rows.size() / 2 + 1;
        double room = edges[below.column + below.count] - above.piece.to();
        boolean full = room < ROOM * em;
        boolean near = pitch == 0 || apart < PITCH_SHARE * pitch;
        if (near) {
            return full || widest - above.piece.to() < ROOM * em ? Link.WRAPS : Link.UNSURE;
        }
        if (!full || Cues.startsItem(below.piece.text()) || (apart > TIGHT * em && !sheltered)) {
            return Link.NONE;
        }
        return sheltered ? Link.WRAPS : Link.UNSURE;
    }

    /** True when numbers stand on the very line of the words. */
    private boolean rowAt(Placed placed) {
        return rows.stream().anyMatch(row -> Math.abs(row.baseline - placed.baseline) < SAME * em);
    }

    private boolean give(List<Placed> label) {
        double top = label.getFirst().baseline - SAME * em;
        double bottom = label.getLast().baseline + SAME * em;
        List<Row> homes = rows.stream()
                .filter(row -> row.baseline > top && row.baseline < bottom)
                .toList();
        if (homes.size() > 1) {
            return false;
        }
        Row home = homes.isEmpty() ? fresh((top + bottom) / 2) : homes.getFirst();
        int column = label.getFirst().column;
        int count = label.getFirst().count;
        if (!home.isFree(column, count)) {
            return false;
        }
        label.forEach(p -> home.entries.get(column).add(p.piece));
        home.spans[column] = count;
        return true;
    }
}
