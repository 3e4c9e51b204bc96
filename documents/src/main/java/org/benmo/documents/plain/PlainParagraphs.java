package org.benmo.documents.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.Text;
import org.benmo.documents.writing.Cues;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a text to paragraphs. A line that is clearly shorter than its neighbours ends one, unless only the next
 * number or word did not fit; blank lines and indents count where the text has them.
 */
final class PlainParagraphs {
    private static final double SLACK = 3.5;
    private static final double UNSURE = 13;
    private static final double NEARLY_FULL = 0.75;
    private static final int FAILURES_MAX = 20;
    private static final double LOST_INDENT = 4;
    /** Two numbers with a blank between them: columns of a table that has lost its ruling, never one number. */
    private static final Pattern APART = Pattern.compile("(?<=\\d{2}%?|\\d[.,]\\d)[\\s\\u3000]+(?=-?\\d[\\d.,])");

    private final Rows rows;
    private final boolean paged;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Text.Run> runs = new ArrayList<>();
    private @Nullable Row first;
    private boolean continues;
    private int firstPage;
    private int page = 1;
    private int failures;
    private int settledTo;

    private enum Break {
        NONE,
        SURE,
        PERHAPS
    }

    private PlainParagraphs(Rows rows) {
        this.rows = rows;
        this.paged = rows.all().stream().anyMatch(Row::opensPage);
    }

    /** The blocks of a text. */
    static List<Block> of(Rows rows) {
        PlainParagraphs paragraphs = new PlainParagraphs(rows);
        paragraphs.read();
        return List.copyOf(paragraphs.blocks);
    }

    private void read() {
        List<Row> all = rows.all();
        Map<Integer, PlainTables.Found> aligned = AlignedText.in(all, paged);
        int i = 0;
        boolean afterTable = true;
        while (i < all.size()) {
            Row row = all.get(i);
            page += row.opensPage() ? 1 : 0;
            Optional<PlainTables.Found> table = marked(all, i);
            if (table.isEmpty()) {
                table = Optional.ofNullable(aligned.get(i));
            }
            if (table.isPresent()) {
                end();
                blocks.add(table.get().table());
                i = table.get().end();
                afterTable = true;
                continue;
            }
            add(i, afterTable);
            afterTable = false;
            i++;
        }
        end();
    }

    /** The table of tabs or bars at a line; lines that formed none several times over are not asked again. */
    private Optional<PlainTables.Found> marked(List<Row> all, int at) {
        if (!PlainTables.isMarked(all.get(at))) {
            failures = 0;
            return Optional.empty();
        }
        if (at < settledTo) {
            return Optional.empty();
        }
        Optional<PlainTables.Found> table = PlainTables.at(all, at, page());
        if (table.isPresent()) {
            failures = 0;
        } else if (++failures % FAILURES_MAX == 0) {
            settledTo = PlainTables.runEnd(all, at);
        }
        return table;
    }

    private int page() {
        return paged ? page : 0;
    }

    private void add(int at, boolean afterTable) {
        Row row = rows.all().get(at);
        List<Row> parts = parts(row);
        Break kind = afterTable || first == null || parts.size() > 1 ? Break.SURE : between(at - 1, at);
        for (Row part : parts) {
            if (kind != Break.NONE || parts.size() > 1) {
                end();
                first = part;
                firstPage = page();
                continues = kind == Break.PERHAPS;
            }
            runs.add(part.run());
        }
        if (parts.size() > 1) {
            end();
        }
    }

    private static List<Row> parts(Row row) {
        List<Row> parts = new ArrayList<>();
        Matcher gaps = APART.matcher(row.raw());
        int start = 0;
        while (gaps.find()) {
            parts.add(row.part(start, gaps.start()));
            start = gaps.end();
        }
        parts.add(start == 0 ? row : row.part(start, row.raw().length()));
        return parts;
    }

    private void end() {
        Row start = first;
        if (start != null && !runs.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(runs), firstPage, continues, 0, start.indent()));
        }
        runs.clear();
        first = null;
    }

    private Break between(int at, int next) {
        Row before = rows.all().get(at);
        Row row = rows.all().get(next);
        boolean ended = Cues.endsSentence(before.words());
        boolean item = Cues.startsItem(row.words());
        if (Cues.mustJoin(before.words(), row.words())) {
            return Break.NONE;
        }
        if (Cues.isEntry(before.words()) || (item && isHeading())) {
            return Break.SURE;
        }
        boolean parted = row.blanksBefore() > 0 && !rows.isSpaced() && !row.opensPage();
        boolean indented = row.indent() >= 2 && !rows.isFlat() && row.indent() > before.indent();
        boolean marked = parted || indented;
        double slack = slack(at, runs.size() == 1);
        if (slack > SLACK) {
            boolean nearlyFull = slack <= UNSURE && before.width() > NEARLY_FULL * rows.fullWidth(at);
            return ended || item || marked || isHeading() || !nearlyFull ? Break.SURE : Break.PERHAPS;
        }
        if (item || marked) {
            return ended ? Break.SURE : Break.PERHAPS;
        }
        if (isOpening(next)) {
            return ended || isHeading() ? Break.SURE : Break.PERHAPS;
        }
        boolean mayOpen = rows.isFlat() && row.width() + LOST_INDENT <= rows.fullWidth(next) + 1;
        return (ended && mayOpen) || mayBeTitle(row) ? Break.PERHAPS : Break.NONE;
    }

    /** True when the paragraph so far is one line that begins like a heading and does not end like a sentence. */
    private boolean isHeading() {
        Row start = first;
        return start != null && runs.size() == 1 && Cues.startsItem(start.words()) && !Cues.endsSentence(start.words());
    }

    /**
     * A full line without any mark at the top of a page, or an item before a page break: a long title, or just a long sentence.
     * Page breaks often leave a blank before the first line.
     */
    private boolean mayBeTitle(Row next) {
        Row start = first;
        return start != null
                && !continues
                && runs.size() == 1
                && (startsPage(start) || (startsPage(next) && Cues.startsItem(start.words())))
                && start.words().chars().noneMatch(c -> "，。；：".indexOf(c) >= 0);
    }

    private static boolean startsPage(Row row) {
        return row.opensPage() || row.raw().startsWith(" ");
    }

    /** The room left on a line, in columns, after what the next line begins with; an opening line begins further right. */
    private double slack(int at, boolean opening) {
        Row row = rows.all().get(at);
        Row next = rows.all().get(at + 1);
        double indent = opening && rows.isFlat() ? LOST_INDENT : row.indent();
        return rows.fullWidth(at) - row.width() - indent - next.width(Cues.firstUnbreakable(next.words()));
    }

    /**
     * True when the line is too short for the middle of a paragraph and just right for its beginning, where the lost indent
     * stood.
     */
    private boolean isOpening(int at) {
        return rows.isFlat()
                && at + 1 < rows.all().size()
                && !Cues.endsSentence(rows.all().get(at).words())
                && !Cues.startsItem(rows.all().get(at + 1).words())
                && slack(at, false) > SLACK
                && slack(at, true) <= SLACK;
    }
}
