package org.benmo.documents.writing;

import java.util.Arrays;
import java.util.List;

/**
 * The characters of one line in canonical form, each knowing the piece (glyph, column) it came from. Marks whose form
 * depends on their neighbours are settled here:
 *
 * <ul>
 *   <li>An ASCII comma stays between two digits (a thousands separator or a list, the lexer decides) and at a line's end after
 *       a digit; elsewhere it becomes {@code ，}. A full-width comma between full-width digits becomes ASCII.
 *   <li>An ASCII colon stays between digits; elsewhere {@code ：}. Semicolon, question and exclamation mark become Chinese.
 *   <li>ASCII brackets stay around numbers, {@code (12.30)}; around words they become {@code （）}, always as a pair.
 * </ul>
 */
public final class LineText {
    private final StringBuilder characters = new StringBuilder();
    private int[] owners = new int[64];
    private boolean previousWideDigit;
    private String text = "";

    /** The words of a text that stands in one place, in canonical form, without white space. */
    public static String words(String raw) {
        LineText text = new LineText();
        raw.codePoints().forEach(c -> text.add(Character.toString(c), 0));
        return text.settled().characters();
    }

    /** The words of a cell of several lines. Two numbers below each other never become one. */
    public static String joined(List<String> lines) {
        StringBuilder all = new StringBuilder();
        for (String line : lines) {
            String words = line.strip();
            boolean numbers = !all.isEmpty()
                    && !words.isEmpty()
                    && Character.isDigit(all.charAt(all.length() - 1))
                    && Character.isDigit(words.charAt(0));
            all.append(numbers ? "；" : "").append(words);
        }
        return words(all.toString());
    }

    /** Adds what one piece says. */
    public void add(String raw, int owner) {
        boolean wideDigit = !raw.isEmpty() && raw.charAt(0) >= '０' && raw.charAt(0) <= '９';
        if (wideDigit && previousWideDigit && endsWith('，') && characters.length() > 1) {
            characters.setCharAt(characters.length() - 1, ',');
        }
        append(Characters.fold(raw), owner);
        if (!raw.equals("，")) {
            previousWideDigit = wideDigit;
        }
    }

    /** Adds a piece that stands smaller and higher than the line, such as the mark of a note. */
    public void addRaised(String raw, int owner) {
        append(Characters.raised(Characters.fold(raw)), owner);
    }

    /** Settles the marks that depend on their neighbours; to be called once, after the last piece. */
    public LineText settled() {
        settleMarks();
        settleBrackets();
        text = characters.toString();
        return this;
    }

    /** The line without white space. */
    public String characters() {
        return text.isEmpty() ? characters.toString() : text;
    }

    /** The piece that character {@code index} came from. */
    public int owner(int index) {
        return owners[index];
    }

    /** For each character its piece. */
    public int[] owners() {
        return Arrays.copyOf(owners, characters.length());
    }

    private void append(String folded, int owner) {
        for (int i = 0; i < folded.length(); i++) {
            if (characters.length() == owners.length) {
                owners = Arrays.copyOf(owners, owners.length * 2);
            }
            owners[characters.length()] = owner;
            characters.append(folded.charAt(i));
        }
    }

    private boolean endsWith(char c) {
        return !characters.isEmpty() && characters.charAt(characters.length() - 1) == c;
    }

    private void settleMarks() {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean digitBefore = i > 0 && Characters.isDigit(characters.charAt(i - 1));
            boolean digitAfter = i + 1 < characters.length() && Characters.isDigit(characters.charAt(i + 1));
            boolean last = i + 1 == characters.length();
            char settled = switch (c) {
                case ',' -> digitBefore && (digitAfter || last) ? c : '，';
                case ':' -> digitBefore && digitAfter ? c : '：';
                case ';' -> '；';
                case '?' -> '？';
                case '!' -> '！';
                default -> c;
            };
            characters.setCharAt(i, settled);
        }
    }

    private void settleBrackets() {
        int open = -1;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '(' || c == '（') {
                open = i;
            } else if (c == ')' || c == '）') {
                settlePair(open, i);
                open = -1;
            }
        }
        if (open >= 0 && characters.charAt(open) == '(' && !startsNumber(open + 1)) {
            characters.setCharAt(open, '（');
        }
    }

    private void settlePair(int open, int close) {
        boolean ascii = characters.charAt(close) == ')' && open >= 0 && characters.charAt(open) == '(';
        if (ascii && isNumber(open + 1, close)) {
            return;
        }
        if (open < 0 && characters.charAt(close) == ')' && isNumber(0, close)) {
            return;
        }
        characters.setCharAt(close, '）');
        if (open >= 0) {
            characters.setCharAt(open, '（');
        }
    }

    private boolean startsNumber(int at) {
        return at < characters.length() && isNumber(at, at + 1);
    }

    private boolean isNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.isDigit(characters.charAt(i)) && ".,-%".indexOf(characters.charAt(i)) < 0) {
                return false;
            }
        }
        return to > from;
    }
}
