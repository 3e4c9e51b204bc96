package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Forms;

/**
 * The self-evaluation forms a document attaches: as many as it says, their money what it says, what is left of each project's money
 * carried over or reclaimed, the scores the total. Amounts and scores of one project said twice are compared by the catalogue's own
 * identities.
 */
final class AttachedEvaluations implements Procedure {
    private static final Pattern SOME = Pattern.compile("(?:部分|其中).{0,30}自评表|自评表.{0,20}(?:部分|其中)|随文公布其中");
    private static final String PROJECT = "proj:";
    private static final String INDICATOR = "indicator:";

    /** One attached form. */
    private record Attached(FormTable table) {
        String name() {
            return table.rows().stream()
                    .filter(row -> row.key().startsWith(PROJECT))
                    .map(FormTable.Row::name)
                    .findFirst()
                    .orElse("");
        }

        Optional<Figure> own(String measure) {
            return figures(PROJECT, measure).findFirst();
        }

        Stream<Figure> figures(String prefix, String measure) {
            return table.rows().stream()
                    .flatMap(row -> row.figures().stream())
                    .filter(figure -> figure.key().row().startsWith(prefix)
                            && figure.key().column().equals(measure));
        }
    }

    @Override
    public String code() {
        return "P13";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<Attached> attached = disclosure.forms().stream()
                .filter(form -> form.form().equals(Forms.OTHER)
                        && form.rows().stream().anyMatch(row -> row.key().startsWith(PROJECT)))
                .map(Attached::new)
                .toList();
        if (attached.isEmpty()) {
            return List.of(new ProcedureOutcome.NotApplicable("没有附项目支出绩效自评表"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        boolean whole = Passage.prose(disclosure)
                .noneMatch(passage -> SOME.matcher(passage.words()).find());
        if (whole) {
            Optional<Figure> count = first(disclosure, "count", "perf.self.n", "perf.n");
            count.ifPresent(stated -> outcomes.add(count(stated, attached)));
            first(disclosure, "final", "perf.amount", "perf.self.amount")
                    .filter(stated -> count.isEmpty() || isCount(count.get(), attached.size()))
                    .ifPresent(stated -> outcomes.add(money(stated, attached)));
        }
        for (Attached form : attached) {
            rest(form).ifPresent(outcomes::add);
            scores(form).ifPresent(outcomes::add);
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.CannotTell("自评表没有可比的数")) : outcomes;
    }

    private static Optional<Figure> first(Disclosure disclosure, String measure, String... metrics) {
        return Stream.of(metrics)
                .flatMap(metric -> disclosure.figures().at(Key.text(metric, measure)).stream())
                .filter(figure -> figure.printed().isNumber())
                .findFirst();
    }

    private static boolean isCount(Figure stated, int size) {
        return stated.printed().value().compareTo(BigDecimal.valueOf(size)) == 0;
    }

    private static ProcedureOutcome count(Figure stated, List<Attached> attached) {
        return isCount(stated, attached.size())
                ? new ProcedureOutcome.Holds("自评表份数")
                : broken(
                        stated,
                        "文中说自评项目" + stated.printed().value().toPlainString() + "个，所附自评表是" + attached.size() + "份",
                        "补附缺少的自评表，或改正文中的个数；只附一部分的，写明“部分项目”。");
    }

    /** What is said to be evaluated is what the forms say was paid, or their budgets. */
    private static ProcedureOutcome money(Figure stated, List<Attached> attached) {
        Optional<Interval> paid = sum(attached, "paid");
        Optional<Interval> budget = sum(attached, "adjusted");
        if (paid.isEmpty() && budget.isEmpty()) {
            return new ProcedureOutcome.CannotTell("自评表的金额没有读全");
        }
        Interval said = stated.printed().interval();
        boolean fits = Stream.of(paid, budget).flatMap(Optional::stream).anyMatch(said::meets);
        return fits
                ? new ProcedureOutcome.Holds("自评涉及资金")
                : broken(stated, "自评涉及资金与所附各张自评表的执行数之和、预算数之和都不相符", "核对各张自评表的全年执行数，改正文中的涉及资金。");
    }

    private static Optional<Interval> sum(List<Attached> attached, String measure) {
        Interval sum = Interval.ZERO;
        for (Attached form : attached) {
            Optional<Figure> figure = form.own(measure);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(figure.get().printed().interval());
        }
        return Optional.of(sum);
    }

    private static Optional<ProcedureOutcome> rest(Attached form) {
        Optional<Figure> adjusted = form.own("adjusted");
        Optional<Figure> paid = form.own("paid");
        Optional<Figure> carry = form.own("carry");
        Optional<Figure> reclaimed = form.own("reclaimed");
        if (adjusted.isEmpty() || paid.isEmpty() || carry.isEmpty() || reclaimed.isEmpty()) {
            return Optional.empty();
        }
        Interval left =
                adjusted.get().printed().interval().minus(paid.get().printed().interval());
        Interval gone =
                carry.get().printed().interval().plus(reclaimed.get().printed().interval());
        return Optional.of(
                left.meets(gone)
                        ? new ProcedureOutcome.Holds(form.name() + "的余款")
                        : broken(paid.get(), "“" + form.name() + "”全年预算数减执行数的差额，不等于结转下年与财政收回之和", "核对该项目的预算、执行、结转和收回。"));
    }

    /** Only where the weights add up to their total, which shows that every line was read. */
    private static Optional<ProcedureOutcome> scores(Attached form) {
        Optional<Figure> total = form.own("score");
        Optional<Figure> whole = form.own("weight");
        if (total.isEmpty()
                || whole.isEmpty()
                || values(form, "weight").compareTo(whole.get().printed().value()) != 0) {
            return Optional.empty();
        }
        BigDecimal scores = values(form, "score");
        return Optional.of(
                scores.compareTo(total.get().printed().value()) == 0
                        ? new ProcedureOutcome.Holds(form.name() + "的总分")
                        : broken(
                                total.get(),
                                "“" + form.name() + "”各项得分相加为" + scores.toPlainString() + "分，总分写的是"
                                        + total.get().printed().value().toPlainString() + "分",
                                "核对各项得分和总分。"));
    }

    private static BigDecimal values(Attached form, String measure) {
        return form.figures(INDICATOR, measure)
                .map(figure -> figure.printed().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ProcedureOutcome broken(Figure figure, String message, String suggestion) {
        PrintedAt at = (PrintedAt) figure.lineage();
        FoundAt found = Passage.found(at);
        return ProcedureOutcome.Broken.at(at.where(), found, message, suggestion);
    }
}
