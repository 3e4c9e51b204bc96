package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Text;
import org.benmo.documents.writing.Cues;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines to paragraphs. A line begins a new one when its indent, its size, its spacing or its place in the middle say
 * so, or when the line before ended although the next word would still have fitted.
 */
final class Paragraphs {
    private static final double SIZE_CHANGE = 0.12;
    private static final double INDENT_MIN = 0.9;
    private static final double SLACK = 1.6;
    private static final double SPACED = 1.45;
    private static final double WIDELY_SPACED = 2.3;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Text.Run> runs = new ArrayList<>();
    private @Nullable Placed first;
    private @Nullable Placed last;
    /** Where the second line of the paragraph begins, from the column's left edge; NaN while it has only one. */
    private double body = Double.NaN;

    private boolean continues;

    /** A line with the page and the column it stands in. */
    record Placed(Line line, int page, Turn turn, TextColumn column) {
        double indent() {
            return line.left() - column.left();
        }

        String words() {
            return line.characters();
        }
    }

    private enum Break {
        NONE,
        SURE,
        PERHAPS
    }

    /** Adds the next line in reading order. */
    void add(Placed line) {
        Placed before = last;
        Break kind = before == null ? Break.SURE : between(before, line);
        if (kind != Break.NONE) {
            end();
            first = line;
            continues = kind == Break.PERHAPS;
        } else if (Double.isNaN(body)) {
            body = line.indent();
        }
        runs.add(line.line().run(line.page(), line.turn()));
        last = line;
    }

    /** Adds a line that is a paragraph of its own, such as a unit above a table. */
    void addAlone(Placed line) {
        end();
        last = null;
        first = line;
        continues = false;
        runs.add(line.line().run(line.page(), line.turn()));
        end();
    }

    /** Adds a table; no paragraph runs across it. */
    void add(Block.Table table) {
        end();
        last = null;
        blocks.add(table);
    }

    /** All blocks in order. */
    List<Block> blocks() {
        end();
        return List.copyOf(blocks);
    }

    private void end() {
        Placed start = first;
        if (start != null && !runs.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(runs), start.page(), continues, start.line().size(), Math.max(0, start.indent())));
        }
        runs.clear();
        first = null;
        body = Double.NaN;
    }

    private Break between(Placed before, Placed line) {
        Line a = before.line();
        Line b = line.line();
        double em = Math.max(a.size(), b.size());
        if (Math.abs(a.size() - b.size()) > SIZE_CHANGE * em) {
            return Break.SURE;
        }
        if (a.left() > before.column().centre()) {
            // Set to the right, like a unit above a table or a date: no paragraph goes on from there.
            return Break.SURE;
        }
        boolean wrapped = slack(before, line) <= SLACK * em;
        boolean middle = line.column().centres(b);
        boolean middleBefore = before.column().centres(a);
        if (middle || middleBefore) {
            return middle && wrapped && !Cues.endsSentence(before.words()) && sameTitle(before, line)
                    ? Break.NONE
                    : Break.SURE;
        }
        if (Cues.mustJoin(before.words(), line.words())) {
            return Break.NONE;
        }
        if (!wrapped) {
            return looksUnfinished(before, line) ? Break.PERHAPS : Break.SURE;
        }
        if (before.line().isEntry()) {
            return Break.SURE;
        }
        return afterFullLine(before, line, em);
    }

    /** A title that runs on: set in the middle directly under a full line. */
    private static boolean sameTitle(Placed before, Placed line) {
        return before.page() == line.page()
                && line.line().baseline() - before.line().baseline()
                        < 2.2 * line.line().size()
                && !Cues.startsItem(line.words());
    }

    /** What is left of the line before after its last character, less the room the next word would have needed. */
    private static double slack(Placed before, Placed line) {
        double room = before.column().right() - before.line().right();
        return room - line.line().widthOf(Cues.firstUnbreakable(line.words()));
    }

    /** Where paragraphs are indented, a line at the left edge after a colon or comma goes on with what stood above. */
    private boolean looksUnfinished(Placed before, Placed line) {
        Placed start = first;
        double em = line.line().size();
        return start != null
                && start.indent() > INDENT_MIN * em
                && line.indent() < INDENT_MIN * em
                && "：，、".indexOf(before.words().charAt(before.words().length() - 1)) >= 0
                && !Cues.startsItem(line.words());
    }

    private Break afterFullLine(Placed before, Placed line, double em) {
        boolean ended = Cues.endsSentence(before.words());
        boolean item = Cues.startsItem(line.words());
        boolean indented = line.indent() > INDENT_MIN * em;
        boolean hanging = !Double.isNaN(body) && Math.abs(line.indent() - body) < 0.5 * em;
        if (indented && !hanging) {
            return ended || item || !Double.isNaN(body) ? Break.SURE : Break.PERHAPS;
        }
        if (isSpaced(before, line, ended)) {
            return ended || item ? Break.SURE : Break.PERHAPS;
        }
        return ended && item ? Break.SURE : Break.NONE;
    }

    private static boolean isSpaced(Placed before, Placed line, boolean ended) {
        double usual = line.column().pitch();
        if (usual == 0 || before.page() != line.page()) {
            return false;
        }
        double pitch = line.line().baseline() - before.line().baseline();
        return pitch > (ended ? SPACED : WIDELY_SPACED) * usual;
    }
}
