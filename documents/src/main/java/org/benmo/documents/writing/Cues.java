package org.benmo.documents.writing;

import java.util.regex.Pattern;

/** Signs in the writing itself that a paragraph ends or begins. */
public final class Cues {
    /** Nothing but a number of something begins like this, and no paragraph begins with one. */
    private static final Pattern AMOUNT_FIRST = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?(?:万元|亿元|元|%|个百分点)");

    private static final Pattern ORDINAL = Pattern.compile("第[一二三四五六七八九十百\\d]{1,3}(?:部分|章|节|条|编).*"
            + "|[一二三四五六七八九十]{1,3}[、．.].*"
            + "|[（(][一二三四五六七八九十]{1,3}[）)].*"
            + "|\\d{1,2}[、．.](?!\\d).*"
            + "|[（(]\\d{1,2}[）)].*"
            + "|[①-⑳].*"
            + "|(?:注|说明|备注)[：:].*"
            + "|附(?:件|表|录)?\\d{0,2}[：:].*");
    private static final Pattern ENTRY =
            Pattern.compile(".*(?:\\.{3,}|…+|·{3,}|-{4,}|—{4,}|_{4,})[-—]?\\d{1,4}[-—]?|.*(?:\\.{8,}|…{4,}|·{8,})");
    /** The leader and the page number stand at the end. */
    private static final int ENTRY_TAIL = 120;

    private static final String SENTENCE_ENDS = "。；！？：";
    private static final String CLOSERS = "”’）】》」』)";
    private static final String NOT_FIRST = "，。、；：！？）》】”’%…·】〕」』)%";
    private static final String NOT_LAST = "（《【“‘〔「『(";

    private Cues() {}

    /** True when the line begins like an item or heading: 一、 （一） 1. ① 第一部分 注：. */
    public static boolean startsItem(String line) {
        return ORDINAL.matcher(line).matches();
    }

    /** True when the line ends with a mark that can end a paragraph. */
    public static boolean endsSentence(String line) {
        int i = line.length() - 1;
        while (i > 0 && CLOSERS.indexOf(line.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && SENTENCE_ENDS.indexOf(line.charAt(i)) >= 0;
    }

    /** True for an entry of a table of contents with its leader: 一、主要职能……3. */
    public static boolean isEntry(String line) {
        return ENTRY.matcher(line.substring(Math.max(0, line.length() - ENTRY_TAIL)))
                .matches();
    }

    /**
     * True when no break of paragraphs can stand between the two: an open bracket, a comma, or a mark that no line starts
     * with.
     */
    public static boolean mustJoin(String line, String next) {
        if (line.isEmpty() || next.isEmpty()) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        return NOT_FIRST.indexOf(next.charAt(0)) >= 0
                || NOT_LAST.indexOf(last) >= 0
                || (AMOUNT_FIRST.matcher(next).lookingAt() && !endsSentence(line))
                || ((last == '，' || last == '、') && !startsItem(next));
    }

    /**
     * The characters at a line's start that a layouter does not break: a number or Latin word with the marks that cling to it,
     * or a single Chinese character.
     */
    public static int firstUnbreakable(String line) {
        int i = 0;
        while (i < line.length() && NOT_LAST.indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        int start = i;
        while (i < line.length() && isWordPart(line.charAt(i))) {
            i++;
        }
        if (i == start && i < line.length()) {
            i++;
        }
        while (i < line.length() && NOT_FIRST.indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isWordPart(char c) {
        return c < 0x7F && (Character.isLetterOrDigit(c) || ".,-/%".indexOf(c) >= 0);
    }
}
