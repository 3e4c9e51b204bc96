package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.writing.Characters;
import org.benmo.documents.writing.LineText;

/** Characters as typed, with those raised above the line marked. */
final class Words {
    private static final Pattern BREAK = Pattern.compile("\n");

    /** Blanks between two numbers: columns that have lost their ruling, never one number. */
    private static final Pattern NUMBERS_APART =
            Pattern.compile("(?<=\\d{2}%?|\\d[.,]\\d)[\\s\\u3000\\u00A0]+(?=-?\\d[\\d.,])");

    /** A gap as wide as a word: notes set to the left and right of one line. */
    private static final Pattern WIDE =
            Pattern.compile("(?: |\\u00A0){5,}|\\u3000{3,}|[ \\u3000\\u00A0]*\\t[\\s\\u3000\\u00A0]*");

    private static final Pattern ORDINAL =
            Pattern.compile("[（(]?[一二三四五六七八九十\\d]{1,3}[、．.）)]|(?:附?表|附件)[一二三四五六七八九十\\d]{1,3}[：:、.]?|第.{1,3}部分");

    private final StringBuilder raw = new StringBuilder();
    private final BitSet raised = new BitSet();

    void add(String text, boolean isRaised) {
        if (isRaised) {
            raised.set(raw.length(), raw.length() + text.length());
        }
        raw.append(text);
    }

    /** Sets characters before all others. */
    void prefix(String label) {
        Words all = new Words();
        all.add(label, false);
        all.add(this);
        raw.setLength(0);
        raw.append(all.raw);
        raised.clear();
        raised.or(all.raised);
    }

    void add(Words others) {
        int at = raw.length();
        raw.append(others.raw);
        others.raised.stream().forEach(i -> raised.set(at + i));
    }

    int length() {
        return raw.length();
    }

    String raw() {
        return raw.toString();
    }

    boolean isBlank() {
        return Characters.isBlank(raw.toString());
    }

    /** The parts between soft breaks. */
    List<Words> lines() {
        return split(BREAK);
    }

    /** The parts between numbers that stand apart; beside a table, between wide gaps too. */
    List<Words> pieces(boolean besideTable) {
        List<Words> pieces = new ArrayList<>();
        for (Words piece : besideTable ? joinedOrdinals(split(WIDE)) : List.of(this)) {
            pieces.addAll(piece.split(NUMBERS_APART));
        }
        return pieces;
    }

    /** A number typed before a title stays with it, however wide the gap. */
    private static List<Words> joinedOrdinals(List<Words> parts) {
        List<Words> joined = new ArrayList<>();
        for (Words part : parts) {
            if (!joined.isEmpty() && ORDINAL.matcher(joined.getLast().folded()).matches()) {
                Words both = new Words();
                both.add(joined.removeLast());
                both.add(part);
                joined.add(both);
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private List<Words> split(Pattern between) {
        List<Words> parts = new ArrayList<>();
        Matcher gaps = between.matcher(raw);
        int start = 0;
        while (gaps.find()) {
            parts.add(part(start, gaps.start()));
            start = gaps.end();
        }
        parts.add(start == 0 ? this : part(start, raw.length()));
        return parts;
    }

    private Words part(int from, int to) {
        Words part = new Words();
        part.raw.append(raw, from, to);
        part.raised.or(raised.get(from, Math.max(from, to)));
        return part;
    }

    /** Words with a leader of dots instead of the last tab before a number at the end, as contents pages print it. */
    Words withLeader() {
        int tab = raw.lastIndexOf("\t");
        boolean entry = tab > 0 && raw.substring(tab).strip().matches("\\d{1,4}");
        if (!entry) {
            return this;
        }
        Words printed = part(0, tab);
        printed.add("……", false);
        printed.add(part(tab + 1, raw.length()));
        return printed;
    }

    /** The characters in their canonical form, without white space. */
    String folded() {
        LineText text = new LineText();
        int i = 0;
        while (i < raw.length()) {
            int c = raw.codePointAt(i);
            String one = Character.toString(c);
            if (raised.get(i)) {
                text.addRaised(one, i);
            } else {
                text.add(one, i);
            }
            i += Character.charCount(c);
        }
        return text.settled().characters();
    }
}
