package org.benmo.documents.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.Block;
import org.benmo.documents.Text;
import org.benmo.documents.writing.Cues;
import org.jsoup.nodes.Element;

/**
 * The lines and tables of a page, made into paragraphs. A paragraph's end is usually marked; where a page breaks its lines by
 * hand, or was made from a PDF line by line, the width of its lines tells where a paragraph goes on.
 */
final class Flow {
    /** A line as long as this part of the longest ones is full. */
    private static final double FULL = 0.85;

    private static final int LINES_AT_LEAST = 12;

    /** Shorter lines are headings and cells, never broken prose. */
    private static final int WIDTH_AT_LEAST = 20;

    private final Paths paths;
    private final List<Item> items = new ArrayList<>();
    /** How many characters of an element were already said. */
    private final Map<Element, Integer> said = new HashMap<>();

    private sealed interface Item {}

    /** A line; soft when only a line break stands before it. */
    private record Line(String words, Element at, boolean soft) implements Item {}

    private record Grid(Block.Table table) implements Item {}

    Flow(Paths paths) {
        this.paths = paths;
    }

    void line(String words, Element at, boolean soft) {
        if (!words.isEmpty()) {
            items.add(new Line(words, at, soft));
        }
    }

    void first(String words, Element at) {
        items.addFirst(new Line(words, at, false));
    }

    void table(Block.Table table) {
        items.add(new Grid(table));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** True when a line of the page contains the words. */
    boolean says(String words) {
        return items.stream().anyMatch(item -> switch (item) {
            case Line line -> line.words().contains(words);
            case Grid grid ->
                grid.table().cells().stream().anyMatch(cell -> cell.text().contains(words));
        });
    }

    List<Block> blocks() {
        int width = brokenWidth(false);
        int softWidth = brokenWidth(true);
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        boolean continues = false;
        for (Item item : items) {
            if (!(item instanceof Line line)) {
                close(blocks, open, continues);
                blocks.add(((Grid) item).table());
                continues = false;
                continue;
            }
            Joint joint = open.isEmpty()
                    ? Joint.NEW
                    : joint(open.getLast().words(), line, line.soft() ? softWidth : width, line.soft());
            if (joint != Joint.SAME) {
                close(blocks, open, continues);
                continues = joint == Joint.PERHAPS;
            }
            open.add(line);
        }
        close(blocks, open, continues);
        return List.copyOf(blocks);
    }

    private enum Joint {
        SAME,
        PERHAPS,
        NEW
    }

    private static Joint joint(String before, Line line, int width, boolean soft) {
        boolean broken = width > 0;
        if (!soft && !broken) {
            return Joint.NEW;
        }
        if (Cues.mustJoin(before, line.words())) {
            return Joint.SAME;
        }
        if (Cues.endsSentence(before) || Cues.startsItem(line.words())) {
            return Joint.NEW;
        }
        if (!broken || before.length() < FULL * width) {
            return Joint.NEW;
        }
        return soft ? Joint.PERHAPS : Joint.SAME;
    }

    private void close(List<Block> blocks, List<Line> open, boolean continues) {
        if (!open.isEmpty()) {
            List<Text.Run> runs = open.stream().map(this::run).toList();
            blocks.add(new Block.Paragraph(Text.of(runs), 0, continues, 0, 0));
            open.clear();
        }
    }

    /** A line, counted on from the lines of its element that came before. */
    private Text.Run run(Line line) {
        int start = said.getOrDefault(line.at(), 0);
        said.put(line.at(), start + line.words().length());
        return new Text.Run(line.words(), (from, to) -> paths.place(line.at(), start + from, start + to));
    }

    /**
     * The length of a full line where lines are broken at a width; 0 where every line is a paragraph. Paragraphs differ in
     * length and end with a mark; broken lines are alike and end anywhere.
     */
    private int brokenWidth(boolean soft) {
        List<String> lines = items.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(line -> line.soft() == soft)
                .map(Line::words)
                .toList();
        List<Integer> lengths = lines.stream().map(String::length).sorted().toList();
        if (lines.size() < LINES_AT_LEAST) {
            return 0;
        }
        int width = lengths.get(lengths.size() * 9 / 10);
        List<String> full =
                lines.stream().filter(words -> words.length() >= FULL * width).toList();
        long unended = full.stream().filter(words -> !Cues.endsSentence(words)).count();
        boolean broken = width >= WIDTH_AT_LEAST && full.size() * 3 >= lines.size() && unended * 2 >= full.size();
        return broken ? width : 0;
    }
}
