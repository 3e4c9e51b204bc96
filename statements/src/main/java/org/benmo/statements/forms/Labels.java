package org.benmo.statements.forms;

/** Printed labels and titles brought to one shape, so that what differs only in print compares equal. */
public final class Labels {
    private static final String NUMERALS = "一二三四五六七八九十百〇零";
    private static final String QUOTES = "“”\"'‘’「」『』《》";

    private Labels() {}

    /**
     * A label without white space, quotes, enumerators ({@code 一、}, {@code （一）}, {@code 1.}), {@code 其中：} and a closing
     * colon, its brackets full-width.
     */
    public static String normalise(String label) {
        String bare = bare(label);
        String before;
        do {
            before = bare;
            bare = bare.substring(enumerator(bare));
            if (bare.startsWith("其中：")) {
                bare = bare.substring(3);
            }
        } while (!bare.equals(before));
        return bare.endsWith("：") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /**
     * The title of a form without year, {@code 部门} or {@code 单位} before it, its number ({@code 表一}, {@code 附件1}, {@code 公开01表}) and
     * {@code （续）} behind it.
     */
    public static String normaliseTitle(String title) {
        String bare = bare(title);
        String before;
        do {
            before = bare;
            bare = stripEnd(stripStart(bare.substring(enumerator(bare))));
        } while (!bare.equals(before));
        return bare;
    }

    /** White space and quotes dropped, brackets and colons full-width, full-width digits and dots plain. */
    static String bare(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || QUOTES.indexOf(c) >= 0) {
                continue;
            }
            out.append(
                    switch (c) {
                        case '(' -> '（';
                        case ')' -> '）';
                        case ':' -> '：';
                        case '．' -> '.';
                        default -> c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
                    });
        }
        return out.toString();
    }

    /** The length of the enumerator a text begins with; 0 without one. */
    static int enumerator(String text) {
        boolean bracket = text.startsWith("（");
        int start = bracket ? 1 : 0;
        int end = run(text, start, NUMERALS);
        boolean digits = end == start;
        if (digits) {
            end = run(text, start, "0123456789");
        }
        if (end == start || end >= text.length()) {
            return 0;
        }
        char next = text.charAt(end);
        boolean closes = bracket ? next == '）' : next == '、' || (digits && next == '.' && !digitAt(text, end + 1));
        return closes && end + 1 < text.length() ? end + 1 : 0;
    }

    private static boolean digitAt(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int run(String text, int start, String of) {
        int end = start;
        while (end < text.length() && of.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static String stripStart(String text) {
        String rest = text;
        for (String word : new String[] {"附件", "附表", "公开表", "公开", "表", "续表"}) {
            if (rest.startsWith(word)) {
                rest = afterNumber(rest, word.length());
                break;
            }
        }
        rest = afterYear(rest);
        for (String word : new String[] {"（续）", "部门", "单位", "本级", "：", "-", "—", "、"}) {
            if (rest.startsWith(word) && rest.length() > word.length() + 2) {
                rest = rest.substring(word.length());
            }
        }
        return rest;
    }

    /** What follows a number behind a word such as 附件; the whole text when no number follows. */
    private static String afterNumber(String text, int from) {
        int end = run(text, from, "0123456789");
        if (end == from) {
            end = run(text, from, NUMERALS);
        }
        if (end == from) {
            return text;
        }
        String rest = text.substring(end);
        if (rest.startsWith("-")) {
            rest = rest.substring(run(rest, 1, "0123456789"));
        }
        return rest.startsWith("表") && rest.length() > 1 ? rest.substring(1) : rest;
    }

    /** Drops a year of four digits with 年 or 年度, and whatever stands before it. */
    private static String afterYear(String text) {
        for (int i = 0; i + 5 < text.length(); i++) {
            if (run(text, i, "0123456789") == i + 4 && text.charAt(i + 4) == '年') {
                int end = i + 5;
                return text.startsWith("度", end) ? text.substring(end + 1) : text.substring(end);
            }
        }
        return text;
    }

    private static String stripEnd(String text) {
        for (String word : new String[] {"（续）", "（续表）", "续表", "续", "（万元）", "（元）", "（公开）"}) {
            if (text.endsWith(word) && text.length() > word.length()) {
                return text.substring(0, text.length() - word.length());
            }
        }
        int open = text.lastIndexOf("公开");
        if (open > 0 && text.endsWith("表") && run(text, open + 2, "0123456789") == text.length() - 1) {
            return text.substring(0, open).endsWith("（") ? text.substring(0, open - 1) : text.substring(0, open);
        }
        return text.endsWith("）") && open > 0 && text.startsWith("（", open - 1) ? text.substring(0, open - 1) : text;
    }
}
