package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;

/** Puts the pages one after the other: tables that go on over a page break become one, lines become paragraphs. */
final class Flow {
    private static final double NUMBERS_APART = 1.0;
    private static final double WORDS_APART = 2.5;
    private static final int LINES_ABOVE = 4;
    private static final int LINES_BELOW = 2;

    private final List<PageLayout> pages;
    private final List<Item> items = new ArrayList<>();

    private sealed interface Item {}

    private record LineItem(Paragraphs.Placed line) implements Item {}

    private record TableItem(JoinedTable table) implements Item {}

    private Flow(List<PageLayout> pages) {
        this.pages = pages;
    }

    /** The document's blocks in reading order. */
    static List<Block> of(List<PageLayout> pages) {
        Flow flow = new Flow(pages);
        pages.forEach(flow::add);
        return flow.blocks();
    }

    private void add(PageLayout page) {
        TextColumn column = TextColumn.of(page, pages);
        int start = items.size();
        int next = 0;
        for (PageTable table : page.tables()) {
            double top = table.grid().box().y0();
            while (next < page.lines().size() && page.lines().get(next).baseline() < top + 2) {
                items.add(new LineItem(
                        new Paragraphs.Placed(page.lines().get(next++), page.number(), page.turn(), column)));
            }
            place(table, start);
        }
        for (Line line : page.lines().subList(next, page.lines().size())) {
            items.add(new LineItem(new Paragraphs.Placed(line, page.number(), page.turn(), column)));
        }
        for (Line line : page.sideways()) {
            Turn own = new Turn(
                    (page.turn().quarters() + line.glyphs().getFirst().turn()) % 4,
                    page.turn().width(),
                    page.turn().height());
            TextColumn alone = new TextColumn(line.left(), line.right(), 0);
            items.add(new LineItem(new Paragraphs.Placed(line, page.number(), own, alone)));
        }
    }

    /** Appends the table to the one it continues, or starts a new one. */
    private void place(PageTable table, int pageStart) {
        JoinedTable before = pageStart > 0 && items.get(pageStart - 1) instanceof TableItem(JoinedTable t) ? t : null;
        if (before != null
                && before.lastPage() == table.page() - 1
                && goesOn(before, pageStart)
                && !before.isFilledAnew(table)
                && before.append(table)) {
            // The repeated title above the continued part has been read on the first page.
            items.subList(pageStart, items.size()).clear();
            return;
        }
        items.add(new TableItem(new JoinedTable(table)));
    }

    /** True when nothing stands above the table on its page, or only what stands above the first part too. */
    private boolean goesOn(JoinedTable before, int pageStart) {
        List<String> above = words(pageStart, items.size());
        if (above.isEmpty()) {
            return true;
        }
        int table = pageStart - 1;
        List<String> title = words(Math.max(0, table - above.size()), table);
        return title.equals(above) && before.lastPage() > 0;
    }

    private List<String> words(int from, int to) {
        List<String> words = new ArrayList<>();
        for (Item item : items.subList(from, to)) {
            words.add(
                    item instanceof LineItem(Paragraphs.Placed line)
                            ? line.words().replaceAll("[（(]?续表?[）)]?", "")
                            : "");
        }
        return words;
    }

    private List<Block> blocks() {
        Paragraphs paragraphs = new Paragraphs();
        for (int i = 0; i < items.size(); i++) {
            switch (items.get(i)) {
                case TableItem(JoinedTable table) -> paragraphs.add(table.table());
                case LineItem(Paragraphs.Placed line) -> addLine(paragraphs, line, nearTable(i));
            }
        }
        return paragraphs.blocks();
    }

    private boolean nearTable(int at) {
        for (int i = at + 1; i <= Math.min(at + LINES_ABOVE, items.size() - 1); i++) {
            if (items.get(i) instanceof TableItem) {
                return true;
            }
        }
        for (int i = at - 1; i >= Math.max(0, at - LINES_BELOW); i--) {
            if (items.get(i) instanceof TableItem) {
                return true;
            }
        }
        return false;
    }

    private static void addLine(Paragraphs paragraphs, Paragraphs.Placed placed, boolean nearTable) {
        List<Line> pieces = pieces(placed.line(), nearTable);
        if (pieces.size() == 1) {
            paragraphs.add(placed);
            return;
        }
        for (Line piece : pieces) {
            paragraphs.addAlone(new Paragraphs.Placed(piece, placed.page(), placed.turn(), placed.column()));
        }
    }

    /**
     * Two numbers far apart on one line must not read as one; beside a table, what stands far apart (部门：… and 单位：万元) are
     * separate notes.
     */
    private static List<Line> pieces(Line line, boolean nearTable) {
        List<Line> pieces = new ArrayList<>();
        List<Glyph> glyphs = line.glyphs();
        int start = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            double gap = glyphs.get(i).from() - glyphs.get(i - 1).to();
            if (line.partsNumbersBefore(i, NUMBERS_APART) || (nearTable && gap > WORDS_APART * line.size())) {
                pieces.add(new Line(glyphs.subList(start, i)));
                start = i;
            }
        }
        pieces.add(start == 0 ? line : new Line(glyphs.subList(start, glyphs.size())));
        return pieces;
    }
}
