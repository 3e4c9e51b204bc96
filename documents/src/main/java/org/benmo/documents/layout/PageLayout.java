package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A page sorted into tables and lines of text.
 *
 * @param number counted from 1
 * @param turn the frame everything stands in
 * @param tables from top to bottom
 * @param lines outside the tables, from top to bottom
 * @param sideways lines in another direction than the page's text
 * @param rulings the page's ruling lines
 */
record PageLayout(
        int number, Turn turn, List<PageTable> tables, List<Line> lines, List<Line> sideways, Rulings rulings) {
    private static final double SLACK = 1.5;

    static PageLayout of(PageContent content) {
        Rulings rulings = Rulings.of(content.strokes());
        List<Grid> grids = Lattice.grids(rulings);
        List<List<Glyph>> inside = new ArrayList<>();
        grids.forEach(grid -> inside.add(new ArrayList<>()));
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : content.glyphs()) {
            int at = holder(grids, glyph);
            (at < 0 ? outside : inside.get(at)).add(glyph);
        }
        List<PageTable> tables = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            PageTable table = CellTexts.of(grids.get(i), inside.get(i), content.number(), content.turn());
            if (!table.isBlank()) {
                tables.add(table);
            }
        }
        TreeMap<Integer, List<Glyph>> byTurn = new TreeMap<>();
        outside.forEach(
                g -> byTurn.computeIfAbsent(g.turn(), t -> new ArrayList<>()).add(g));
        List<Line> lines = Lines.of(byTurn.getOrDefault(0, List.of()));
        List<Line> sideways = new ArrayList<>();
        byTurn.tailMap(1).values().forEach(glyphs -> sideways.addAll(Lines.of(glyphs)));
        return new PageLayout(content.number(), content.turn(), tables, lines, sideways, rulings);
    }

    private static int holder(List<Grid> grids, Glyph glyph) {
        for (int i = 0; i < grids.size(); i++) {
            if (grids.get(i)
                    .box()
                    .grown(SLACK)
                    .contains(glyph.box().centreX(), glyph.box().centreY())) {
                return i;
            }
        }
        return -1;
    }

    PageLayout withLines(List<Line> kept) {
        return new PageLayout(number, turn, tables, kept, sideways, rulings);
    }

    PageLayout with(List<PageTable> newTables, List<Line> kept) {
        return new PageLayout(number, turn, newTables, kept, sideways, rulings);
    }
}
