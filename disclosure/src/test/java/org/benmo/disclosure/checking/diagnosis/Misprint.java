package org.benmo.disclosure.checking.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;

/** The slips people make with a number. */
enum Misprint {
    SWAPPED,
    LOST,
    EXTRA,
    OTHER_DIGIT,
    SHIFTED,
    STALE,
    COPIED;

    /** What would be printed instead; the same text when the slip cannot happen to this number. */
    String of(Figure figure, List<Figure> all, Random random) {
        String text = figure.printed().text();
        BigDecimal value = figure.printed().value();
        int at = (text.startsWith("-") ? 1 : 0) + random.nextInt(Math.max(1, text.length() - 4));
        return switch (this) {
            case SWAPPED -> swapped(text, at);
            case LOST -> text.length() < 5 ? text : text.substring(0, at) + text.substring(at + 1);
            case EXTRA -> text.substring(0, at) + random.nextInt(10) + text.substring(at);
            case OTHER_DIGIT -> text.substring(0, at) + (1 + random.nextInt(9)) + text.substring(at + 1);
            case SHIFTED -> value.movePointRight(1).setScale(2).toPlainString();
            case STALE ->
                value.multiply(BigDecimal.valueOf(1000 + 7 + random.nextInt(150)))
                        .movePointLeft(3)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
            case COPIED -> copied(figure, all, random);
        };
    }

    private static String swapped(String text, int at) {
        char[] digits = text.toCharArray();
        if (at + 1 >= digits.length || digits[at] == '.' || digits[at + 1] == '.') {
            return text;
        }
        char first = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = first;
        return new String(digits);
    }

    private static String copied(Figure figure, List<Figure> all, Random random) {
        if (figure.printed().unit() != Unit.TEN_THOUSAND_YUAN) {
            return figure.printed().text();
        }
        List<Figure> near = all.stream()
                .filter(f -> f.printed().unit() == Unit.TEN_THOUSAND_YUAN)
                .filter(f -> f.key().form().equals(figure.key().form()))
                .toList();
        return near.get(random.nextInt(near.size())).printed().text();
    }
}
