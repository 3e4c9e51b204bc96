package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Place;
import org.benmo.documents.Text;
import org.benmo.documents.writing.Cues;

/** Makes blocks of what stands below each other: soft breaks and wide gaps part what is not one paragraph. */
final class DocxFlow {
    private static final int LINES_ABOVE = 4;
    private static final int LINES_BELOW = 2;
    private static final TabbedTable NONE = new TabbedTable(null, 0);

    private final List<Item> items = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private DocxFlow() {}

    /** The blocks of a document in reading order. */
    static List<Block> of(List<Item> items) {
        DocxFlow flow = new DocxFlow();
        flow.flatten(items);
        flow.read();
        return List.copyOf(flow.blocks);
    }

    private void flatten(List<Item> some) {
        for (Item item : some) {
            if (item instanceof Item.Aside(List<Item> inner)) {
                flatten(inner);
            } else {
                items.add(item);
            }
        }
    }

    private void read() {
        int i = 0;
        int plainTo = 0;
        while (i < items.size()) {
            TabbedTable tabbed = i < plainTo ? NONE : TabbedTable.at(items, i);
            Block.Table table = tabbed.table();
            if (table != null) {
                blocks.add(table);
                i = tabbed.end();
                continue;
            }
            plainTo = Math.max(plainTo, tabbed.end());
            switch (items.get(i)) {
                case Item.Table(Block.Table ruled) -> blocks.add(ruled);
                case Item.Paragraph paragraph -> add(paragraph, besideTable(i));
                case Item.Aside aside -> throw new IllegalStateException("asides are flattened");
            }
            i++;
        }
    }

    private boolean besideTable(int at) {
        for (int i = Math.max(0, at - LINES_BELOW); i <= Math.min(at + LINES_ABOVE, items.size() - 1); i++) {
            if (items.get(i) instanceof Item.Table) {
                return true;
            }
        }
        return false;
    }

    private void add(Item.Paragraph paragraph, boolean besideTable) {
        String before = "";
        int start = 0;
        for (Words line : paragraph.words().lines()) {
            List<String> pieces = line.pieces(besideTable).stream()
                    .map(Words::folded)
                    .filter(piece -> !piece.isEmpty())
                    .toList();
            for (int i = 0; i < pieces.size(); i++) {
                add(paragraph, new Piece(pieces.get(i), start), before, i > 0);
                before = pieces.get(i);
                start += before.length();
            }
        }
    }

    /** Words of a paragraph and how many of its characters stand before them. */
    private record Piece(String words, int start) {
        Text at(String path) {
            return Text.of(List.of(
                    new Text.Run(words, (from, to) -> new Place.ElementPath(path, start + from + 1, start + to))));
        }
    }

    /** Adds what stands after {@code before} in one paragraph, either behind a soft break or apart from it. */
    private void add(Item.Paragraph paragraph, Piece piece, String before, boolean apart) {
        String words = piece.words();
        Text text = piece.at(paragraph.path());
        if (!before.isEmpty() && !apart && Cues.mustJoin(before, words)) {
            Block.Paragraph begun = (Block.Paragraph) blocks.removeLast();
            blocks.add(new Block.Paragraph(
                    begun.text().append(text), 0, begun.continues(), begun.fontSize(), begun.indent()));
            return;
        }
        boolean sure = Cues.endsSentence(before) && Cues.startsItem(words);
        boolean continues = !before.isEmpty() && !apart && !sure;
        blocks.add(new Block.Paragraph(text, 0, continues, paragraph.size(), paragraph.indent()));
    }
}
