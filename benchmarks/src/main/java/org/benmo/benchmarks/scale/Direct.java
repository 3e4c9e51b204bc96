package org.benmo.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.documents.Text;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Piece;
import org.benmo.samples.disclosures.Run;

/** A draft as the neutral model, without any file in between: what a perfect reader would hand over. */
final class Direct {
    private Direct() {}

    /** The document of a draft; every number stands at an element path of its own. */
    static Document document(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        int page = 1;
        for (Piece piece : draft.pieces()) {
            at++;
            switch (piece) {
                case Piece.Heading heading -> blocks.add(words(heading.text(), at, page, 16));
                case Piece.Entry entry -> blocks.add(words(entry.text(), at, page, 10));
                case Piece.Prose prose -> blocks.add(paragraph(prose.runs(), at, page, 10));
                case Piece.Grid grid -> {
                    blocks.add(words(grid.title(), at, page, 14));
                    for (String line : grid.stub()) {
                        blocks.add(words(line, at, page, 9));
                    }
                    blocks.add(table(grid, at, page));
                    for (String line : grid.notes()) {
                        blocks.add(words(line, at, page, 9));
                    }
                }
                case Piece.Break none -> page++;
            }
        }
        return new Document(draft.name(), "direct", page, blocks, List.of());
    }

    private static Block words(String text, int at, int page, double size) {
        return paragraph(List.of(Run.of(text)), at, page, size);
    }

    private static Block paragraph(List<Run> runs, int at, int page, double size) {
        List<Text.Run> texts = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Place place = new Place.ElementPath("p" + at + "/r" + i);
            String compact = compact(runs.get(i).text());
            if (!compact.isEmpty()) {
                texts.add(new Text.Run(compact, (from, to) -> place));
            }
        }
        return new Block.Paragraph(Text.of(texts), page, false, size, 0);
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Block table(Piece.Grid grid, int at, int page) {
        int columns =
                grid.rows().getFirst().stream().mapToInt(Piece.Cell::columnSpan).sum();
        List<Block.Cell> cells = new ArrayList<>();
        boolean[][] taken = new boolean[grid.rows().size()][columns];
        for (int row = 0; row < grid.rows().size(); row++) {
            int column = 0;
            for (Piece.Cell cell : grid.rows().get(row)) {
                while (column < columns && taken[row][column]) {
                    column++;
                }
                for (int r = row; r < Math.min(taken.length, row + cell.rowSpan()); r++) {
                    for (int c = column; c < Math.min(columns, column + cell.columnSpan()); c++) {
                        taken[r][c] = true;
                    }
                }
                Place place = new Place.ElementPath("p" + at + "/tr" + row + "/tc" + column);
                cells.add(new Block.Cell(
                        row,
                        column,
                        cell.rowSpan(),
                        cell.columnSpan(),
                        compact(cell.run().text()),
                        place));
                column += cell.columnSpan();
            }
        }
        return new Block.Table(cells, grid.rows().size(), columns, page, true);
    }
}
