package org.benmo.disclosure.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.checking.diagnosis.Repair;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.identities.Obligation;

/** How findings speak of figures, amounts and relations. */
final class Words {
    private static final int LONGEST_RELATION = 160;
    private static final int MOST_NAMES = 5;

    private Words() {}

    /** Where the figure stands. */
    static String where(Figure figure) {
        return figure.lineage() instanceof PrintedAt at
                ? at.where()
                : figure.lineage().describe();
    }

    /** The printed words around the figure. */
    static String text(Figure figure) {
        return figure.lineage() instanceof PrintedAt at
                ? at.fragment()
                : figure.printed().text();
    }

    /** The place of the figure with what is printed there. */
    static FoundAt found(Figure figure) {
        return new FoundAt(text(figure), figure.lineage() instanceof PrintedAt at ? at.places() : List.of());
    }

    /** The figure as a reader would point at it: the words of a sentence, or the cell with its number. */
    static String name(Figure figure) {
        boolean cell = !figure.key().form().equals(Key.TEXT);
        return cell ? where(figure) + " " + amount(figure.printed()) : "“" + text(figure) + "”";
    }

    /** Several figures by name, the first few of many. */
    static String names(List<Figure> figures) {
        List<String> names =
                figures.stream().limit(MOST_NAMES).map(Words::name).distinct().toList();
        String joined = String.join("、", names);
        return figures.size() > MOST_NAMES ? joined + "等" + figures.size() + "个数" : joined;
    }

    /** The number with its unit, with the decimals that count. */
    static String amount(Printed printed) {
        return switch (printed.state()) {
            case BLANK -> "空白";
            case DASH -> printed.text();
            case NUMBER -> number(printed.value(), printed.decimals()) + unit(printed.unit());
        };
    }

    /** A difference in the unit of the figure, without its sign. */
    static String difference(BigDecimal inUnit, Printed like) {
        String unit = like.unit() == Unit.PERCENT ? "个百分点" : unit(like.unit());
        return number(inUnit.abs(), like.decimals()) + unit;
    }

    private static String number(BigDecimal value, int decimals) {
        int shown = Math.max(decimals, Math.max(value.stripTrailingZeros().scale(), 0));
        return value.setScale(shown, RoundingMode.HALF_UP).toPlainString();
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case YUAN -> "元";
            case TEN_THOUSAND_YUAN -> "万元";
            case HUNDRED_MILLION_YUAN -> "亿元";
            case PERCENT -> "%";
            case PERCENTAGE_POINT -> "个百分点";
            case TIMES -> "倍";
            case PIECE -> "";
            case SCORE -> "分";
        };
    }

    /** What the figure should be: one value, or the span of the values that would do. */
    static String should(Repair repair) {
        if (repair.isPinned()) {
            return amount(repair.value());
        }
        Printed like = repair.figure().printed();
        BigDecimal base = like.unit().inBase();
        BigDecimal low = repair.allowed().low().divide(base, like.decimals() + 12, RoundingMode.CEILING);
        BigDecimal high = repair.allowed().high().divide(base, like.decimals() + 12, RoundingMode.FLOOR);
        return "约" + amount(repair.value()) + "（"
                + low.setScale(like.decimals(), RoundingMode.CEILING).toPlainString() + "至"
                + high.setScale(like.decimals(), RoundingMode.FLOOR).toPlainString() + "之间）";
    }

    /** The words a change or a rate is printed with, for its new value. */
    static String restated(Repair repair) {
        Printed value = repair.value();
        boolean less = value.value().signum() < 0;
        String size = number(value.value().abs(), value.decimals()) + unit(value.unit());
        return switch (repair.figure().key().column()) {
            case "delta" -> (less ? "减少" : "增加") + size;
            case "growth" -> (less ? "下降" : "增长") + size;
            case "share" -> "占" + amount(value);
            case "completion" -> "完成" + amount(value);
            default -> amount(value);
        };
    }

    /** The relation in words with its printed numbers, cut when it is very long. */
    static String relation(Obligation obligation) {
        String words = obligation.inWords();
        String numbers = obligation.writtenOut();
        return cut(numbers.isEmpty() ? words : words + "（" + numbers + "）");
    }

    /** The relation written out with the right value in the place of the printed one; empty when it cannot be told. */
    static String corrected(Obligation obligation, Repair repair) {
        String numbers = obligation.writtenOut();
        String old = repair.figure().printed().value().abs().toPlainString();
        Matcher matcher = Pattern.compile("(?<![\\d.,])" + Pattern.quote(old) + "(?![\\d.])")
                .matcher(numbers);
        if (!matcher.find()) {
            return "";
        }
        String replaced = numbers.substring(0, matcher.start())
                + repair.value().value().abs().toPlainString()
                + numbers.substring(matcher.end());
        return matcher.find() || isTrivial(replaced) ? "" : cut(replaced);
    }

    /** 2.00 = 2.00 shows nothing. */
    private static boolean isTrivial(String relation) {
        String[] sides = relation.split("=", -1);
        return sides.length == 2 && sides[0].strip().equals(sides[1].strip());
    }

    /** True for changes and rates, which a sentence computes from amounts. */
    static boolean isComputed(Figure figure) {
        return switch (figure.key().column()) {
            case "delta", "growth", "share", "completion" -> true;
            default -> false;
        };
    }

    /** A sentence of advice, ended. */
    static String sentence(String advice) {
        return advice.isEmpty() || advice.endsWith("。") ? advice : advice + "。";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_RELATION ? text : text.substring(0, LONGEST_RELATION) + "……";
    }
}
