package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.checking.diagnosis.Diagnosis;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Outcome.Flag;
import org.benmo.statements.identities.Severity;

/** What is worth knowing and no error: information checks, and what only rounding explains, told once for all places. */
final class InformationFindings {
    private static final int EXAMPLES_MAX = 4;

    private static final int MOST_PLACES = 40;

    private InformationFindings() {}

    /** One finding for each information check, with all its places. */
    static List<Finding> notes(List<Obligation> broken, Claims claims) {
        Map<String, List<Obligation>> byCode = new LinkedHashMap<>();
        broken.forEach(o -> byCode.computeIfAbsent(o.identity().code(), c -> new ArrayList<>())
                .add(o));
        return byCode.values().stream().map(same -> note(same, claims)).toList();
    }

    private static Finding note(List<Obligation> same, Claims claims) {
        Obligation first = same.getFirst();
        String count = same.size() > 1 ? "，共" + same.size() + "处" : "";
        String relation = ContradictionFindings.isAboutWords(first) ? "" : "——" + Words.relation(first) + "不成立";
        String message = first.identity().title() + relation + count + "。";
        List<FoundAt> places = same.stream()
                .flatMap(o -> claims.words(o).stream())
                .map(at -> new FoundAt(at.fragment(), at.places()))
                .toList();
        return information(
                same, places, message, Words.sentence(first.identity().remedy()));
    }

    private static Optional<FoundAt> place(Obligation obligation) {
        return obligation.operands().stream().findFirst().map(Words::found);
    }

    /**
     * At most two findings: sums that differ by rounding, and rates taken otherwise than by rounding. Sums that will differ
     * by rounding once a cause is put right are told with the others.
     */
    static List<Finding> rounding(List<Obligation> obligations, List<Diagnosis> diagnoses) {
        Map<Obligation, String> left = leftByRepairs(diagnoses);
        List<Obligation> tails = once(Stream.concat(
                obligations.stream().filter(o -> flags(o.outcome()).contains(Flag.ROUNDING) && isSumOfMoney(o)),
                left.keySet().stream()));
        List<Obligation> rates = once(obligations.stream()
                .filter(o -> flags(o.outcome()).stream().anyMatch(f -> f != Flag.ROUNDING)));
        List<Finding> findings = new ArrayList<>();
        if (!tails.isEmpty()) {
            findings.add(taken(
                    tails,
                    tails.size() + "处合计与分项或两处数字相差在四舍五入的尾差之内，如" + examples(tails, left) + "，不作为错误。",
                    "如需消除尾差，可在注释中说明“因四舍五入，部分合计数与分项之和有尾差”。"));
        }
        if (!rates.isEmpty()) {
            findings.add(taken(
                    rates,
                    rates.size() + "处百分比未按四舍五入取数（截尾、凑整或少留小数），如" + Words.relation(rates.getFirst()) + "，不作为错误。",
                    "建议统一按四舍五入保留两位小数。"));
        }
        return findings;
    }

    private static String examples(List<Obligation> tails, Map<Obligation, String> left) {
        String examples = tails.stream()
                .limit(EXAMPLES_MAX)
                .map(tail -> left.containsKey(tail) ? repaired(tail, left.get(tail)) : Words.relation(tail))
                .collect(Collectors.joining("；"));
        return tails.size() > EXAMPLES_MAX ? examples + "等" : examples;
    }

    private static String repaired(Obligation tail, String numbers) {
        return tail.inWords() + (numbers.isEmpty() ? "（更正之后）" : "（更正之后" + numbers + "）");
    }

    /** What will differ by rounding once the causes are put right, with its numbers as they will be. */
    private static Map<Obligation, String> leftByRepairs(List<Diagnosis> diagnoses) {
        Map<Obligation, String> left = new LinkedHashMap<>();
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis instanceof Diagnosis.Cause cause) {
                leftBy(cause).forEach(o -> left.put(o, numbers(o, cause)));
            }
        }
        return left;
    }

    private static Stream<Obligation> leftBy(Diagnosis.Cause cause) {
        Map<Figure, Interval> right = new HashMap<>();
        Stream.concat(cause.repairs().stream(), cause.consequences().stream())
                .forEach(r -> right.put(r.figure(), r.value().interval()));
        return cause.explains().stream()
                .filter(o -> isSumOfMoney(o) && flags(o.outcomeWith(right)).contains(Flag.ROUNDING));
    }

    private static String numbers(Obligation obligation, Diagnosis.Cause cause) {
        return cause.repairs().stream()
                .filter(repair -> obligation.operands().contains(repair.figure()))
                .findFirst()
                .map(repair -> Words.corrected(obligation, repair))
                .orElse("");
    }

    /** Several checks of the same figures are one place. */
    private static List<Obligation> once(Stream<Obligation> obligations) {
        Map<Set<Figure>, Obligation> once = new LinkedHashMap<>();
        obligations.forEach(o -> once.putIfAbsent(Set.copyOf(o.operands()), o));
        return List.copyOf(once.values());
    }

    private static Set<Flag> flags(Outcome outcome) {
        return outcome instanceof Outcome.Holds holds ? holds.flags() : Set.of();
    }

    private static boolean isSumOfMoney(Obligation obligation) {
        boolean equality = obligation
                .identity()
                .formula()
                .filter(f -> f.relation().strip().equals("="))
                .isPresent();
        return equality
                && obligation.operands().stream()
                        .allMatch(f -> f.printed().unit().kind() == Unit.Kind.MONEY);
    }

    private static Finding taken(List<Obligation> all, String message, String suggestion) {
        List<FoundAt> places = all.stream().flatMap(o -> place(o).stream()).toList();
        return information(all, places, message, suggestion);
    }

    private static Finding information(List<Obligation> all, List<FoundAt> places, String message, String suggestion) {
        Obligation first = all.getFirst();
        String text = places.stream().findFirst().map(FoundAt::text).orElse("");
        return new Finding(
                first.identity().code(),
                Severity.INFO,
                first.operands().stream().findFirst().map(Words::where).orElse(first.subject()),
                text,
                message,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                suggestion,
                Certainty.WORDING,
                Optional.empty(),
                places.stream().distinct().limit(MOST_PLACES).toList(),
                NamingCheck.codes(all),
                List.of());
    }
}
