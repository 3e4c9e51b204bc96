package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.composing.Pen.Draft;
import org.benmo.documents.publication.Origin;
import org.benmo.statements.figures.Key;
import org.benmo.statements.keys.Keys;

/**
 * A figure beside another of the same metric: last year's, or the budget. Amounts and rates are computed from exact values;
 * whether there is a difference at all is decided at the decimals that are printed.
 */
final class Comparison {
    private final String metric;
    private final String measure;
    private final BigDecimal own;
    private final BigDecimal other;
    private final State state;
    private final boolean separators;
    private final Pen pen;
    private final String label;
    private final String printedOwn;
    private final Optional<String> reason;

    /** What can be said. */
    enum State {
        RATED,
        FRESH,
        FLAT,
        NOTHING
    }

    private Comparison(Comparison of, Optional<String> reason) {
        this.metric = of.metric;
        this.measure = of.measure;
        this.own = of.own;
        this.other = of.other;
        this.state = of.state;
        this.separators = of.separators;
        this.pen = of.pen;
        this.label = of.label;
        this.printedOwn = of.printedOwn;
        this.reason = reason;
    }

    private Comparison(
            YearFigures figures,
            String measure,
            String metric,
            BigDecimal own,
            BigDecimal other,
            boolean separators,
            Pen pen) {
        this.metric = metric;
        this.measure = measure;
        this.own = own;
        this.other = other;
        this.separators = separators;
        this.pen = pen;
        this.label = figures.label(metric);
        this.reason = Optional.empty();
        this.state = state();
        this.printedOwn = digits(figures.printed(metric, "final").orElseThrow().value());
    }

    /** Empty when one of the two is unknown. */
    static Optional<Comparison> of(YearFigures figures, String measure, String metric, boolean separators, Pen pen) {
        Optional<BigDecimal> own = figures.value(metric, "final");
        Optional<BigDecimal> other = figures.value(metric, measure);
        return own.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(figures, measure, metric, own.get(), other.get(), separators, pen));
    }

    private State state() {
        boolean noBase = YearFigures.tenThousand(other).signum() == 0;
        boolean nothing = YearFigures.tenThousand(own).signum() == 0;
        if (noBase && nothing) {
            return State.NOTHING;
        }
        if (isFlat()) {
            return State.FLAT;
        }
        return noBase ? State.FRESH : State.RATED;
    }

    /** A budget is printed beside the figure, so the two prints decide; last year's figure is not, so the difference does. */
    private boolean isFlat() {
        return measure.equals("budget")
                ? YearFigures.tenThousand(own).compareTo(YearFigures.tenThousand(other)) == 0
                : YearFigures.tenThousand(own.subtract(other)).signum() == 0;
    }

    Comparison explained(Optional<String> why) {
        return new Comparison(this, why);
    }

    String metric() {
        return metric;
    }

    String measure() {
        return measure;
    }

    Optional<String> reason() {
        return reason;
    }

    /** True when the reader is owed a reason. */
    boolean wantsReason() {
        return state == State.RATED || state == State.FRESH;
    }

    private boolean isMore() {
        return own.compareTo(other) > 0;
    }

    /** What the comparison says, for a message. */
    String inWords() {
        String amount = printedDelta() + "万元";
        return measure.equals("prior")
                ? "较上年" + (isMore() ? "增加" : "减少") + amount
                : (isMore() ? "大于" : "小于") + "年初预算" + amount;
    }

    String againstWords() {
        return measure.equals("prior") ? "与上年比较" : "与年初预算比较";
    }

    /** Fills a slot that only a comparison has. */
    boolean slot(String name, Draft draft) {
        switch (name) {
            case "label-of" -> draft.words(label);
            case "up" -> draft.words(isMore() ? "增加" : "减少");
            case "rise" -> draft.words(isMore() ? "增长" : "下降");
            case "over" -> draft.words(isMore() ? "大于" : "小于");
            case "delta" -> {
                draft.figure(printedDelta(), Key.text(metric, deltaColumn()));
                draft.words("万元");
                remember(deltaColumn(), label + " − " + otherLabel() + " = " + amount(own) + " − " + amount(other));
            }
            case "growth" -> {
                BigDecimal rate = YearFigures.percent(own.subtract(other).abs(), other.abs())
                        .orElseThrow();
                draft.figure(rate.toPlainString(), Key.text(metric, "growth"));
                draft.words("%");
                remember(
                        "growth",
                        "（" + amount(own) + " − " + amount(other) + "）÷ " + amount(other) + " = " + rate + "%");
            }
            case "completion" -> {
                BigDecimal rate = YearFigures.percent(own, other).orElseThrow();
                draft.figure(rate.toPlainString(), Key.text(metric, "completion"));
                draft.words("%");
                remember("completion", amount(own) + " ÷ " + amount(other) + " = " + rate + "%");
            }
            case "against" -> {
                draft.figure(amount(other), Key.text(metric, measure));
                draft.words("万元");
            }
            case "own" -> {
                draft.figure(printedOwn, Key.text(metric, "final"));
                draft.words("万元");
            }
            case "reason" -> {
                reason.ifPresent(draft::words);
                return reason.isPresent();
            }
            default -> throw new IllegalArgumentException("no slot " + name);
        }
        return true;
    }

    private String deltaColumn() {
        return measure.equals("prior") ? "delta" : "delta:" + measure;
    }

    private String printedDelta() {
        return digits(YearFigures.tenThousand(own.subtract(other)).abs());
    }

    private String amount(BigDecimal fen) {
        return digits(YearFigures.tenThousand(fen));
    }

    private String digits(BigDecimal value) {
        return separators ? Numerals.separated(value) : value.toPlainString();
    }

    private String otherLabel() {
        return measure.equals("prior") ? "上年数" : "年初预算数";
    }

    private void remember(String column, String formula) {
        pen.derive(
                Key.text(metric, column),
                new Origin(
                        label + "：" + Keys.standard().columnLabel(column.split(":")[0]),
                        List.of(formula),
                        List.of(Pen.id(Key.text(metric, "final")) + "#1")));
    }

    State kind() {
        return state;
    }
}
