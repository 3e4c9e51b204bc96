package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Severity;

/** Two shares of a base of one name that can only have been computed on two different amounts; a warning. */
final class OneNameTwoBases {
    private static final Pattern BASE =
            Pattern.compile("占(?:本级|本部门|本单位|全部)?([\\u4e00-\\u9fa5“”]{2,14}?)(?:总额|合计)?的?(?:比例|比重)?(?:为)?\\d");

    /** The first share met with a base of a name. */
    private record First(Figure share, Interval base, Set<String> wholes) {}

    private OneNameTwoBases() {}

    /** One outcome for every share whose base was named before. */
    static List<ProcedureOutcome> examine(Disclosure disclosure) {
        Map<String, First> bases = new HashMap<>();
        Set<String> told = new HashSet<>();
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Assertion assertion : disclosure.figures().assertions(Assertion.Kind.SHARE)) {
            Optional<Figure> share = assertion.role("占比").stream().findFirst();
            Optional<Figure> part = assertion.role("部分").stream().findFirst();
            Optional<String> name = share.flatMap(OneNameTwoBases::baseName);
            if (share.isEmpty() || part.isEmpty() || name.isEmpty()) {
                continue;
            }
            Optional<Interval> base =
                    part.get().interval().dividedBy(share.get().interval());
            if (base.isEmpty() || part.get().printed().value().compareTo(BigDecimal.ZERO) == 0) {
                continue;
            }
            First first = bases.putIfAbsent(name.get(), new First(share.get(), base.get(), wholes(assertion)));
            // Two shares of one printed whole: that one of them is wrong is told by the arithmetic. The shares of one
            // list
            // have one base: the first that differs says it for all.
            if (first != null
                    && Collections.disjoint(first.wholes(), wholes(assertion))
                    && told.add(name.get() + first.base().meets(base.get()))) {
                outcomes.add(compare(name.get(), first, share.get(), base.get()));
            }
        }
        return outcomes;
    }

    private static Set<String> wholes(Assertion share) {
        Set<String> rows = new HashSet<>();
        share.role("整体").forEach(whole -> rows.add(whole.key().row()));
        return rows;
    }

    private static Optional<String> baseName(Figure share) {
        Matcher matcher = BASE.matcher(((PrintedAt) share.lineage()).fragment());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static ProcedureOutcome compare(String name, First first, Figure share, Interval base) {
        PrintedAt at = (PrintedAt) share.lineage();
        if (first.base().meets(base)) {
            return new ProcedureOutcome.Holds(at.where());
        }
        PrintedAt before = (PrintedAt) first.share().lineage();
        return new ProcedureOutcome.Broken(
                at.where(),
                "同样叫“" + name + "”，两处占比用了不同的基数",
                at.fragment(),
                Optional.empty(),
                Optional.of("一处指全部" + name + "，另一处只指所列项目的合计"),
                "两处用不同的名称，写明各自的基数。",
                Optional.of("TWO_BASES"),
                Optional.of(Severity.WARNING),
                List.of(Passage.found(at), Passage.found(before)),
                List.of());
    }
}
