package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Outcome.Flag;
import org.benmo.statements.identities.Severity;

/** What is worth knowing and no error: information checks, and what only rounding explains, told once for all places. */
final class InformationFindings {
    private static final int MOST_PLACES = 40;

    private InformationFindings() {}

    /** One finding for each information check, with all its places. */
    static List<Finding> notes(List<Obligation> broken) {
        Map<String, List<Obligation>> byCode = new LinkedHashMap<>();
        broken.forEach(o -> byCode.computeIfAbsent(o.identity().code(), c -> new ArrayList<>())
                .add(o));
        return byCode.values().stream().map(InformationFindings::note).toList();
    }

    private static Finding note(List<Obligation> same) {
        Obligation first = same.getFirst();
        String count = same.size() > 1 ? "，共" + same.size() + "处" : "";
        String message = first.identity().title() + "——" + Words.relation(first) + "不成立" + count + "。";
        return information(first, same, message, first.identity().remedy());
    }

    /** At most two findings: sums that differ by rounding, and rates taken otherwise than by rounding. */
    static List<Finding> rounding(List<Obligation> obligations) {
        List<Obligation> tails = obligations.stream()
                .filter(o -> flags(o).contains(Flag.ROUNDING) && isAboutMoney(o))
                .toList();
        List<Obligation> rates = obligations.stream()
                .filter(o -> flags(o).stream().anyMatch(f -> f != Flag.ROUNDING))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!tails.isEmpty()) {
            String message = tails.size() + "处合计与分项或两处数字相差在四舍五入的尾差之内，如" + Words.relation(tails.getFirst()) + "，不作为错误。";
            findings.add(information(tails.getFirst(), tails, message, "如需消除尾差，可在注释中说明“因四舍五入，部分合计数与分项之和有尾差”。"));
        }
        if (!rates.isEmpty()) {
            String message = rates.size() + "处百分比未按四舍五入取数（截尾、凑整或少留小数），如" + Words.relation(rates.getFirst()) + "，不作为错误。";
            findings.add(information(rates.getFirst(), rates, message, "建议统一按四舍五入保留两位小数。"));
        }
        return findings;
    }

    private static Set<Flag> flags(Obligation obligation) {
        return obligation.outcome() instanceof Outcome.Holds holds ? holds.flags() : Set.of();
    }

    private static boolean isAboutMoney(Obligation obligation) {
        return obligation.operands().stream().allMatch(f -> f.printed().unit().kind() == Unit.Kind.MONEY);
    }

    private static Finding information(Obligation first, List<Obligation> all, String message, String suggestion) {
        List<FoundAt> places = all.stream()
                .flatMap(o -> o.operands().stream().limit(1))
                .map(Words::found)
                .distinct()
                .limit(MOST_PLACES)
                .toList();
        return new Finding(
                first.identity().code(),
                Severity.INFO,
                first.operands().stream().findFirst().map(Words::where).orElse(first.subject()),
                first.operands().stream().findFirst().map(Words::text).orElse(""),
                message,
                first.writtenOut(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                suggestion,
                certainty(first),
                Optional.empty(),
                places,
                NamingCheck.codes(all),
                List.of());
    }

    private static Certainty certainty(Obligation first) {
        return first.outcome() instanceof Outcome.Broken ? Certainty.TIE : Certainty.WORDING;
    }
}
