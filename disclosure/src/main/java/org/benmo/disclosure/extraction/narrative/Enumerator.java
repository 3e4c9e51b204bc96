package org.benmo.disclosure.extraction.narrative;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark before a heading or a list item.
 *
 * @param level 1 for 第一部分, 2 for 一、, 3 for （一）, 4 for 1. or （1）
 * @param ordinal its number
 * @param length characters it takes
 */
record Enumerator(int level, int ordinal, int length) {
    private static final String HAN = "[一二三四五六七八九十]{1,3}";
    private static final Pattern PART = Pattern.compile("第(" + HAN + ")部分[：、.]?");
    private static final Pattern SECTION = Pattern.compile("(" + HAN + ")[、.]");
    private static final Pattern SUBSECTION = Pattern.compile("（(" + HAN + ")）[、.]?");
    private static final Pattern ITEM = Pattern.compile(
            "(?:(\\d{1,3}(?=、)|\\d{1,2})(?:、|\\.(?!\\d)|\\.(?=(?:19|20)\\d{2}年))|（(\\d{1,2})）[、.]?|(\\d{1,2})）)");
    private static final String DIGITS = "一二三四五六七八九";

    /** The enumerator a folded line begins with. */
    static Optional<Enumerator> at(String folded) {
        Matcher part = PART.matcher(folded);
        if (part.lookingAt()) {
            return Optional.of(new Enumerator(1, number(part.group(1)), part.end()));
        }
        Matcher section = SECTION.matcher(folded);
        if (section.lookingAt()) {
            return Optional.of(new Enumerator(2, number(section.group(1)), section.end()));
        }
        Matcher subsection = SUBSECTION.matcher(folded);
        if (subsection.lookingAt()) {
            return Optional.of(new Enumerator(3, number(subsection.group(1)), subsection.end()));
        }
        Matcher item = ITEM.matcher(folded);
        if (item.lookingAt()) {
            String digits =
                    item.group(1) != null ? item.group(1) : item.group(2) != null ? item.group(2) : item.group(3);
            return Optional.of(new Enumerator(4, Integer.parseInt(digits), item.end()));
        }
        return Optional.empty();
    }

    /** 一 to 九十九 as a number. */
    static int number(String han) {
        int ten = han.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(han.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(han.charAt(ten - 1)) + 1;
        int ones = ten + 1 < han.length() ? DIGITS.indexOf(han.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }
}
