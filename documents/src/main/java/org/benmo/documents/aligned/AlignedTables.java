package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.writing.Cues;

/**
 * Finds tables by alignment in the lines of a page or text: rows of amounts one under the other with a header over them. Running
 * text and tables of contents have neither.
 */
public final class AlignedTables {
    private static final int HEADS_MAX = 8;
    private static final int BODY_MIN = 2;
    /** More rows or columns than any table of this kind has. */
    private static final int ROWS_MAX = 1200;

    private static final int COLUMNS_MAX = 40;
    private static final int TAIL_MAX = 4;
    private static final double TAIL_APART = 1.75;
    private static final int HEADER_MAX = 14;
    private static final int SPLITS_MAX = 4;
    private static final double ROW_APART = 4.5;
    private static final double HEADER_APART = 3.5;
    private static final double SIZES_APART = 1.18;

    private final List<TextLine> lines;
    private final Evidence evidence;
    private final List<Found> found = new ArrayList<>();

    /**
     * A table and the lines it is made of.
     *
     * @param from index of its first line
     * @param to index after its last
     * @param table what they form
     */
    public record Found(int from, int to, AlignedTable table) {}

    private AlignedTables(List<TextLine> lines, Evidence evidence) {
        this.lines = lines;
        this.evidence = evidence;
    }

    /** The tables that lines form, from top to bottom. */
    public static List<Found> in(List<TextLine> lines, Evidence evidence) {
        return in(lines, evidence, SPLITS_MAX);
    }

    /** The tables that lines form, each with a header and all of the rows that follow it. */
    public static List<Found> whole(List<TextLine> lines) {
        return in(lines, Evidence.NONE, 0).stream()
                .filter(found -> !found.table().header().isEmpty())
                .filter(found ->
                        found.to() == lines.size() || !lines.get(found.to()).isBody())
                .toList();
    }

    private static List<Found> in(List<TextLine> lines, Evidence evidence, int splits) {
        AlignedTables tables = new AlignedTables(lines, evidence);
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).isBody() && !lines.get(i).isProse()) {
                int end = tables.bodyEnd(i);
                tables.take(i, end, splits);
                i = end;
            } else {
                i++;
            }
        }
        return List.copyOf(tables.found);
    }

    /** Rows at the top of a page that go on with a table of the page before, with or without its header again. */
    public static Optional<Found> goingOn(List<TextLine> lines, AlignedTable table, Evidence evidence) {
        AlignedTables all = new AlignedTables(lines, evidence);
        for (int start = 0; start < Math.min(HEADS_MAX, lines.size()); start++) {
            int body = start + table.header().size();
            if (table.isRepeatedBy(lines.subList(start, lines.size()))) {
                int end = all.bodyEnd(body);
                int tail = all.labelEnd(end);
                int from = start;
                return table.continuedUnderHeader(lines.subList(start, tail), evidence)
                        .map(t -> new Found(from, tail, t))
                        .or(() -> hasNoNumbers(lines.subList(end, tail))
                                ? table.continuedUnderHeader(lines.subList(from, end), evidence)
                                        .map(t -> new Found(from, end, t))
                                : Optional.empty());
            }
        }
        if (lines.isEmpty() || lines.getFirst().isProse() || lines.getFirst().isNote()) {
            return Optional.empty();
        }
        int end = all.bodyEnd(0);
        List<TextLine> body = lines.subList(0, Math.min(end, ROWS_MAX));
        return body.stream().anyMatch(TextLine::isBody)
                ? table.continued(body, evidence).map(t -> new Found(0, end, t))
                : Optional.empty();
    }

    /** Index after the last row that follows from {@code start} without a gap, a note or running text. */
    private int bodyEnd(int start) {
        int end = start + 1;
        for (int j = start + 1; j < lines.size() && isNext(lines.get(j - 1), lines.get(j)); j++) {
            if (lines.get(j).isBody()) {
                end = j + 1;
            }
        }
        return end;
    }

    /** Index after the lines close under the last row, which may be the rest of its label. */
    private int labelEnd(int end) {
        int last = end;
        while (last < lines.size()
                && last - end < TAIL_MAX
                && isNext(lines.get(last - 1), lines.get(last))
                && lines.get(last).baseline() - lines.get(last - 1).baseline()
                        < TAIL_APART * lines.get(last).size()
                && !lines.get(last).isBody()) {
            last++;
        }
        return last;
    }

    private static boolean isNext(TextLine above, TextLine below) {
        double size = Math.max(above.size(), below.size());
        return below.baseline() - above.baseline() < ROW_APART * size
                && size < SIZES_APART * Math.min(above.size(), below.size())
                && !below.isProse()
                && !below.isNote();
    }

    private void take(int from, int to, int splits) {
        List<TextLine> body = lines.subList(from, to);
        if (body.size() > ROWS_MAX
                || body.stream().anyMatch(line -> line.pieces().size() > COLUMNS_MAX)) {
            return;
        }
        if (body.stream().filter(TextLine::hasAmount).count() == 0) {
            return;
        }
        int floor = found.isEmpty() ? 0 : found.getLast().to();
        int first = bodyStart(from, to);
        int start = headerStart(Math.min(first, from), floor);
        if (isTable(lines.subList(first, to), start < first)) {
            int tail = labelEnd(to);
            if (add(start, first, tail) || (hasNoNumbers(lines.subList(to, tail)) && add(start, first, to))) {
                return;
            }
        }
        if (splits > 0) {
            split(from, to, splits);
        }
    }

    private boolean add(int start, int first, int end) {
        Optional<AlignedTable> table = AlignedTable.of(lines.subList(start, end), first - start, evidence);
        table.ifPresent(t -> found.add(new Found(start, end, t)));
        return table.isPresent();
    }

    /** Digits under the last row may be the rest of numbers that a narrow column has broken. */
    private static boolean hasNoNumbers(List<TextLine> tail) {
        return tail.stream().flatMap(line -> line.pieces().stream()).noneMatch(Piece::isNumber);
    }

    /** Parts lines that form no table where the gap between them is widest, and tries both. */
    private void split(int from, int to, int splits) {
        int at = -1;
        double widest = 0;
        for (int i = from + 1; i < to; i++) {
            double gap = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (gap > widest * 1.05) {
                widest = gap;
                at = i;
            }
        }
        if (at < 0 || widest < 2 * lines.get(at).size()) {
            return;
        }
        int before = found.size();
        take(from, at, splits - 1);
        int next = at;
        while (next < to && !lines.get(next).isBody()) {
            next++;
        }
        int middle = found.size();
        if (next < to) {
            take(next, to, splits - 1);
        }
        if (next == at && found.size() == middle) {
            // Rows that go on without a header are the same table: half of it is worse than none.
            found.subList(before, middle).clear();
        }
    }

    /** Index of the first row: after the numbers of the columns, if they are printed; its label may begin above it. */
    private int bodyStart(int from, int to) {
        if (from + 1 < to && !lines.get(from).counting().isEmpty()) {
            return firstLabelLine(from + 1, from + 1);
        }
        return firstLabelLine(from, 0);
    }

    /** A label that wraps around its numbers has as many lines above them as below, at the same distance. */
    private int firstLabelLine(int at, int floor) {
        TextLine row = lines.get(at);
        int first = at;
        while (first > floor && isMirrored(lines.get(first - 1), row, at)) {
            first--;
        }
        while (first > floor && isBlankRow(lines.get(first - 1), lines.get(first))) {
            first--;
        }
        return first;
    }

    /** A line right over the rows that can only be the label of one without numbers. */
    private static boolean isBlankRow(TextLine line, TextLine below) {
        return below.baseline() - line.baseline() < HEADER_APART * line.size()
                && line.pieces().stream()
                        .allMatch(p -> p.text().equals("合计") || p.text().equals("总计") || Cues.startsItem(p.text()));
    }

    private boolean isMirrored(TextLine above, TextLine row, int at) {
        double apart = row.baseline() - above.baseline();
        if (above.isBody() || apart > 3.2 * row.size()) {
            return false;
        }
        for (int k = at + 1; k < lines.size() && lines.get(k).baseline() < row.baseline() + apart + row.size(); k++) {
            TextLine below = lines.get(k);
            boolean same = Math.abs(below.baseline() - row.baseline() - apart) < 0.25 * row.size();
            if (same && !below.isBody() && standsUnder(below, above)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsUnder(TextLine below, TextLine above) {
        return below.pieces().stream()
                .allMatch(b -> above.pieces().stream()
                        .anyMatch(a -> Math.abs(a.from() - b.from()) < 0.4 * b.size()
                                || Math.abs(a.centre() - b.centre()) < 0.4 * b.size()));
    }

    private int headerStart(int from, int floor) {
        int start = from;
        while (start > floor && from - start < HEADER_MAX && isHeader(lines.get(start - 1), lines.get(start))) {
            start--;
        }
        return start;
    }

    private static boolean isHeader(TextLine line, TextLine below) {
        double size = Math.max(line.size(), below.size());
        return !line.isBody()
                && !line.isNote()
                && !line.isProse()
                && below.baseline() - line.baseline() < HEADER_APART * size
                && size < SIZES_APART * Math.min(line.size(), below.size())
                && !isTitle(line);
    }

    private static boolean isTitle(TextLine line) {
        return line.pieces().size() == 1 && line.pieces().getFirst().text().endsWith("表");
    }

    /** True when enough of what stands there are amounts; without a header it takes more of them. */
    private static boolean isTable(List<TextLine> body, boolean headed) {
        long rows = body.stream().filter(TextLine::hasAmount).count();
        long amounts = 0;
        for (TextLine line : body) {
            for (Piece piece : line.pieces()) {
                amounts += piece.isAmount() ? 1 : 0;
            }
        }
        return (headed ? rows >= 1 : rows > BODY_MIN) && amounts >= 3;
    }
}
