package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.Block;

/**
 * Makes a table of lines that stand in aligned columns. Everything must find its place, else there is no table: half a table
 * is worse than none.
 */
final class ColumnGrid {
    private static final double BESIDE = 0.95;
    private static final double WRAPPED = 0.85;

    private final PageLayout page;
    private final Columns columns;
    private final List<Stroke> rules;
    private final List<Entry> entries = new ArrayList<>();

    /** A row of the body. */
    private static final class Entry {
        final double baseline;
        final List<List<Segment>> byColumn = new ArrayList<>();

        Entry(double baseline, int columns) {
            this.baseline = baseline;
            for (int c = 0; c < columns; c++) {
                byColumn.add(new ArrayList<>());
            }
        }
    }

    private ColumnGrid(PageLayout page, Columns columns, List<Stroke> rules) {
        this.page = page;
        this.columns = columns;
        this.rules = rules;
    }

    /**
     * The table that the lines form.
     *
     * @param lines header first, from top to bottom
     * @param first index of the first line of the body
     * @param rules level rulings in and around them
     */
    static Optional<PageTable> of(PageLayout page, List<Line> lines, int first, Columns columns, List<Stroke> rules) {
        ColumnGrid grid = new ColumnGrid(page, columns, rules);
        Optional<List<ColumnHeader.Gathered>> header = ColumnHeader.of(lines.subList(0, first), columns, rules);
        if (header.isEmpty() || !grid.readBody(lines.subList(first, lines.size()))) {
            return Optional.empty();
        }
        return Optional.of(grid.table(header.get(), lines.getFirst()));
    }

    /** True for a line with a number and something else on it, or with an amount alone whose label wraps around it. */
    static boolean isBody(Line line) {
        List<Segment> segments = Segment.of(line);
        return segments.size() == 1
                ? segments.getFirst().isAmount()
                : segments.stream().anyMatch(Segment::isNumber);
    }

    private boolean readBody(List<Line> lines) {
        List<Line> body = lines.stream().filter(ColumnGrid::isBody).toList();
        double pitch = pitch(lines);
        List<Line> own = new ArrayList<>(body);
        List<Line> loose = new ArrayList<>();
        for (Line line : lines) {
            if (isBody(line)) {
                continue;
            }
            Optional<Line> home = home(line, body, pitch);
            if (home.isPresent()) {
                loose.add(line);
            } else if (isAmbiguous(line, body, pitch)) {
                return false;
            } else {
                own.add(line);
            }
        }
        own.sort(java.util.Comparator.comparingDouble(Line::baseline));
        for (Line line : own) {
            Entry entry = new Entry(line.baseline(), columns.count());
            List<Line> parts = new ArrayList<>(loose.stream()
                    .filter(l -> home(l, body, pitch).filter(h -> h == line).isPresent())
                    .toList());
            parts.add(line);
            parts.sort(java.util.Comparator.comparingDouble(Line::baseline));
            for (Line part : parts) {
                if (!enter(entry, part, part == line && isBody(line))) {
                    return false;
                }
            }
            entries.add(entry);
        }
        return true;
    }

    /** Usual distance of two rows of the body with nothing between them; 0 when there are none. */
    private static double pitch(List<Line> lines) {
        double[] pitches = new double[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (isBody(lines.get(i)) && isBody(lines.get(i - 1))) {
                pitches[count++] = lines.get(i).baseline() - lines.get(i - 1).baseline();
            }
        }
        double[] sorted = Arrays.copyOf(pitches, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[count / 2];
    }

    /** The row that a line of words only is part of: the one it stands beside, or wraps around. */
    private Optional<Line> home(Line line, List<Line> body, double pitch) {
        Line nearest = null;
        double least = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        for (Line row : body) {
            if (isRuledApart(line, row)) {
                continue;
            }
            double distance = Math.abs(row.baseline() - line.baseline());
            if (distance < least) {
                second = least;
                least = distance;
                nearest = row;
            } else {
                second = Math.min(second, distance);
            }
        }
        boolean beside = least < BESIDE * line.size();
        boolean wrapped = pitch > 0 && least < WRAPPED * pitch && second > least * 1.15;
        return nearest != null && (beside || wrapped || sharesBand(line, nearest))
                ? Optional.of(nearest)
                : Optional.empty();
    }

    private boolean isRuledApart(Line a, Line b) {
        double top = Math.min(a.baseline(), b.baseline());
        double bottom = Math.max(a.baseline(), b.baseline());
        return rules.stream().anyMatch(rule -> rule.at() > top && rule.at() < bottom - 0.3 * a.size());
    }

    /** True when rules stand between all rows and none between these two. */
    private boolean sharesBand(Line line, Line row) {
        return rules.size() > 4 && !isRuledApart(line, row) && hasRuleWithin(line, row);
    }

    private boolean hasRuleWithin(Line line, Line row) {
        double reach = 4 * line.size() + Math.abs(line.baseline() - row.baseline());
        boolean above = rules.stream().anyMatch(r -> r.at() < line.baseline() && r.at() > line.baseline() - reach);
        boolean below = rules.stream().anyMatch(r -> r.at() > line.baseline() && r.at() < line.baseline() + reach);
        return above && below;
    }

    /** True when the line is too near to a row to be one of its own and too far to be part of it. */
    private boolean isAmbiguous(Line line, List<Line> body, double pitch) {
        return body.stream()
                .filter(row -> !isRuledApart(line, row))
                .anyMatch(row -> Math.abs(row.baseline() - line.baseline()) < WRAPPED * pitch);
    }

    private boolean enter(Entry entry, Line line, boolean numbers) {
        for (Segment segment : Segment.of(line)) {
            int[] covered = columns.covered(segment);
            boolean fits = covered[0] == covered[1] && (numbers || !columns.numeric()[covered[0]]);
            boolean word = !segment.isNumber() && columns.numeric()[covered[0]];
            if (!fits || word) {
                return false;
            }
            if (numbers
                    && entry.byColumn.get(covered[0]).stream()
                            .anyMatch(s -> s.line().baseline() == line.baseline())) {
                return false;
            }
            entry.byColumn.get(covered[0]).add(segment);
        }
        return true;
    }

    private PageTable table(List<ColumnHeader.Gathered> header, Line top) {
        int levels = header.stream().mapToInt(c -> c.level + c.levels).max().orElse(0);
        double[] ys = edges(levels, top);
        List<Block.Cell> cells = new ArrayList<>();
        boolean[][] taken = new boolean[levels][columns.count()];
        for (ColumnHeader.Gathered cell : header) {
            cells.add(cell(cell.level, cell.first, cell.levels, cell.last - cell.first + 1, cell.segments, ys));
            for (int r = cell.level; r < cell.level + cell.levels; r++) {
                Arrays.fill(taken[r], cell.first, cell.last + 1, true);
            }
        }
        for (int r = 0; r < levels; r++) {
            for (int c = 0; c < columns.count(); c++) {
                if (!taken[r][c]) {
                    cells.add(cell(r, c, 1, 1, List.of(), ys));
                }
            }
        }
        for (int r = 0; r < entries.size(); r++) {
            for (int c = 0; c < columns.count(); c++) {
                cells.add(cell(levels + r, c, 1, 1, entries.get(r).byColumn.get(c), ys));
            }
        }
        cells.sort(java.util.Comparator.comparingInt(Block.Cell::row).thenComparingInt(Block.Cell::column));
        List<Grid.Span> spans = cells.stream()
                .map(c -> new Grid.Span(c.row(), c.column(), c.rowSpan(), c.columnSpan()))
                .toList();
        return new PageTable(page.number(), new Grid(columns.edges(), ys, spans, false), List.copyOf(cells));
    }

    private double[] edges(int levels, Line top) {
        int rows = levels + entries.size();
        double[] ys = new double[rows + 1];
        double first = top.baseline() - top.size();
        double body = entries.isEmpty() ? first : entries.getFirst().baseline - top.size();
        for (int r = 0; r <= levels; r++) {
            ys[r] = levels == 0 ? body : first + (body - first) * r / levels;
        }
        for (int r = 1; r < entries.size(); r++) {
            ys[levels + r] = (entries.get(r - 1).baseline + entries.get(r).baseline - top.size() * 0.7) / 2;
        }
        ys[rows] = entries.isEmpty() ? body : entries.getLast().baseline + top.size() / 2;
        return ys;
    }

    private Block.Cell cell(int row, int column, int rowSpan, int columnSpan, List<Segment> segments, double[] ys) {
        StringBuilder text = new StringBuilder();
        Box box = null;
        for (Segment segment : segments) {
            text.append(segment.line().characters());
            box = box == null ? segment.line().box() : box.around(segment.line().box());
        }
        Box shown = box == null
                ? new Box(columns.edges()[column], ys[row], columns.edges()[column + columnSpan], ys[row + rowSpan])
                : box;
        return new Block.Cell(
                row,
                column,
                rowSpan,
                columnSpan,
                text.toString(),
                Line.place(page.number(), page.turn().displayed(shown)));
    }
}
