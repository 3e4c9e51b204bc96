package org.benmo.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.documents.Text;

/**
 * One change of a document at the neutral model: other words, other cells, a block more or less.
 *
 * @param places where a finding about the change would point; empty when it may point anywhere
 * @param document as changed
 * @param label what was changed, for people
 */
record Edit(List<Place> places, Document document, String label) {
    /** How far around changed words a finding may point: the clause they stand in. */
    private static final int NEAR = 30;

    private static final int LABEL = 12;

    private static final int CAPTION = 40;

    /** Other words in a paragraph, from one character to before another. */
    static Edit words(Document document, int block, int from, int to, String words) {
        Block.Paragraph old = (Block.Paragraph) document.blocks().get(block);
        Text text = old.text();
        int anchor = Math.min(from, text.length() - 1);
        Place here = text.places(anchor, anchor + 1).getFirst();
        Text.Run run = new Text.Run(words, (start, end) -> here);
        Text changed = text.slice(0, from);
        if (!words.isEmpty()) {
            changed = changed.append(Text.of(List.of(run)));
        }
        changed = changed.append(text.slice(to, text.length()));
        Block paragraph = new Block.Paragraph(changed, old.page(), old.continues(), old.fontSize(), old.indent());
        int low = Math.max(0, from - NEAR);
        int high = Math.min(text.length(), Math.max(to, from + 1) + NEAR);
        String label = changed.slice(
                        Math.max(0, from - LABEL), Math.min(changed.length(), from + words.length() + LABEL))
                .characters();
        return new Edit(text.places(low, high), replaced(document, block, List.of(paragraph)), label);
    }

    /** Other texts in some cells of a table; a finding may point anywhere, since sums elsewhere break. */
    static Edit cells(Document document, int block, List<Integer> cells, List<String> texts) {
        Block.Table table = (Block.Table) document.blocks().get(block);
        List<Block.Cell> changed = new ArrayList<>(table.cells());
        for (int i = 0; i < cells.size(); i++) {
            Block.Cell old = changed.get(cells.get(i));
            changed.set(
                    cells.get(i),
                    new Block.Cell(
                            old.row(), old.column(), old.rowSpan(), old.columnSpan(), texts.get(i), old.place()));
        }
        Block other = new Block.Table(changed, table.rows(), table.columns(), table.page(), table.ruled());
        Block.Cell first = table.cells().get(cells.getFirst());
        String label = "page " + table.page() + ", row " + (first.row() + 1) + ", column " + (first.column() + 1) + ": "
                + first.text() + " → " + texts.getFirst();
        return new Edit(List.of(), replaced(document, block, List.of(other)), label);
    }

    /** Without a table and the short lines over it: its title, number and unit. */
    static Edit without(Document document, int block) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        int first = block;
        while (first > 0 && isCaption(blocks.get(first - 1))) {
            first--;
        }
        blocks.subList(first, block + 1).clear();
        Document changed =
                new Document(document.name(), document.format(), document.pages(), blocks, document.problems());
        return new Edit(
                List.of(),
                changed,
                "the table on page " + ((Block.Table) document.blocks().get(block)).page());
    }

    private static boolean isCaption(Block block) {
        return block instanceof Block.Paragraph paragraph && paragraph.text().length() <= CAPTION;
    }

    /** With a block printed twice. */
    static Edit twice(Document document, int block) {
        Block old = document.blocks().get(block);
        return new Edit(List.of(), replaced(document, block, List.of(old, old)), "block " + block);
    }

    private static Document replaced(Document document, int block, List<Block> by) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        blocks.remove(block);
        blocks.addAll(block, by);
        return new Document(document.name(), document.format(), document.pages(), blocks, document.problems());
    }
}
