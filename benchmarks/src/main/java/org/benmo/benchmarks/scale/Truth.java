package org.benmo.benchmarks.scale;

import java.util.List;
import java.util.Map;
import org.benmo.disclosure.Disclosure;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Fact;
import org.benmo.samples.disclosures.books.Codes;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** Compares what a reader made of a file with what its draft says, number by number. */
final class Truth {
    /** Other names the product has for what a draft calls so: the same words under another heading. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "perf.n", List.of("perf.goal.n", "perf.track.n", "perf.self.n"),
            "perf.amount", List.of("perf.goal.amount", "perf.track.amount", "perf.self.amount"),
            "perf.grade.1", List.of("perf.grade.excellent"),
            "perf.grade.2", List.of("perf.grade.good"),
            "perf.grade.3", List.of("perf.grade.fair"),
            "fiscal.total", List.of("fiscal.income.total", "fiscal.expend.total"),
            "income.fund", List.of("income.fund.of"));

    private Truth() {}

    /** How many numbers of the draft stand in the disclosure under the right key with the right value. */
    static int bound(Draft draft, Disclosure disclosure, boolean withForms) {
        return (int) facts(draft, withForms).stream()
                .filter(fact -> isBound(fact, disclosure))
                .count();
    }

    /** The numbers a file must give: all of them, or those of the sentences where the file has no forms. */
    static List<Fact> facts(Draft draft, boolean withForms) {
        return draft.facts().stream()
                .filter(fact -> withForms || fact.isProse())
                .toList();
    }

    /** True when the number is read as what it is; an item without forms beside it is known by its name. */
    static boolean isBound(Fact fact, Disclosure disclosure) {
        return isBoundByCode(fact, disclosure)
                || (fact.isProse() && fact.key().row().startsWith("func.") && isBoundByName(fact, disclosure));
    }

    private static boolean isBoundByName(Fact fact, Disclosure disclosure) {
        int year = disclosure.year().orElse(0);
        String name = Codes.name(fact.key().row().substring("func.".length()), year);
        return disclosure.figures().keys().stream()
                .filter(key -> key.row().startsWith("func:") && key.row().endsWith(name))
                .filter(key -> key.column().equals(fact.key().column()))
                .anyMatch(key -> has(disclosure, key, fact));
    }

    private static boolean isBoundByCode(Fact fact, Disclosure disclosure) {
        String row = fact.key().row().replace("fiscal.func.", "func.");
        if (has(disclosure, new Key(fact.key().form(), row, fact.key().column()), fact)) {
            return true;
        }
        boolean budget = fact.key().column().equals("budget");
        return (budget && has(disclosure, new Key(fact.key().form(), row, "unspecified"), fact))
                || (budget && has(disclosure, new Key(fact.key().form(), row, "adjusted"), fact))
                || NAMES.getOrDefault(row, List.of()).stream()
                        .anyMatch(name -> has(
                                disclosure,
                                new Key(fact.key().form(), name, fact.key().column()),
                                fact));
    }

    private static boolean has(Disclosure disclosure, Key key, Fact fact) {
        for (Figure figure : disclosure.figures().at(key)) {
            if (figure.printed().isNumber()
                    && figure.printed().value().compareTo(fact.value()) == 0
                    && figure.printed().unit().kind() == fact.unit().kind()) {
                return true;
            }
        }
        return false;
    }
}
