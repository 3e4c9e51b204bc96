package org.benmo.accounts.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.benmo.accounts.deriving.CellWords;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.RecordLineage;
import org.benmo.statements.filled.Rounding;

/** Lets figures and measures of a year explain themselves. */
public final class Explaining {
    private static final int RATE_DIGITS = 12;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final YearAccounts accounts;
    private final CellWords words;

    /** Explanations from these accounts. */
    public Explaining(YearAccounts accounts) {
        this.accounts = accounts;
        this.words = new CellWords(accounts.books().year());
    }

    /** A figure, its parts and its records; empty when the year has no such figure. */
    public Optional<Explained> figure(Key key) {
        return accounts.figure(key).map(this::explain);
    }

    /** The same with the first records only. */
    public Optional<Explained> figure(Key key, int mostRecords) {
        return accounts.figure(key).map(figure -> explain(figure, mostRecords));
    }

    private Explained explain(Figure figure) {
        return explain(figure, Integer.MAX_VALUE);
    }

    private Explained explain(Figure figure, int mostRecords) {
        RecordLineage lineage = (RecordLineage) figure.lineage();
        String printed = printed(figure);
        StringBuilder equation = new StringBuilder(printed);
        List<Figure> parts = lineage.operands().stream()
                .map(accounts::figure)
                .flatMap(Optional::stream)
                .filter(part -> part.printed().value().signum() != 0)
                .toList();
        if (parts.size() > 1) {
            equation.append(" = ").append(sum(figure, parts));
        }
        if (figure.printed().unit() == Unit.YUAN) {
            equation.append("；按元 ").append(grouped(figure.printed().value()));
            if (parts.size() > 1) {
                equation.append(tail(figure, parts));
            }
        }
        return new Explained(
                words.name(figure.key()),
                printed,
                equation.toString(),
                lineage.formula(),
                figure.printed().inBase(),
                lineage.firstRecords(mostRecords));
    }

    private String sum(Figure total, List<Figure> parts) {
        StringBuilder sum = new StringBuilder();
        BigDecimal plain = parts.stream().map(p -> p.printed().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean allAdded = plain.compareTo(total.printed().value()) == 0;
        String formula = ((RecordLineage) total.lineage()).formula();
        for (int i = 0; i < parts.size(); i++) {
            Printed part = Rounding.print(parts.get(i));
            boolean minus = !allAdded && isTaken(formula, parts.get(i).key());
            String sign = minus ? " − " : i == 0 ? "" : " + ";
            sum.append(sign).append(grouped(part.value()));
        }
        return sum.toString();
    }

    /** Whether a formula takes this term away: its words stand behind a minus. */
    private boolean isTaken(String formula, Key key) {
        return formula.contains(" − " + words.row(key)) || formula.contains(" − " + words.column(key));
    }

    /** Says so when the printed parts do not add up to the printed total. */
    private String tail(Figure total, List<Figure> parts) {
        BigDecimal exact = parts.stream().map(p -> p.printed().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (exact.compareTo(total.printed().value()) != 0) {
            return "";
        }
        BigDecimal printed =
                parts.stream().map(p -> Rounding.print(p).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = Rounding.print(total).value().subtract(printed);
        return off.signum() == 0 ? "" : "；各部分四舍五入后相差" + off.toPlainString() + "，属尾差";
    }

    private static String printed(Figure figure) {
        Printed print = Rounding.print(figure);
        String unit = switch (print.unit()) {
            case TEN_THOUSAND_YUAN -> " 万元";
            case SCORE -> " 分";
            default -> "";
        };
        return grouped(print.value()) + unit;
    }

    private static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(value.scale(), 0));
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        return format.format(value);
    }

    /**
     * A measure: a figure, a difference, or a rate in percent with two decimals. Empty when a figure it needs is not there; a rate
     * of nothing says 不可比.
     */
    public Optional<Explained> measure(Measure measure) {
        Optional<Figure> figure = accounts.figure(measure.figure());
        if (measure.less().isEmpty() && measure.base().isEmpty()) {
            return figure.map(this::explain);
        }
        Optional<Figure> less = measure.less().flatMap(accounts::figure);
        Optional<Figure> base = measure.base().flatMap(accounts::figure);
        boolean complete = figure.isPresent()
                && less.isPresent() == measure.less().isPresent()
                && base.isPresent() == measure.base().isPresent();
        return complete ? Optional.of(computed(measure, figure.get(), less, base)) : Optional.empty();
    }

    private Explained computed(Measure measure, Figure figure, Optional<Figure> less, Optional<Figure> base) {
        BigDecimal top = figure.printed()
                .inBase()
                .subtract(less.map(f -> f.printed().inBase()).orElse(BigDecimal.ZERO));
        String difference = less.map(f -> amount(figure) + " − " + amount(f)).orElse(amount(figure));
        String formula = words.name(figure.key())
                + less.map(f -> " − " + words.name(f.key())).orElse("")
                + base.map(f -> "，除以 " + words.name(f.key())).orElse("");
        TreeSet<String> records = new TreeSet<>();
        List<Figure> used = new ArrayList<>(List.of(figure));
        less.ifPresent(used::add);
        base.ifPresent(used::add);
        used.forEach(f -> records.addAll(((RecordLineage) f.lineage()).records()));
        if (base.isEmpty()) {
            String text = grouped(Rounding.tenThousand(top).value()) + " 万元";
            return new Explained(measure.about(), text, text + " = " + difference, formula, top, List.copyOf(records));
        }
        BigDecimal divisor = base.get().printed().inBase();
        if (divisor.signum() == 0) {
            return new Explained(measure.about(), "不可比", "基数为0，没有比率", formula, BigDecimal.ZERO, List.copyOf(records));
        }
        BigDecimal rate = top.multiply(HUNDRED).divide(divisor, RATE_DIGITS, RoundingMode.HALF_UP);
        String text = rate.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
        String equation = text + " = （" + difference + "）÷ " + amount(base.get());
        return new Explained(measure.about(), text, equation, formula, rate, List.copyOf(records));
    }

    private static String amount(Figure figure) {
        return grouped(Rounding.print(figure).value());
    }
}
