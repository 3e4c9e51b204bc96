package org.benmo.documents.docx;

import java.util.Locale;

/** Writes the numbers of automatic numbering in the forms an office uses. */
final class NumberForms {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] LEGAL_PLACES = {"", "拾", "佰", "仟"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int WORDS_MAX = 10_000;
    private static final int LETTERS_MAX = 780;

    private NumberForms() {}

    /** The number in a form named as in {@code w:numFmt}; unknown forms count in digits, as Word's own do. */
    static String write(int number, String form) {
        return switch (form) {
            case "none", "bullet" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanCounting" -> counted(number, DIGITS, PLACES, true);
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counted(number, LEGAL_DIGITS, LEGAL_PLACES, false);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2" ->
                digits(number);
            case "ideographTraditional" -> cyclic(number, STEMS);
            case "ideographZodiac" -> cyclic(number, BRANCHES);
            case "decimalZero" -> (number < 10 && number >= 0 ? "0" : "") + number;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, 0x2460, number);
            case "decimalEnclosedParen" -> "(" + number + ")";
            case "decimalEnclosedFullstop" -> number + ".";
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            default -> Integer.toString(number);
        };
    }

    private static String enclosed(int number, int first, int otherwise) {
        return number >= 1 && number <= 20 ? Character.toString(first + number - 1) : Integer.toString(otherwise);
    }

    /** 十一 without the one before ten, 一百〇一 with its gap. */
    private static String counted(int number, String digits, String[] places, boolean bareTen) {
        if (number <= 0 || number >= WORDS_MAX) {
            return number == 0 ? digits.substring(0, 1) : Integer.toString(number);
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append(digits.charAt(0));
                gap = false;
            }
            boolean bare = bareTen && digit == 1 && place == 1 && words.isEmpty();
            words.append(bare ? "" : digits.substring(digit, digit + 1)).append(places[place]);
        }
        return words.toString();
    }

    private static String digits(int number) {
        StringBuilder words = new StringBuilder();
        Integer.toString(Math.max(0, number)).chars().forEach(c -> words.append(DIGITS.charAt(c - '0')));
        return words.toString();
    }

    private static String cyclic(int number, String signs) {
        return number < 1
                ? Integer.toString(number)
                : signs.substring((number - 1) % signs.length(), (number - 1) % signs.length() + 1);
    }

    /** a … z, aa, bb …, as Word counts on. */
    private static String letters(int number) {
        if (number < 1 || number > LETTERS_MAX) {
            return Integer.toString(number);
        }
        return Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number >= 4000) {
            return Integer.toString(number);
        }
        StringBuilder words = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                words.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return words.toString();
    }
}
