package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.Narrative.Against;
import org.benmo.disclosure.Narrative.Reason;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;
import org.benmo.statements.identities.Severity;

/** A reason announced and not given; a reason for a difference given where there is none. */
final class ReasonGiven implements Procedure {
    private static final Pattern EXPLAINS_A_DIFFERENCE =
            Pattern.compile("结转|未支付|未完成|未实施|下达晚|下达较晚|调减|追减|追加|减少|增加|压减|结余");

    private static final Pattern COMPLETED =
            Pattern.compile("完成(?:年初|全年)?预算数?的?100(?:\\.0+)?%[，,；]?(主要原因(?:是|为|：|:)[：:]?([^。；]{2,}))");

    @Override
    public String code() {
        return "C12";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Reason reason : disclosure.narrative().reasons()) {
            if (reason.text().isBlank()) {
                outcomes.add(
                        RepeatedStart.isOne(disclosure, reason.at().fragment())
                                ? new ProcedureOutcome.Holds(reason.at().where())
                                : empty(disclosure, reason));
            } else {
                outcomes.add(needless(disclosure.figures(), reason)
                        .orElseGet(() -> new ProcedureOutcome.Holds(reason.at().where())));
            }
        }
        Passage.prose(disclosure).forEach(passage -> completed(passage, outcomes));
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有说明原因的语句")) : outcomes;
    }

    private static ProcedureOutcome empty(Disclosure disclosure, Reason reason) {
        return ProcedureOutcome.Broken.at(
                        reason.at().where(),
                        withWhatFollows(disclosure, reason),
                        "写了“主要原因”，后面没有内容",
                        "补上原因；没有增减的，删去这半句。")
                .weighing(Severity.ERROR);
    }

    /** The clause with the mark that follows it, which shows that nothing was written. */
    private static FoundAt withWhatFollows(Disclosure disclosure, Reason reason) {
        String clause = reason.at().fragment();
        return Passage.all(disclosure)
                .filter(passage -> followed(passage.words(), clause))
                .findFirst()
                .map(passage -> {
                    int from = passage.words().indexOf(clause);
                    return passage.found(from, from + clause.length() + 1);
                })
                .orElseGet(() -> Passage.found(reason.at()));
    }

    private static boolean followed(String words, String clause) {
        int end = words.indexOf(clause) + clause.length();
        return words.contains(clause) && end < words.length() && "；;。，,".indexOf(words.charAt(end)) >= 0;
    }

    /** “完成年初预算的100%，主要原因是：…” with a reason that can only explain a difference. */
    private static void completed(Passage passage, List<ProcedureOutcome> outcomes) {
        Matcher matcher = COMPLETED.matcher(passage.words());
        while (matcher.find()) {
            if (EXPLAINS_A_DIFFERENCE.matcher(matcher.group(2)).find()) {
                outcomes.add(ProcedureOutcome.Broken.at(
                                passage.where(),
                                passage.found(matcher.start(1), matcher.end()),
                                "预算完成100%，却说明了产生差异的原因",
                                "核对年初预算数是否误填为决算数；确无差异的，删去这条原因。")
                        .weighing(Severity.WARNING));
            }
        }
    }

    /** Budget and outturn are printed the same, yet the words explain why they differ. */
    private static Optional<ProcedureOutcome> needless(FigureSet figures, Reason reason) {
        if (reason.subject().isEmpty()
                || reason.against() == Against.PRIOR_YEAR
                || !EXPLAINS_A_DIFFERENCE.matcher(reason.text()).find()) {
            return Optional.empty();
        }
        List<Figure> budget = figures.at(Key.text(reason.subject(), "budget"));
        List<Figure> outturn = figures.at(Key.text(reason.subject(), "final"));
        if (budget.isEmpty() || outturn.isEmpty() || !same(budget.getFirst(), outturn)) {
            return Optional.empty();
        }
        String amount = budget.getFirst().printed().text();
        return Optional.of(ProcedureOutcome.Broken.at(
                        reason.at().where(),
                        Passage.found(reason.at()),
                        "年初预算数与决算数同为" + amount + "，却说明了产生差异的原因",
                        "核对年初预算数是否误填为决算数；确无差异的，删去这条原因。")
                .weighing(Severity.WARNING));
    }

    private static boolean same(Figure budget, List<Figure> outturns) {
        return outturns.stream().anyMatch(outturn -> outturn.printed().samePrint(budget.printed()))
                && budget.printed().value().signum() != 0;
    }
}
