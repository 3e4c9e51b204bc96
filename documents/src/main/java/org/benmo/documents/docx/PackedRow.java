package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.docx.TableReader.Cell;
import org.benmo.documents.docx.TableReader.Merge;
import org.benmo.documents.docx.TableReader.Row;

/**
 * A row into whose cells several rows were typed, line under line. It is parted only when nothing is left to guess: every cell
 * that is not blank has as many lines as the others, and one of them has nothing but amounts.
 */
final class PackedRow {
    private PackedRow() {}

    /** The rows it stands for; itself when it is one. */
    static List<Row> parts(Row row) {
        int lines = 0;
        boolean amounts = false;
        for (Cell cell : row.cells()) {
            List<Words> own = CellText.lines(cell.items());
            if (own.isEmpty()) {
                continue;
            }
            if (own.size() < 2 || cell.down() != Merge.NONE || (lines > 0 && own.size() != lines)) {
                return List.of(row);
            }
            lines = own.size();
            amounts |= own.stream().allMatch(line -> CellText.isAmount(line.folded()));
        }
        return amounts ? parted(row, lines) : List.of(row);
    }

    private static List<Row> parted(Row row, int lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : row.cells()) {
                List<Words> own = CellText.lines(cell.items());
                List<Item> line =
                        own.isEmpty() ? List.of() : List.of(new Item.Paragraph(own.get(i), 0, 0, cell.path()));
                cells.add(new Cell(cell.span(), Merge.NONE, line, cell.path()));
            }
            rows.add(new Row(row.before(), cells, row.path()));
        }
        return rows;
    }
}
