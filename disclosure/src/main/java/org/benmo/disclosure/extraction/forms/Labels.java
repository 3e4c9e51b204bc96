package org.benmo.disclosure.extraction.forms;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Printed words brought to the form in which they are compared. */
final class Labels {
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00A0\\u200B\\u3000\\uFEFF“”‘’\"'「」『』《》〈〉]+");
    private static final Pattern ENUMERATOR = Pattern.compile(
            "^(?:第?[一二三四五六七八九十]{1,3}[、.,:]|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[、.](?!\\d)|\\(\\d{1,2}\\)|\\d{1,2}\\))+");
    private static final Pattern LEADING_DIGITS = Pattern.compile("^\\d{1,7}(?=\\D)");
    private static final Pattern TRAILING_PARENTHESIS = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern ADDED = Pattern.compile("^(?:[加减]:)");
    private static final Pattern YEAR = Pattern.compile("^(?:((?:19|20)\\d\\d)年度?|本年度?|当年)");

    private Labels() {}

    /** Without white space and quotation marks, full-width forms made half-width. */
    static String plain(String printed) {
        if (isPlain(printed)) {
            return printed;
        }
        return NOISE.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** True when nothing can change: only digits, Latin letters, common signs and Chinese characters. Most cells are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c > ' ' && c <= '~' && c != '"' && c != '\'';
            boolean chinese = (c >= '\u4E00' && c <= '\u9FFF') || c == '、' || c == '。';
            if (!ascii && !chinese) {
                return false;
            }
        }
        return true;
    }

    /** {@link #plain} without the enumerators 一、 （一） 1. and without 加： 减： before it. */
    static String bare(String printed) {
        String text = ENUMERATOR.matcher(plain(printed)).replaceFirst("");
        return ADDED.matcher(text).replaceFirst("");
    }

    /** Without a last parenthesis, such as the unit of 公务用车保有量（辆）. */
    static String withoutParenthesis(String text) {
        return TRAILING_PARENTHESIS.matcher(text).replaceFirst("");
    }

    /** Without a code or ordinal that stands directly before the words. */
    static String withoutLeadingDigits(String text) {
        return LEADING_DIGITS.matcher(text).replaceFirst("");
    }

    /** Without 2024年度 or 本年 before it; empty text stays empty. */
    static String withoutYear(String text) {
        return YEAR.matcher(text).replaceFirst("");
    }

    /** The year printed before the words, 0 when none is. */
    static int yearOf(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() && matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** True for 其中：… and 其中…. */
    static boolean isOfWhich(String text) {
        return text.startsWith("其中") || text.startsWith("#其中");
    }

    /** Without 其中： before it. */
    static String withoutOfWhich(String text) {
        return isOfWhich(text) ? text.replaceFirst("^#?其中[:,、]?", "") : text;
    }
}
