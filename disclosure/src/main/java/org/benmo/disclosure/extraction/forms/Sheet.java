package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.documents.Block;

/**
 * A table with what stands around it, and the tables that continue it.
 *
 * @param grid of the whole, continuations appended
 * @param around the title, unit and notes
 * @param blocks the tables it is made of
 * @param last position of the last of them among the document's blocks
 */
record Sheet(Grid grid, Surroundings around, List<Block.Table> blocks, int last) {
    private static final int TITLE_ROWS = 5;
    private static final int TITLE_CELLS = 3;

    /** The table at this position. A title printed in the first rows of the grid goes before one above it. */
    static Sheet of(List<Block> blocks, int index, Block.Table table, TitleLine titles) {
        Grid grid = new Grid(table);
        Surroundings around = Surroundings.of(blocks, index, titles);
        Surroundings titled = titleInside(grid, titles)
                .flatMap(words -> titles.match(words).map(match -> around.withTitle(match, words)))
                .orElse(around);
        return new Sheet(grid, titled.withNotes(notesInside(grid)), List.of(table), index);
    }

    private static Optional<String> titleInside(Grid grid, TitleLine titles) {
        for (int row = 0; row < Math.min(TITLE_ROWS, grid.rows()); row++) {
            List<Block.Cell> cells = grid.across(row).stream()
                    .filter(cell -> !grid.text(cell).isEmpty())
                    .toList();
            if (cells.size() <= TITLE_CELLS) {
                for (Block.Cell cell : cells) {
                    if (titles.match(cell.text()).isPresent()) {
                        return Optional.of(cell.text());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> notesInside(Grid grid) {
        List<String> notes = new ArrayList<>();
        for (Block.Cell cell : grid.table().cells()) {
            if (Surroundings.isNote(cell.text())) {
                notes.add(cell.text());
            }
        }
        return notes;
    }

    /** This table continued by another, whose first rows repeat the header and are left out. */
    Sheet continuedBy(Sheet next, int repeated) {
        Block.Table first = grid.table();
        Block.Table second = next.grid.table();
        List<Block.Cell> cells = new ArrayList<>(first.cells());
        for (Block.Cell cell : second.cells()) {
            if (cell.row() >= repeated) {
                cells.add(new Block.Cell(
                        cell.row() - repeated + first.rows(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.place()));
            }
        }
        int rows = first.rows() + second.rows() - repeated;
        List<Block.Table> all = new ArrayList<>(blocks);
        all.addAll(next.blocks);
        return new Sheet(
                new Grid(new Block.Table(List.copyOf(cells), rows, first.columns(), first.page(), first.ruled())),
                around.withNotes(next.around.notes()),
                List.copyOf(all),
                next.last);
    }

    /** Every block this sheet accounts for. */
    Set<Block> consumed() {
        Set<Block> consumed = new HashSet<>(around.consumed());
        consumed.addAll(blocks);
        return consumed;
    }
}
