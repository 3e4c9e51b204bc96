package org.benmo.documents.docx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.docx.TableReader.Merge;

/** Puts paragraphs and tables of an RTF file together from its control words. */
final class RtfStory implements RtfTokens.Listener {
    /** Groups that are not part of the text. Numbers of lists are: {@code listtext} holds them as shown. */
    private static final Set<String> NO_TEXT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "listtable",
            "listoverridetable",
            "fldinst",
            "annotation",
            "nonshppict",
            "sp",
            "objdata",
            "revtbl",
            "themedata",
            "datastore",
            "latentstyles",
            "generator",
            "xmlnstbl",
            "pgptbl");

    /** Groups for new programs that hold text all the same. */
    private static final Set<String> TEXT_OF_NEW_PROGRAMS =
            Set.of("shpinst", "shptxt", "listtext", "pntext", "fldrslt");

    private static final int DEEP_MAX = 1_000;
    private static final int CHARACTERS_MAX = 6_000_000;
    private static final int POINTS_DEFAULT = 24;

    private final List<Item> items = new ArrayList<>();
    private final Deque<State> states = new ArrayDeque<>();
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private Charset charset = Charset.forName("GBK");
    private State state = new State(false, false, false, 1, POINTS_DEFAULT);
    private boolean optional;
    private int skip;
    private long characters;
    private Words words = new Words();
    private int size = POINTS_DEFAULT;
    private boolean inTable;
    /** True when a tab of the paragraph is filled with dots or a line, as before the page number in a table of contents. */
    private boolean leader;

    private MarkedTable table = new MarkedTable("");
    private boolean tableOpen;
    private List<Integer> edges = new ArrayList<>();
    private List<Merge> down = new ArrayList<>();
    private List<Boolean> joined = new ArrayList<>();
    private Merge nextDown = Merge.NONE;
    private boolean nextJoined;
    private int left;
    private int paragraphs;
    private int tables;

    private record State(boolean silent, boolean hidden, boolean raised, int unicodeSkip, int halfPoints) {}

    /** Everything read; to be called once, at the end. */
    List<Item> items() {
        endParagraph();
        closeTable();
        return items;
    }

    @Override
    public void open() throws Refusal {
        flush();
        states.push(state);
        if (states.size() > DEEP_MAX) {
            throw new Refusal(ProblemCode.EXCESSIVE.problem());
        }
    }

    @Override
    public void close() {
        flush();
        state = states.isEmpty() ? state : states.pop();
        optional = false;
        skip = 0;
    }

    @Override
    public void text(int value) throws Refusal {
        optional = false;
        if (skip > 0) {
            skip--;
            return;
        }
        if (++characters > CHARACTERS_MAX) {
            throw new Refusal(ProblemCode.EXCESSIVE.problem());
        }
        if (isShown()) {
            encoded.write(value);
        }
    }

    @Override
    public void sign(char sign) throws Refusal {
        flush();
        switch (sign) {
            case '*' -> optional = true;
            case '\\', '{', '}' -> text(sign);
            case '~' -> show(" ");
            case '_' -> show("-");
            case '\n', '\r' -> endParagraph();
            default -> {
                // Optional hyphens and index marks.
            }
        }
    }

    private boolean isShown() {
        return !state.silent && !state.hidden;
    }

    private void flush() {
        if (encoded.size() > 0) {
            words.add(encoded.toString(charset), state.raised);
            size = state.halfPoints;
            encoded.reset();
        }
    }

    private void show(String text) {
        if (isShown()) {
            words.add(text, state.raised);
            size = state.halfPoints;
        }
    }

    @Override
    public void word(String name, int number, boolean hasNumber) throws Refusal {
        flush();
        boolean on = !hasNumber || number != 0;
        if (NO_TEXT.contains(name) || (optional && !TEXT_OF_NEW_PROGRAMS.contains(name))) {
            state = new State(true, state.hidden, state.raised, state.unicodeSkip, state.halfPoints);
        }
        optional = false;
        switch (name) {
            case "ansicpg" ->
                charset = number == 936 || !Charset.isSupported("windows-" + number)
                        ? charset
                        : Charset.forName("windows-" + number);
            case "uc" ->
                state = new State(state.silent, state.hidden, state.raised, Math.clamp(number, 0, 8), state.halfPoints);
            case "u" -> {
                show(Character.toString((char) number));
                skip = state.unicodeSkip;
            }
            case "v", "deleted" ->
                state = new State(state.silent, on, state.raised, state.unicodeSkip, state.halfPoints);
            case "super" -> state = new State(state.silent, state.hidden, on, state.unicodeSkip, state.halfPoints);
            case "up" ->
                state = new State(
                        state.silent,
                        state.hidden,
                        number >= RunFormat.RAISED_MIN,
                        state.unicodeSkip,
                        state.halfPoints);
            case "nosupersub" ->
                state = new State(state.silent, state.hidden, false, state.unicodeSkip, state.halfPoints);
            case "plain" -> state = new State(state.silent, false, false, state.unicodeSkip, POINTS_DEFAULT);
            case "fs" -> state = new State(state.silent, state.hidden, state.raised, state.unicodeSkip, number);
            case "tab" -> show("\t");
            case "line" -> show("\n");
            case "emdash" -> show("—");
            case "endash" -> show("–");
            case "lquote" -> show("‘");
            case "rquote" -> show("’");
            case "ldblquote" -> show("“");
            case "rdblquote" -> show("”");
            case "bullet" -> show("·");
            default -> structure(name, number);
        }
    }

    private void structure(String name, int number) {
        if (state.silent) {
            return;
        }
        switch (name) {
            case "par", "sect", "page", "nestcell", "nestrow" -> endParagraph();
            case "pard" -> {
                inTable = false;
                leader = false;
            }
            case "tldot", "tlmdot", "tlhyph", "tlul", "tlth", "tleq" -> leader = true;
            case "intbl" -> inTable = true;
            case "cell" -> {
                inTable = true;
                endParagraph();
                table.endCell();
            }
            case "row" -> table.endRow(new MarkedTable.Shape(edges, down, joined));
            case "trowd" -> beginRow();
            case "trleft" -> left = number;
            case "clvmgf" -> nextDown = Merge.BEGINS;
            case "clvmrg" -> nextDown = Merge.GOES_ON;
            case "clmrg" -> nextJoined = true;
            case "cellx" -> edge(number);
            default -> {
                // Looks.
            }
        }
    }

    private void beginRow() {
        edges = new ArrayList<>();
        down = new ArrayList<>();
        joined = new ArrayList<>();
        left = 0;
    }

    private void edge(int number) {
        if (edges.isEmpty()) {
            edges.add(Math.min(left, number - 1));
        }
        edges.add(number);
        down.add(nextDown);
        joined.add(nextJoined);
        nextDown = Merge.NONE;
        nextJoined = false;
    }

    private void endParagraph() {
        flush();
        Words done = words;
        words = new Words();
        if (inTable && !tableOpen) {
            table = new MarkedTable("body/tbl[" + ++tables + "]");
            tableOpen = true;
        } else if (!inTable) {
            closeTable();
        }
        paragraphs += inTable ? 0 : 1;
        if (!done.isBlank()) {
            String path = inTable ? table.cellPath() : "body/p[" + paragraphs + "]";
            Item paragraph = new Item.Paragraph(leader ? done.withLeader() : done, size / 2.0, 0, path);
            if (inTable) {
                table.add(List.of(paragraph));
            } else {
                items.add(paragraph);
            }
        }
    }

    private void closeTable() {
        if (tableOpen) {
            items.addAll(table.items());
            tableOpen = false;
        }
    }
}
