package org.benmo.documents.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.TabDescriptor;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.benmo.documents.docx.TableReader.Merge;

/** Reads a story of an old binary document: tables are rebuilt from the marks at the ends of their cells and rows. */
final class BinaryStory {
    private static final char CELL_END = '\u0007';
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_SEPARATE = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final int SUPERSCRIPT = 1;
    private static final int DEEP_MAX = 32;

    private final BinaryLists lists;
    private final Counters counters;
    private final Seen seen;
    private final Map<Integer, PAPX> endings;
    private final String path;
    private final List<Item> items = new ArrayList<>();
    private final Deque<MarkedTable> open = new ArrayDeque<>();
    private final Fields fields = new Fields();
    private Words words = new Words();
    private Map<Double, Integer> sizes = new HashMap<>();
    private int paragraphs;
    private int tables;

    /** {@code endings} are the properties of paragraphs by where these end. */
    BinaryStory(BinaryLists lists, Counters counters, Seen seen, Map<Integer, PAPX> endings, String path) {
        this.lists = lists;
        this.counters = counters;
        this.seen = seen;
        this.endings = endings;
        this.path = path;
    }

    List<Item> read(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            add(range.getParagraph(i));
        }
        level(0);
        return items;
    }

    private void add(Paragraph paragraph) {
        int deep = paragraph.isInTable() ? Math.clamp(paragraph.getTableLevel(), 1, DEEP_MAX) : 0;
        level(deep);
        MarkedTable table = open.peek();
        if (table == null) {
            add(text(paragraph), paragraph, path + "/p[" + ++paragraphs + "]", items);
            return;
        }
        boolean outer = deep == 1;
        if (outer ? paragraph.isTableRowEnd() : paragraph.getProps().getFTtpEmbedded()) {
            table.endRow(shape(paragraph));
            return;
        }
        List<Item> own = new ArrayList<>();
        Words text = text(paragraph);
        add(text, paragraph, table.cellPath(), own);
        table.add(own);
        boolean ends = outer
                ? paragraph.text().indexOf(CELL_END) >= 0
                : paragraph.getProps().getFInnerTableCell();
        if (ends) {
            table.endCell();
        }
    }

    /** Opens or closes tables until so many lie in each other. */
    private void level(int deep) {
        while (open.size() > deep) {
            List<Item> closed = open.pop().items();
            MarkedTable outer = open.peek();
            if (outer == null) {
                items.addAll(closed);
            } else {
                outer.add(closed);
            }
        }
        while (open.size() < deep) {
            MarkedTable outer = open.peek();
            open.push(new MarkedTable(outer == null ? path + "/tbl[" + ++tables + "]" : outer.nestedPath()));
        }
    }

    private MarkedTable.Shape shape(Paragraph end) {
        PAPX papx = endings.get(end.getEndOffset());
        if (papx == null) {
            return MarkedTable.Shape.UNKNOWN;
        }
        try {
            return shape(TableSprmUncompressor.uncompressTAP(new SprmBuffer(papx.getGrpprl(), 2)));
        } catch (RuntimeException e) {
            // Without it the cells still stand in their order.
            return MarkedTable.Shape.UNKNOWN;
        }
    }

    private static MarkedTable.Shape shape(TableProperties properties) {
        List<Integer> edges = new ArrayList<>();
        for (short edge : properties.getRgdxaCenter()) {
            edges.add((int) edge);
        }
        List<Merge> down = new ArrayList<>();
        List<Boolean> joined = new ArrayList<>();
        for (TableCellDescriptor cell : properties.getRgtc()) {
            boolean merged = cell != null && cell.isFVertMerge();
            down.add(merged ? cell.isFVertRestart() ? Merge.BEGINS : Merge.GOES_ON : Merge.NONE);
            joined.add(cell != null && cell.isFMerged() && !cell.isFFirstMerged());
        }
        return new MarkedTable.Shape(edges, down, joined);
    }

    private void add(Words text, Paragraph paragraph, String at, List<Item> to) {
        int list = lists.of(paragraph);
        if (list > 0) {
            text.prefix(counters.next(list, Math.clamp(paragraph.getIlvl(), 0, Lists.LEVELS - 1)));
        }
        if (!text.isBlank()) {
            double size = sizes.entrySet().stream()
                    .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(0.0);
            double indent = Math.max(0, (paragraph.getIndentFromLeft() + paragraph.getFirstLineIndent()) / 20.0);
            to.add(new Item.Paragraph(hasLeader(paragraph) ? text.withLeader() : text, size, indent, at));
        }
    }

    /** True when a tab is filled with dots or a line, as before the page number in a table of contents. */
    private static boolean hasLeader(Paragraph paragraph) {
        TabDescriptor[] tabs = paragraph.getProps().getRgtbd();
        return tabs != null && Arrays.stream(tabs).anyMatch(tab -> tab != null && tab.getTlc() != 0);
    }

    private Words text(Paragraph paragraph) {
        words = new Words();
        sizes = new HashMap<>();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            add(paragraph.getCharacterRun(i));
        }
        fields.endParagraph();
        return words;
    }

    private void add(CharacterRun run) {
        if (run.isMarkedDeleted()) {
            seen.revision();
            return;
        }
        if (run.isMarkedInserted()) {
            seen.revision();
        }
        if (run.isSymbol()) {
            show(Symbols.character(run.getSymbolCharacter()), run);
            return;
        }
        for (char c : run.text().toCharArray()) {
            switch (c) {
                case FIELD_BEGIN -> fields.mark("begin");
                case FIELD_SEPARATE -> fields.mark("separate");
                case FIELD_END -> fields.mark("end");
                case '\u000B', '\f' -> show("\n", run);
                case '\u001E' -> show("-", run);
                case '\t' -> show("\t", run);
                default -> {
                    // Below the blank stand marks of pictures, notes, cells and paragraphs.
                    if (c >= ' ') {
                        show(String.valueOf(c), run);
                    }
                }
            }
        }
    }

    private void show(String text, CharacterRun run) {
        if (!run.isVanished() && fields.isShown()) {
            boolean raised =
                    run.getSubSuperScriptIndex() == SUPERSCRIPT || run.getVerticalOffset() >= RunFormat.RAISED_MIN;
            words.add(text, raised);
            sizes.merge(run.getFontSize() / 2.0, 1, Integer::sum);
        }
    }
}
