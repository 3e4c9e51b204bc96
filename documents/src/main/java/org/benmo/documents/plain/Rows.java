package org.benmo.documents.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.benmo.documents.writing.Cues;
import org.benmo.documents.writing.PageNumbers;

/** The lines of a text that are not blank, and what they have in common. */
final class Rows {
    /** A longer line, as no person writes, is read in parts. */
    private static final int LENGTH_MAX = 4000;

    private static final int REPEATS_MIN = 3;
    private static final int SEQUENCE_MIN = 3;
    /** Lines around a line that are set to the same width as it is. */
    private static final int NEIGHBOURS = 4;

    private static final double FULL_SHARE = 0.7;
    private static final double RUNNING_TEXT = 30;

    private final List<Row> rows;
    private final boolean spaced;
    private final boolean flat;
    private final double usualWidth;

    private Rows(List<Row> rows) {
        this.rows = rows;
        this.usualWidth = usualWidth(rows);
        int after = 0;
        int indented = 0;
        for (Row row : rows) {
            after += row.blanksBefore() > 0 ? 1 : 0;
            indented += row.indent() >= 2 ? 1 : 0;
        }
        this.spaced = after * 10 > rows.size() * 6;
        this.flat = indented * 20 < rows.size();
    }

    /** The lines of a text without page numbers and running heads. */
    static Rows of(String text) {
        return new Rows(withoutFurniture(new Rows(split(text))));
    }

    private static List<Row> split(String text) {
        List<Row> rows = new ArrayList<>();
        String[] lines = text.split("\\r\\n|\\n|\\r", -1);
        int blanks = 0;
        boolean opens = false;
        for (int i = 0; i < lines.length; i++) {
            opens |= lines[i].indexOf('\f') >= 0;
            String line = lines[i].replace('\u001A', ' ');
            for (int from = 0; from == 0 || from < line.length(); from += LENGTH_MAX) {
                String part = line.substring(from, Math.min(line.length(), from + LENGTH_MAX));
                Row row = new Row(i + 1, part, from, opens, blanks);
                if (row.isEmpty()) {
                    blanks++;
                } else {
                    rows.add(row);
                    blanks = 0;
                    opens = false;
                }
            }
        }
        return rows;
    }

    List<Row> all() {
        return rows;
    }

    /** True when blank lines stand between lines of one paragraph too and so mean nothing. */
    boolean isSpaced() {
        return spaced;
    }

    /** True when the first lines of paragraphs have lost their indent. */
    boolean isFlat() {
        return flat;
    }

    private static double usualWidth(List<Row> rows) {
        double[] widths = rows.stream()
                .mapToDouble(Row::width)
                .filter(w -> w >= RUNNING_TEXT)
                .sorted()
                .toArray();
        return widths.length == 0 ? RUNNING_TEXT : widths[widths.length * 4 / 5];
    }

    /** How wide a full line is around line {@code at}; parts of a text may be set to different widths. */
    double fullWidth(int at) {
        double before = 0;
        double after = 0;
        for (int i = Math.max(0, at - NEIGHBOURS); i <= at; i++) {
            before = Math.max(before, rows.get(i).width());
        }
        for (int i = at; i <= Math.min(rows.size() - 1, at + NEIGHBOURS); i++) {
            after = Math.max(after, rows.get(i).width());
        }
        return Math.max(Math.min(before, after), FULL_SHARE * usualWidth);
    }

    private static List<Row> withoutFurniture(Rows rows) {
        Set<Integer> counted = sequence(rows.rows);
        Map<String, Integer> heads = heads(rows.rows);
        long pages = 1 + rows.rows.stream().filter(Row::opensPage).count();
        List<Row> kept = new ArrayList<>();
        boolean opens = false;
        for (int i = 0; i < rows.rows.size(); i++) {
            Row row = rows.rows.get(i);
            boolean head = isAtEdge(rows.rows, i)
                    && heads.getOrDefault(row.words(), 0) >= Math.max(REPEATS_MIN, pages * 2 / 5);
            if (head || isPageNumber(rows, i, counted)) {
                opens |= row.opensPage();
            } else {
                kept.add(opens ? row.openingPage() : row);
                opens = false;
            }
        }
        return kept;
    }

    private static boolean isAtEdge(List<Row> rows, int i) {
        return rows.get(i).opensPage()
                || (i + 1 < rows.size() && rows.get(i + 1).opensPage());
    }

    private static Map<String, Integer> heads(List<Row> rows) {
        Map<String, Integer> heads = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i == 0 || isAtEdge(rows, i)) {
                heads.merge(rows.get(i).words(), 1, Integer::sum);
            }
        }
        return heads;
    }

    private static boolean isPageNumber(Rows rows, int i, Set<Integer> counted) {
        String words = rows.rows.get(i).words();
        if (PageNumbers.decorated(words).isPresent()) {
            return true;
        }
        if (PageNumbers.any(words).isEmpty()) {
            return false;
        }
        return counted.contains(i) || isAtEdge(rows.rows, i) || interruptsSentence(rows, i);
    }

    /** True when the lines before and after belong together and only this one stands between them. */
    private static boolean interruptsSentence(Rows rows, int i) {
        if (i == 0 || i + 1 >= rows.rows.size()) {
            return false;
        }
        Row before = rows.rows.get(i - 1);
        Row after = rows.rows.get(i + 1);
        return !Cues.endsSentence(before.words())
                && !Cues.startsItem(after.words())
                && before.width() > rows.usualWidth * FULL_SHARE
                && before.width() + after.width(Cues.firstUnbreakable(after.words())) > rows.fullWidth(i - 1) - 4;
    }

    /** Lines that are nothing but a number and count up through the text one by one. */
    private static Set<Integer> sequence(List<Row> rows) {
        Set<Integer> all = new HashSet<>();
        List<Integer> run = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            OptionalInt number = PageNumbers.any(rows.get(i).words());
            if (number.isEmpty()) {
                continue;
            }
            boolean far = run.isEmpty() || i - run.getLast() > 3;
            if (number.getAsInt() != last + 1 || !far) {
                run.clear();
            }
            run.add(i);
            last = number.getAsInt();
            if (run.size() >= SEQUENCE_MIN) {
                all.addAll(run);
            }
        }
        return all;
    }
}
