package org.benmo.disclosure.extraction.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;

/** Reads the text of a cell as a printed number: thousands separators, full-width digits, the ways of printing a minus, blank and dash. */
final class CellNumbers {
    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final Pattern NUMBER = Pattern.compile("([-−﹣△▲]?)[¥￥]?(" + DIGITS + ")(.*)");
    private static final Pattern NEGATIVE = Pattern.compile("\\((" + DIGITS + ")\\)");
    private static final Pattern DASH = Pattern.compile("[-−﹣—–―ー─━_]+|/+|\\\\");
    private static final String STROKES = "-−﹣—–―ー─━_/\\";
    private static final Pattern RATE = Pattern.compile("[-−]?" + DIGITS + "[%‰]");
    private static final Pattern PIECES = Pattern.compile("(?:个|人次?|批次?|次|辆|台|套|台套|台/套|台\\(套\\)|件|期|户)");
    private static final Pattern AMOUNT_AMONG_WORDS = Pattern.compile("(?<![\\d.])\\d[\\d,]*\\.\\d{1,6}(?![\\d.])");
    private static final Pattern SEVERAL_NUMBERS = Pattern.compile("[-−]?\\d[\\d.,-]*");
    private static final Pattern PLACEHOLDER = Pattern.compile("[xX×*.。·]+");

    private CellNumbers() {}

    /** The number, blank or dash printed in a cell of a table counted in {@code unit}; empty for words. */
    static Optional<Printed> read(String printed, Unit unit) {
        String text = Labels.plain(printed);
        if (text.isEmpty()) {
            return Optional.of(Printed.blank(unit));
        }
        if (isStroke(text)) {
            return Optional.of(Printed.dash(unit, printed));
        }
        if (!hasDigit(text)) {
            return Optional.empty();
        }
        Matcher negative = NEGATIVE.matcher(text);
        if (negative.matches()) {
            return Optional.of(Printed.of(value(negative.group(1)).negate(), unit, printed));
        }
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? number(number, unit, printed) : Optional.empty();
    }

    private static Optional<Printed> number(Matcher number, Unit unit, String printed) {
        BigDecimal value = value(number.group(2));
        BigDecimal signed = number.group(1).isEmpty() ? value : value.negate();
        return unitOf(number.group(3), unit).map(own -> Printed.of(signed, own, printed));
    }

    /** The unit printed behind the digits, the table's own when nothing is; empty when what follows is not a unit of that kind. */
    private static Optional<Unit> unitOf(String suffix, Unit unit) {
        if (suffix.isEmpty()) {
            return Optional.of(unit);
        }
        if (unit.kind() == Unit.Kind.MONEY) {
            return switch (suffix) {
                case "元" -> Optional.of(Unit.YUAN);
                case "万", "万元" -> Optional.of(Unit.TEN_THOUSAND_YUAN);
                case "亿", "亿元" -> Optional.of(Unit.HUNDRED_MILLION_YUAN);
                default -> Optional.empty();
            };
        }
        return PIECES.matcher(suffix).matches() ? Optional.of(unit) : Optional.empty();
    }

    private static BigDecimal value(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** True when the whole cell is a number, a rate or a count with its unit. */
    static boolean isNumber(String printed) {
        String text = Labels.plain(printed);
        return hasDigit(text) && isFigure(text);
    }

    private static boolean isFigure(String text) {
        return RATE.matcher(text).matches()
                || read(text, Unit.YUAN).filter(Printed::isNumber).isPresent()
                || read(text, Unit.PIECE).filter(Printed::isNumber).isPresent();
    }

    /** True when nothing is printed. */
    static boolean isBlank(String printed) {
        return Labels.plain(printed).isEmpty();
    }

    /** True for a dash or stroke. */
    static boolean isDash(String printed) {
        return isStroke(Labels.plain(printed));
    }

    private static boolean isStroke(String text) {
        return !text.isEmpty()
                && STROKES.indexOf(text.charAt(0)) >= 0
                && DASH.matcher(text).matches();
    }

    /** A cheap question first: most cells of a form are words. {@code \d} of the patterns means the same ten digits. */
    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** True for words: neither blank, dash nor number. */
    static boolean isWords(String printed) {
        return !isBlank(printed) && !isDash(printed) && !isNumber(printed);
    }

    /** True when words hold an amount with decimals, such as 合计12.30, or several numbers run together. */
    static boolean embedsAmount(String printed) {
        String text = Labels.plain(printed);
        return AMOUNT_AMONG_WORDS.matcher(text).find()
                || SEVERAL_NUMBERS.matcher(text).matches();
    }

    /** True for XXX and … left by a template. */
    static boolean isPlaceholder(String printed) {
        return PLACEHOLDER.matcher(Labels.plain(printed)).matches();
    }
}
