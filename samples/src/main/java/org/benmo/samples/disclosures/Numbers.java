package org.benmo.samples.disclosures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;

/** Makes facts: rounds each amount by itself, as the official software does, and prints it in the office's style. */
final class Numbers {
    private static final int DECIMALS = 2;
    private static final BigDecimal FEN_IN_TEN_THOUSAND = new BigDecimal("1000000");
    private static final BigDecimal FEN_IN_YUAN = new BigDecimal("100");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Style style;
    private int last;

    Numbers(Style style) {
        this.style = style;
    }

    /** An amount of 分 as printed in 万元. */
    static BigDecimal wan(long fen) {
        return BigDecimal.valueOf(fen).divide(FEN_IN_TEN_THOUSAND, DECIMALS, RoundingMode.HALF_UP);
    }

    /** A cell of a form; empty text when the office prints nothing for nil. */
    Run cell(String form, String row, String column, long fen) {
        if (fen == 0 && !style.nil().startsWith("0")) {
            return Run.of(style.nil());
        }
        Unit unit = style.tableYuan() ? Unit.YUAN : Unit.TEN_THOUSAND_YUAN;
        BigDecimal value = style.tableYuan()
                ? BigDecimal.valueOf(fen).divide(FEN_IN_YUAN, DECIMALS, RoundingMode.HALF_UP)
                : wan(fen);
        String digits = fen == 0 ? style.nil() : commas(value.toPlainString(), style.tableCommas());
        return Run.of(new Fact(last++, new Key(form, row, column), value, unit, digits));
    }

    /** A count in a form. */
    Run countCell(String form, String row, String column, long count) {
        return Run.of(new Fact(
                last++, new Key(form, row, column), BigDecimal.valueOf(count), Unit.PIECE, Long.toString(count)));
    }

    /** An amount in a sentence, without its unit. {@code shown} is what the digits say, {@code sign} what the words say. */
    Fact amount(String row, String column, BigDecimal shown, int sign) {
        String digits = shown.signum() == 0 && (style.trimmed() || style.roundRates())
                ? "0"
                : commas((style.trimmed() ? strip(shown) : shown).toPlainString(), style.proseCommas());
        return new Fact(
                last++, Key.text(row, column), sign < 0 ? shown.negate() : shown, Unit.TEN_THOUSAND_YUAN, digits);
    }

    /** A rate in a sentence, without its sign and the %. */
    Fact rate(String row, String column, BigDecimal part, BigDecimal whole, int sign) {
        BigDecimal shown = part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
        BigDecimal printed = style.roundRates() && shown.stripTrailingZeros().scale() <= 0
                ? shown.setScale(0, RoundingMode.UNNECESSARY)
                : shown;
        return new Fact(
                last++,
                Key.text(row, column),
                sign < 0 ? printed.negate() : printed,
                Unit.PERCENT,
                printed.toPlainString());
    }

    /** A count or a score in a sentence. */
    Fact plain(String row, String column, BigDecimal value, Unit unit) {
        return new Fact(last++, Key.text(row, column), value, unit, value.toPlainString());
    }

    private static BigDecimal strip(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static String commas(String plain, boolean wanted) {
        if (!wanted) {
            return plain;
        }
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder out = new StringBuilder(plain);
        for (int at = point - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }
}
