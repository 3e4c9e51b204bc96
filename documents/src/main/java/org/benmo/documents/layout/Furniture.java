package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.benmo.documents.writing.PageNumbers;

/**
 * Takes page numbers and running heads off the pages. A line goes only when it stands at the very top or bottom of its page
 * and either is a page number (marked as one, or counting up with the pages) or says the same on many pages.
 */
final class Furniture {
    /** Page furniture stands within this share of the page's height from its edge. */
    private static final double MARGIN = 0.115;

    private static final int EDGE_LINES = 2;
    private static final int REPEATS_MIN = 3;
    private static final double REPEATS_SHARE = 0.4;
    private static final double SAME_HEIGHT = 4;
    /** On a document too short to count along, a number this near to the foot of the page numbers it. */
    private static final double LONELY = 0.08;

    private final List<PageLayout> pages;
    private final IdentityHashMap<Line, Edge> edges = new IdentityHashMap<>();
    private final Set<Integer> offsets = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /** Where a line at an edge stands. */
    private record Edge(int page, boolean top, double y) {}

    private Furniture(List<PageLayout> pages) {
        this.pages = pages;
    }

    /** The pages without their furniture. */
    static List<PageLayout> without(List<PageLayout> pages) {
        Furniture furniture = new Furniture(pages);
        pages.forEach(furniture::collect);
        furniture.countOffsets();
        furniture.countRepeats();
        List<PageLayout> bare = new ArrayList<>();
        for (PageLayout page : pages) {
            bare.add(page.withLines(
                    page.lines().stream().filter(line -> !furniture.is(line)).toList()));
        }
        return bare;
    }

    private void collect(PageLayout page) {
        double depth = page.turn().depth();
        List<Line> lines = page.lines();
        for (int i = 0; i < Math.min(EDGE_LINES, lines.size()); i++) {
            Line head = lines.get(i);
            if (head.baseline() < depth * MARGIN && page.tables().stream().noneMatch(t -> above(t, head))) {
                edges.put(head, new Edge(page.number(), true, head.baseline()));
            }
            Line foot = lines.get(lines.size() - 1 - i);
            if (foot.baseline() > depth * (1 - MARGIN) && page.tables().stream().noneMatch(t -> above(foot, t))) {
                edges.put(foot, new Edge(page.number(), false, depth - foot.baseline()));
            }
        }
    }

    private static boolean above(PageTable table, Line line) {
        return table.grid().box().y0() < line.baseline();
    }

    private static boolean above(Line line, PageTable table) {
        return table.grid().box().y1() > line.baseline();
    }

    /** Bare numbers are page numbers when at least three of them differ from the count of pages by the same amount. */
    private void countOffsets() {
        Map<Integer, Set<Integer>> pagesByOffset = new HashMap<>();
        edges.forEach((line, edge) -> {
            OptionalInt number = PageNumbers.any(line.characters());
            number.ifPresent(n -> pagesByOffset
                    .computeIfAbsent(n - edge.page, o -> new HashSet<>())
                    .add(edge.page));
        });
        pagesByOffset.forEach((offset, found) -> {
            if (found.size() >= Math.min(REPEATS_MIN, Math.max(2, pages.size() / 2))) {
                offsets.add(offset);
            }
        });
    }

    private void countRepeats() {
        edges.forEach((line, edge) -> {
            long y = Math.round(edge.y / SAME_HEIGHT);
            for (String words : forms(line, edge)) {
                repeats.merge(key(words, edge, y), 1, Integer::sum);
            }
        });
    }

    /** The line's words as printed, and with the page's own number taken out, so that “… 部门决算 5” repeats. */
    private static Set<String> forms(Line line, Edge edge) {
        String words = line.characters();
        return new HashSet<>(List.of(words, words.replaceAll("(?<!\\d)" + edge.page + "(?!\\d)", "#")));
    }

    private static String key(String words, Edge edge, long y) {
        return (edge.top ? "t" : "b") + y + ":" + words;
    }

    private boolean is(Line line) {
        Edge edge = edges.get(line);
        return edge != null && (isPageNumber(line, edge) || isRepeated(line, edge));
    }

    private boolean isPageNumber(Line line, Edge edge) {
        String words = line.characters();
        if (PageNumbers.decorated(words).isPresent() || (PageNumbers.roman(words) && !edge.top)) {
            return true;
        }
        OptionalInt number = PageNumbers.any(words);
        boolean lonely = pages.size() < REPEATS_MIN && !edge.top && edge.y < LONELY * depth(edge);
        return number.isPresent() && (lonely || offsets.contains(number.getAsInt() - edge.page));
    }

    private double depth(Edge edge) {
        return pages.stream()
                .filter(p -> p.number() == edge.page)
                .findFirst()
                .map(p -> p.turn().depth())
                .orElse(0.0);
    }

    private boolean isRepeated(Line line, Edge edge) {
        long y = Math.round(edge.y / SAME_HEIGHT);
        int most = 0;
        for (String words : forms(line, edge)) {
            int count = 0;
            for (long near = y - 1; near <= y + 1; near++) {
                count += repeats.getOrDefault(key(words, edge, near), 0);
            }
            most = Math.max(most, count);
        }
        // Even and odd pages may have heads of their own, so half of the usual share is enough on long documents.
        double share = pages.size() >= 10 ? REPEATS_SHARE / 2 : REPEATS_SHARE;
        return most >= Math.max(REPEATS_MIN, share * pages.size());
    }
}
