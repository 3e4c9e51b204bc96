package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.Counterparts;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;

/** Last year's value that a sentence states or implies, against what was published for that year. */
public final class PriorPublication implements Procedure {
    private static final Set<String> UNCERTAIN = Set.of("基年不符", "未选择", "对预算", "方向相反", "不可比");

    private final Optional<Companion> prior;

    /** With last year's publication, where it was given. */
    public PriorPublication(Optional<Companion> prior) {
        this.prior = prior;
    }

    @Override
    public String code() {
        return "Y04";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (prior.isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("没有给出上年度公开的决算"));
        }
        int leaves =
                Math.max(Companion.leaves(disclosure.figures()), prior.get().leaves());
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Assertion change : disclosure.figures().assertions(Assertion.Kind.CHANGE)) {
            change.role("本年数").stream()
                    .findFirst()
                    .filter(level -> level.printed().unit().kind() == Unit.Kind.MONEY)
                    .filter(level -> UNCERTAIN.stream().noneMatch(change::has))
                    .filter(level -> asked.add(level.key().row()))
                    .flatMap(level -> outcome(change, level, prior.get(), leaves))
                    .ifPresent(outcomes::add);
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有能与上年公开比较的数")) : outcomes;
    }

    private static Optional<ProcedureOutcome> outcome(Assertion change, Figure level, Companion prior, int leaves) {
        Optional<Interval> stated = stated(change, level);
        Optional<Companion.Print> published =
                prior.first(Counterparts.outturn(level.key().row()));
        if (stated.isEmpty() || published.isEmpty() || !level.printed().isNumber()) {
            return Optional.empty();
        }
        PrintedAt at = (PrintedAt) change.lineage();
        Printed printed = published.get().printed();
        BigDecimal slack = printed.half().max(level.printed().half()).multiply(BigDecimal.valueOf(leaves));
        if (stated.get().widen(slack).meets(printed.interval())) {
            return Optional.of(new ProcedureOutcome.Holds(at.where()));
        }
        List<Figure> figures = new ArrayList<>(List.of(level));
        figures.addAll(change.role("增减额"));
        String before = Amounts.like(stated.get().centre(), level.printed());
        String then = Amounts.like(printed.inBase(), level.printed());
        return Optional.of(new ProcedureOutcome.Broken(
                at.where(),
                "“" + change.words() + "”说的上年数是" + before + "，上年公开的是" + then + "（“" + prior.name() + "”"
                        + published.get().where() + "）",
                change.words(),
                Optional.of("上年数" + then),
                Optional.empty(),
                "核对上年度公开文件；上年数有更正或口径调整的，在说明中写明。",
                Optional.empty(),
                Optional.empty(),
                List.of(Passage.found(at)),
                figures));
    }

    /** As printed; else this year's value less its change. */
    private static Optional<Interval> stated(Assertion change, Figure level) {
        Optional<Figure> printed = change.role("上年数").stream().findFirst();
        if (printed.isPresent()) {
            return printed.map(Figure::interval);
        }
        return change.role("增减额").stream()
                .findFirst()
                .filter(delta -> delta.key().row().equals(level.key().row()))
                .map(delta -> level.interval().minus(delta.interval()));
    }
}
