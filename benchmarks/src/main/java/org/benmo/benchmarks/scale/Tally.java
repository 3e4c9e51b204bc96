package org.benmo.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Fact;
import org.benmo.statements.identities.Severity;

/** What right documents of one kind came to. */
final class Tally {
    private static final int EXAMPLES = 3;

    private final Kind kind;
    private int documents;
    private int unusable;
    private int clean;
    private long numbers;
    private long understood;
    private long facts;
    private long bound;
    private final Map<String, List<String>> alarms = new TreeMap<>();
    private final Map<String, Integer> loose = new TreeMap<>();

    Tally(Kind kind) {
        this.kind = kind;
    }

    void unusable() {
        documents++;
        unusable++;
    }

    void add(Draft draft, Report report) {
        documents++;
        Disclosure disclosure = report.disclosure();
        numbers += disclosure.numbers().total();
        understood += disclosure.numbers().understood();
        for (Fact fact : Truth.facts(draft, kind.hasForms())) {
            facts++;
            if (Truth.isBound(fact, disclosure)) {
                bound++;
            } else {
                loose.merge(
                        fact.key().form() + " " + fact.key().row().replaceAll("\\d{3,}|:.*", "…") + " "
                                + fact.key().column(),
                        1,
                        Integer::sum);
            }
        }
        boolean silent = true;
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.INFO) {
                silent = false;
                alarms.computeIfAbsent(finding.code(), k -> new ArrayList<>())
                        .add(draft.name() + "（" + draft.family() + " " + draft.year() + "）" + finding.where() + "："
                                + finding.text());
            }
        }
        clean += silent ? 1 : 0;
    }

    /** A row of the table: documents, without alarm, numbers, understood, bound rightly. */
    String row() {
        return "| " + kind.words() + " | " + documents + " | " + unusable + " | " + clean + " | "
                + alarms.values().stream().mapToInt(List::size).sum() + " | " + numbers + " | "
                + Percent.of(understood, numbers) + " | " + facts + " | " + Percent.of(bound, facts) + " |";
    }

    /** The alarms by check, the most frequent first, with examples; and what was not bound rightly. */
    List<String> details() {
        List<String> lines = new ArrayList<>();
        alarms.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .forEach(entry -> {
                    lines.add("- " + kind.words() + " " + entry.getKey() + " ×"
                            + entry.getValue().size());
                    entry.getValue().stream().sorted().limit(EXAMPLES).forEach(example -> lines.add("  - " + example));
                });
        String words = String.join(
                "; ",
                loose.entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .limit(2L * EXAMPLES)
                        .map(entry -> entry.getKey() + " ×" + entry.getValue())
                        .toList());
        if (!words.isEmpty()) {
            lines.add("- " + kind.words() + " not bound as the truth has it: " + words);
        }
        return lines;
    }

    int alarmed() {
        return documents - clean - unusable;
    }

    double boundShare() {
        return facts == 0 ? 1 : (double) bound / facts;
    }

    double understoodShare() {
        return numbers == 0 ? 1 : (double) understood / numbers;
    }
}
