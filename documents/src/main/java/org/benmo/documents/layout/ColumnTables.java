package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.documents.Block;
import org.benmo.documents.aligned.AlignedTable;
import org.benmo.documents.aligned.AlignedTables;
import org.benmo.documents.aligned.Evidence;
import org.benmo.documents.aligned.Rule;
import org.benmo.documents.aligned.TextLine;

/** Finds tables without a lattice of lines: between level rules (三线表), or by nothing but aligned columns of amounts. */
final class ColumnTables {
    private final PageLayout page;
    private final List<PageTable> tables;
    private final List<Line> lines;
    private final Evidence evidence;

    /** The table of this kind that ends the page, for the rest of it on the next page. */
    private Optional<AlignedTable> open = Optional.empty();

    private ColumnTables(PageLayout page) {
        this.page = page;
        this.tables = new ArrayList<>(page.tables());
        this.lines = new ArrayList<>(page.lines());
        this.evidence =
                new Evidence(rules(page.rulings().level()), rules(page.rulings().upright()));
    }

    private List<Rule> rules(List<Stroke> strokes) {
        return strokes.stream()
                .filter(s -> page.tables().stream().noneMatch(table -> isIn(table, s.box())))
                .sorted(Comparator.comparingDouble(Stroke::at))
                .map(s -> new Rule(s.at(), s.from(), s.to()))
                .toList();
    }

    private static boolean isIn(PageTable table, Box rule) {
        return table.grid().box().grown(3).contains(rule.centreX(), rule.centreY());
    }

    /** The pages with such tables taken out of their lines. */
    static List<PageLayout> in(List<PageLayout> pages) {
        List<PageLayout> done = new ArrayList<>();
        Optional<AlignedTable> open = Optional.empty();
        for (PageLayout page : pages) {
            ColumnTables found = new ColumnTables(page);
            open.ifPresent(found::goOn);
            found.find();
            found.tables.sort(Comparator.comparingDouble(t -> t.grid().box().y0()));
            done.add(page.with(List.copyOf(found.tables), List.copyOf(found.lines)));
            open = found.endsInTable() ? found.open : Optional.empty();
        }
        return done;
    }

    private boolean endsInTable() {
        return !tables.isEmpty()
                && !tables.getLast().grid().ruled()
                && (lines.isEmpty()
                        || lines.getLast().baseline()
                                < tables.getLast().grid().box().y1());
    }

    /** Takes rows at the top of the page that stand in the columns of the table on the page before. */
    private void goOn(AlignedTable before) {
        if (page.tables().isEmpty()) {
            AlignedTables.goingOn(textLines(), before, evidence).ifPresent(found -> take(List.of(found)));
        }
    }

    private void find() {
        if (lines.stream().anyMatch(line -> Segment.textLine(line).isBody())) {
            take(AlignedTables.in(textLines(), evidence));
        }
    }

    private List<TextLine> textLines() {
        return lines.stream().map(Segment::textLine).toList();
    }

    private void take(List<AlignedTables.Found> found) {
        Set<Line> used = new HashSet<>();
        for (AlignedTables.Found one : found) {
            used.addAll(lines.subList(one.from(), one.to()));
            tables.add(table(one.table()));
            open = Optional.of(one.table());
        }
        lines.removeAll(used);
    }

    private PageTable table(AlignedTable table) {
        List<Block.Cell> cells =
                table.cells().stream().map(cell -> cell(table, cell)).toList();
        List<Grid.Span> spans = cells.stream()
                .map(c -> new Grid.Span(c.row(), c.column(), c.rowSpan(), c.columnSpan()))
                .toList();
        return new PageTable(page.number(), new Grid(table.edges(), table.ys(), spans, false), cells);
    }

    private Block.Cell cell(AlignedTable table, AlignedTable.Cell cell) {
        Box shown = new Box(
                table.edges()[cell.column()],
                table.ys()[cell.row()],
                table.edges()[cell.column() + cell.columns()],
                table.ys()[cell.row() + cell.rows()]);
        for (int i = 0; i < cell.pieces().size(); i++) {
            Box box = ((Segment) cell.pieces().get(i)).line().box();
            shown = i == 0 ? box : shown.around(box);
        }
        return new Block.Cell(
                cell.row(),
                cell.column(),
                cell.rows(),
                cell.columns(),
                cell.text(),
                Line.place(page.number(), page.turn().displayed(shown)));
    }
}
