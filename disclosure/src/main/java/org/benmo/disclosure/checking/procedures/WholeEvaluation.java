package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** The money of the whole evaluation, by fund, beside the classes of spending the text lists: two sums of one amount. */
final class WholeEvaluation implements Procedure {
    /** Further apart than this share of the whole, the evaluation was made of something else. */
    private static final BigDecimal COMPARABLE = new BigDecimal("0.1");

    @Override
    public String code() {
        return "PERF-14c";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        Optional<Figure> general = figure(disclosure, "perf.whole.general");
        Optional<Figure> fund = figure(disclosure, "perf.whole.fund");
        Optional<Assertion> classes = disclosure.figures().assertions(Assertion.Kind.COMPOSITION).stream()
                .filter(WholeEvaluation::listsClasses)
                .findFirst();
        if (general.isEmpty() || fund.isEmpty() || classes.isEmpty()) {
            return List.of(new ProcedureOutcome.NotApplicable("没有写整体评价的金额，或没有按类列出财政拨款支出"));
        }
        BigDecimal evaluated = value(general.get()).add(value(fund.get()));
        BigDecimal listed =
                classes.get().role("各部分").stream().map(WholeEvaluation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal apart = evaluated.subtract(listed).abs();
        boolean another = apart.compareTo(listed.abs().multiply(COMPARABLE)) > 0;
        if (apart.signum() == 0 || another) {
            return List.of(new ProcedureOutcome.Holds("整体支出评价"));
        }
        return List.of(broken(general.get(), fund.get(), classes.get()));
    }

    private static ProcedureOutcome broken(Figure general, Figure fund, Assertion classes) {
        PrintedAt at = (PrintedAt) general.lineage();
        List<FoundAt> places = new ArrayList<>();
        places.add(Passage.found(at));
        List<String> addends = new ArrayList<>();
        for (Figure part : classes.role("各部分")) {
            places.add(Passage.found((PrintedAt) part.lineage()));
            addends.add(part.printed().text());
        }
        return ProcedureOutcome.Broken.at(
                        at.where(),
                        places.getFirst(),
                        "整体支出评价的金额与按类列出的财政拨款支出不是同一个数：" + general.printed().text() + " + "
                                + fund.printed().text() + "，各类为 " + String.join(" + ", addends),
                        "两处口径相同的，统一数字；差在尾差之内的，可以不改。")
                .alsoAt(places);
    }

    private static boolean listsClasses(Assertion composition) {
        return composition.has("完整")
                && composition.role("总数").stream()
                        .anyMatch(f -> f.key().row().equals("fiscal.expend")
                                && f.key().column().equals("final"))
                && composition.role("各部分").stream().allMatch(f -> f.key().row().matches("(?:fiscal\\.)?func[.:].*"));
    }

    private static Optional<Figure> figure(Disclosure disclosure, String row) {
        return disclosure.figures().at(new Key(Key.TEXT, row, "final")).stream().findFirst();
    }

    private static BigDecimal value(Figure figure) {
        return figure.printed().inBase();
    }
}
