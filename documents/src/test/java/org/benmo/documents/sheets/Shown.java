package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Problem;

/** A document's blocks as plain words, to be compared in tests. */
final class Shown {
    private Shown() {}

    /** Paragraphs as they are, tables as their rows. */
    static List<String> all(Document document) {
        List<String> all = new ArrayList<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> all.add(paragraph.text().characters());
                case Block.Table table -> all.addAll(rows(table));
            }
        }
        return all;
    }

    static List<Block.Table> tables(Document document) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    /** One string a row, cells parted by bars; a cell that spans shows its size, as {@code 项目{1x2}}. */
    static List<String> rows(Block.Table table) {
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        for (Block.Cell cell : table.cells()) {
            String span =
                    cell.rowSpan() * cell.columnSpan() == 1 ? "" : "{" + cell.rowSpan() + "x" + cell.columnSpan() + "}";
            rows.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell.text() + span);
        }
        return rows.values().stream().map(cells -> String.join("|", cells)).toList();
    }

    static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }
}
