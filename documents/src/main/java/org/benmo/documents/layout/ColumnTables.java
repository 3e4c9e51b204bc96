package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds tables without upright lines: between level rules (三线表), or by nothing but aligned columns of amounts. Running text
 * and tables of contents have neither, so they stay text.
 */
final class ColumnTables {
    private static final double RULE_MIN = 0.25;
    private static final double SAME_EXTENT = 8;
    private static final int BODY_MIN_UNRULED = 3;
    private static final int BODY_MIN_RULED = 2;
    private static final int HEADER_MAX = 8;
    private static final int LOOSE_MAX = 3;
    private static final double AMOUNT_SHARE = 0.6;
    private static final double ROW_APART = 4.5;
    private static final double HEADER_APART = 2.4;

    private final PageLayout page;
    private final List<PageTable> tables;
    private final List<Line> lines;
    private final List<Stroke> rules;

    /** Columns of the table of this kind that ends the page, for the rest of it on the next page. */
    private Optional<Columns> open = Optional.empty();

    private ColumnTables(PageLayout page) {
        this.page = page;
        this.tables = new ArrayList<>(page.tables());
        this.lines = new ArrayList<>(page.lines());
        this.rules = page.rulings().level().stream()
                .filter(rule -> page.tables().stream().noneMatch(table -> isIn(table, rule)))
                .sorted(Comparator.comparingDouble(Stroke::at))
                .toList();
    }

    private static boolean isIn(PageTable table, Stroke rule) {
        return table.grid().box().grown(3).contains((rule.from() + rule.to()) / 2, rule.at());
    }

    /** The pages with such tables taken out of their lines. */
    static List<PageLayout> in(List<PageLayout> pages) {
        List<PageLayout> done = new ArrayList<>();
        Optional<Columns> open = Optional.empty();
        for (PageLayout page : pages) {
            ColumnTables found = new ColumnTables(page);
            open.ifPresent(found::goOn);
            if (found.lines.stream().filter(ColumnGrid::isBody).count() >= BODY_MIN_RULED) {
                found.betweenRules();
                found.byAlignment();
            }
            found.tables.sort(Comparator.comparingDouble(t -> t.grid().box().y0()));
            done.add(page.with(List.copyOf(found.tables), List.copyOf(found.lines)));
            open = found.endsInTable() ? found.open : Optional.empty();
        }
        return done;
    }

    private boolean endsInTable() {
        if (tables.isEmpty() || tables.getLast().grid().ruled()) {
            return false;
        }
        return lines.isEmpty()
                || lines.getLast().baseline() < tables.getLast().grid().box().y1();
    }

    /** Takes rows at the top of the page that stand in the columns of the table on the page before. */
    private void goOn(Columns columns) {
        if (lines.isEmpty()
                || !ColumnGrid.isBody(lines.getFirst())
                || !page.tables().isEmpty()) {
            return;
        }
        List<Line> inside = List.copyOf(lines.subList(0, bodyEnd(0)));
        add(ColumnGrid.of(page, inside, 0, columns, List.of()), inside, columns);
    }

    private void betweenRules() {
        List<Stroke> open = new ArrayList<>(rules.stream()
                .filter(rule -> rule.length() > RULE_MIN * page.turn().span())
                .toList());
        while (!open.isEmpty()) {
            Stroke first = open.getFirst();
            List<Stroke> same =
                    open.stream().filter(rule -> sameExtent(first, rule)).toList();
            open.removeAll(same);
            takeBetween(same);
        }
    }

    private static boolean sameExtent(Stroke a, Stroke b) {
        return Math.abs(a.from() - b.from()) < SAME_EXTENT && Math.abs(a.to() - b.to()) < SAME_EXTENT;
    }

    /** Takes what stands between rules of one extent for a table; if that fails, for several, parted where no numbers are. */
    private void takeBetween(List<Stroke> same) {
        if (same.size() < 3 || take(same)) {
            return;
        }
        for (int i = same.size() - 2; i > 1; i--) {
            if (inside(same.get(i - 1), same.get(i)).stream().noneMatch(ColumnGrid::isBody)) {
                takeBetween(same.subList(0, i));
                takeBetween(same.subList(i, same.size()));
                return;
            }
        }
    }

    private List<Line> inside(Stroke top, Stroke bottom) {
        return lines.stream()
                .filter(line -> line.baseline() > top.at() && line.baseline() - line.size() / 2 < bottom.at())
                .toList();
    }

    private boolean take(List<Stroke> same) {
        List<Line> inside = inside(same.getFirst(), same.getLast());
        List<Line> body = inside.stream().filter(ColumnGrid::isBody).toList();
        if (body.size() < BODY_MIN_RULED) {
            return false;
        }
        Optional<Columns> columns = Columns.of(
                body.stream().map(Segment::of).toList(),
                same.getFirst().from(),
                same.getFirst().to());
        return columns.isPresent()
                && add(
                        ColumnGrid.of(page, inside, inside.indexOf(body.getFirst()), columns.get(), rules),
                        inside,
                        columns.get());
    }

    private boolean add(Optional<PageTable> table, List<Line> inside, Columns columns) {
        table.ifPresent(found -> {
            tables.add(found);
            lines.removeAll(inside);
            open = Optional.of(columns);
        });
        return table.isPresent();
    }

    /** Rows of amounts one under the other, with nothing between them but the words of their labels. */
    private void byAlignment() {
        int i = 0;
        while (i < lines.size()) {
            int end = ColumnGrid.isBody(lines.get(i)) ? bodyEnd(i) : i;
            if (end - i < BODY_MIN_UNRULED || !takeAligned(i, end)) {
                i = Math.max(end, i + 1);
            }
        }
    }

    /** Index after the last row of numbers that follows from {@code start} without a gap or running text. */
    private int bodyEnd(int start) {
        int end = start + 1;
        int loose = 0;
        for (int j = start + 1; j < lines.size() && isNextRow(lines.get(j - 1), lines.get(j)); j++) {
            Line line = lines.get(j);
            loose = ColumnGrid.isBody(line) ? 0 : loose + 1;
            if (line.isEntry() || loose > LOOSE_MAX) {
                break;
            }
            end = loose == 0 ? j + 1 : end;
        }
        // The label of the last row may wrap around it.
        while (end < lines.size()
                && lines.get(end).baseline() - lines.get(end - 1).baseline()
                        < 0.95 * lines.get(end).size()) {
            end++;
        }
        return end;
    }

    private static boolean isNextRow(Line above, Line below) {
        return below.baseline() - above.baseline() < ROW_APART * Math.max(above.size(), below.size());
    }

    private boolean takeAligned(int from, int to) {
        List<List<Segment>> body = lines.subList(from, to).stream()
                .filter(ColumnGrid::isBody)
                .map(Segment::of)
                .toList();
        long numbers =
                body.stream().flatMap(List::stream).filter(Segment::isNumber).count();
        long amounts =
                body.stream().flatMap(List::stream).filter(Segment::isAmount).count();
        if (body.stream().flatMap(List::stream).anyMatch(Segment::isProse)) {
            return false;
        }
        if (body.size() < BODY_MIN_UNRULED || amounts < BODY_MIN_UNRULED || amounts < AMOUNT_SHARE * numbers) {
            return false;
        }
        double left = body.stream().mapToDouble(r -> r.getFirst().from()).min().orElse(0);
        double right = body.stream().mapToDouble(r -> r.getLast().to()).max().orElse(0);
        Optional<Columns> columns = Columns.of(body, left, right);
        if (columns.isEmpty()) {
            return false;
        }
        int start = from;
        double apart = Math.max(
                HEADER_APART * lines.get(from).size(),
                1.2 * (lines.get(from + 1).baseline() - lines.get(from).baseline()));
        while (start > 0 && from - start < HEADER_MAX && isHeader(lines.get(start - 1), lines.get(start), apart)) {
            start--;
        }
        // The first row's label may begin above its numbers; such a line belongs to the body.
        int first = from;
        while (first > start
                && lines.get(from).baseline() - lines.get(first - 1).baseline()
                        < 0.95 * lines.get(from).size()) {
            first--;
        }
        List<Line> inside = List.copyOf(lines.subList(start, to));
        return add(ColumnGrid.of(page, inside, first - start, columns.get(), List.of()), inside, columns.get());
    }

    private static boolean isHeader(Line line, Line below, double apart) {
        List<Segment> segments = Segment.of(line);
        boolean note = segments.size() == 1 && line.characters().indexOf('：') >= 0;
        return !note
                && !ColumnGrid.isBody(line)
                && below.baseline() - line.baseline() < apart
                && line.size() < 1.15 * below.size()
                && line.characters().indexOf('。') < 0;
    }
}
