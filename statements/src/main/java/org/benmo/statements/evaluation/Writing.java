package org.benmo.statements.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** Writes a relation out, with its numbers or with its words. */
final class Writing {
    /** With more addends than this, zeros and blanks are left out. */
    private static final int MANY = 3;

    private Writing() {}

    /** 615.41 = 382.69 + 232.73. */
    static String numbers(Asked.Sides sides) {
        List<Figure> figures = figures(sides);
        boolean oneUnit = figures.stream()
                        .filter(f -> f.printed().unit().kind() == Unit.Kind.MONEY)
                        .map(f -> f.printed().unit())
                        .distinct()
                        .count()
                <= 1;
        return relation(sides, figure -> number(figure.printed(), oneUnit));
    }

    private static String number(Printed printed, boolean oneUnit) {
        if (!printed.isNumber()) {
            return "空";
        }
        String digits = printed.value().toPlainString();
        return switch (printed.unit()) {
            case PERCENT -> digits + "%";
            case PERCENTAGE_POINT -> digits + "个百分点";
            case TIMES -> digits + "倍";
            case PIECE, SCORE -> digits;
            case YUAN -> oneUnit ? digits : digits + "元";
            case TEN_THOUSAND_YUAN -> oneUnit ? digits : digits + "万元";
            case HUNDRED_MILLION_YUAN -> oneUnit ? digits : digits + "亿元";
        };
    }

    /** What all figures share stands before the relation, the rest in it. */
    static String words(Asked.Sides sides, Words words) {
        List<Key> keys = figures(sides).stream().map(Figure::key).toList();
        if (keys.isEmpty() || !isOne(keys, Key::form)) {
            return relation(
                    sides,
                    f -> words.cell(f.key().form(), f.key().row(), f.key().column()));
        }
        Key first = keys.getFirst();
        String form = words.form(first.form());
        if (keys.size() > 1 && isOne(keys, Key::row)) {
            return form + " " + words.row(first.form(), first.row()) + "："
                    + relation(sides, f -> words.column(f.key().form(), f.key().column()));
        }
        if (isOne(keys, Key::column)) {
            String column =
                    words.isPlain(first.form(), first.column()) ? "" : " " + words.column(first.form(), first.column());
            return form + column + "："
                    + relation(sides, f -> words.row(f.key().form(), f.key().row()));
        }
        return form + "：" + relation(sides, f -> words.key(f.key()));
    }

    private static boolean isOne(List<Key> keys, Function<Key, String> part) {
        return keys.stream().map(part).collect(Collectors.toSet()).size() == 1;
    }

    private static List<Figure> figures(Asked.Sides sides) {
        List<Figure> figures = new ArrayList<>(sides.leftFigures());
        figures.addAll(sides.rightFigures());
        return figures;
    }

    private static String relation(Asked.Sides sides, Function<Figure, String> name) {
        return write(sides.left(), name, 0) + " " + sides.relation().word() + " " + write(sides.right(), name, 0);
    }

    private static String write(Ground ground, Function<Figure, String> name, int strength) {
        return switch (ground) {
            case Ground.Of of -> signed(name.apply(of.figure()), strength);
            case Ground.Constant number -> number.text();
            case Ground.Nothing nothing -> "0";
            case Ground.Sum sum ->
                enclosed(sum(sum, name), strength > 0 && sum.parts().size() > 1);
            case Ground.Product product -> write(product.left(), name, 1) + " × " + write(product.right(), name, 2);
            case Ground.Quotient quotient ->
                enclosed(write(quotient.top(), name, 1) + " / " + write(quotient.bottom(), name, 2), strength > 1);
        };
    }

    private static String signed(String text, int strength) {
        return enclosed(text, strength > 0 && text.startsWith("-"));
    }

    private static String enclosed(String text, boolean brackets) {
        return brackets ? "(" + text + ")" : text;
    }

    private static String sum(Ground.Sum sum, Function<Figure, String> name) {
        List<Ground.Part> shown = sum.parts();
        if (shown.size() > MANY) {
            List<Ground.Part> counting = shown.stream().filter(Writing::counts).toList();
            shown = counting.isEmpty() ? shown.subList(0, 1) : counting;
        }
        StringBuilder text = new StringBuilder();
        for (Ground.Part part : shown) {
            boolean first = text.isEmpty();
            if (first) {
                text.append(part.minus() ? "-" : "");
            } else {
                text.append(part.minus() ? " - " : " + ");
            }
            text.append(write(part.term(), name, first && !part.minus() ? 0 : 1));
        }
        return text.toString();
    }

    private static boolean counts(Ground.Part part) {
        return switch (part.term()) {
            case Ground.Of of -> of.figure().printed().value().signum() != 0;
            case Ground.Nothing nothing -> false;
            default -> true;
        };
    }
}
