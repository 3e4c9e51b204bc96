package org.benmo.disclosure.composing;

/** Chinese ordinals up to ninety-nine, as headings and rows count. */
final class Ordinals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;

    private Ordinals() {}

    static String of(int number) {
        if (number < 1 || number >= TEN * TEN) {
            return String.valueOf(number);
        }
        String tens =
                number < TEN ? "" : (number < 2 * TEN ? "" : DIGITS.substring(number / TEN, number / TEN + 1)) + "十";
        String ones = number % TEN == 0 ? "" : DIGITS.substring(number % TEN, number % TEN + 1);
        return tens + ones;
    }
}
