package org.benmo.samples.disclosures.writing;

import java.util.List;
import org.benmo.samples.disclosures.Piece;

/** Widths of the columns of a form after what stands in them. */
final class Widths {
    private static final int NAME = 16;
    private static final int NARROW = 4;

    private Widths() {}

    /** In per cent of the whole. */
    static int[] of(Piece.Grid grid) {
        int columns =
                grid.rows().getFirst().stream().mapToInt(Piece.Cell::columnSpan).sum();
        int[] need = new int[columns];
        for (List<Piece.Cell> row : grid.rows()) {
            boolean whole = row.size() == columns;
            for (int i = 0; whole && i < columns; i++) {
                int length = row.get(i).run().text().length();
                need[i] = Math.max(need[i], row.get(i).run().fact().isPresent() ? length + 2 : Math.min(length, NAME));
            }
        }
        int sum = 0;
        for (int i = 0; i < columns; i++) {
            need[i] = Math.max(need[i], NARROW);
            sum += need[i];
        }
        for (int i = 0; i < columns; i++) {
            need[i] = need[i] * 100 / sum;
        }
        return need;
    }
}
