package org.benmo.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;

/** What became of two errors in one document. */
final class PairTally {
    private static final int EXAMPLES = 4;

    private int documents;
    private int both;
    private int one;
    private int bothRoot;
    private int bothNamed;
    private int more;
    private final List<String> missed = new ArrayList<>();

    void add(Trial.Pair pair) {
        documents++;
        both += pair.found() == 2 ? 1 : 0;
        one += pair.found() == 1 ? 1 : 0;
        bothRoot += pair.found() == 2 && pair.root() == 2 ? 1 : 0;
        bothNamed += pair.found() == 2 && pair.named() == 2 ? 1 : 0;
        more += pair.alarms() > 2 ? 1 : 0;
        if (pair.found() < 2 && missed.size() < EXAMPLES) {
            missed.add("- not both found: " + pair.where());
        }
    }

    /** The lines of the page. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "| documents with two errors | both found | one found | none | both pointed at first by a finding of their own | both named as what may be wrong | more than two alarms |",
                "|---|---|---|---|---|---|---|",
                "| " + documents + " | " + both + " (" + Percent.of(both, documents) + ") | " + one + " | "
                        + (documents - both - one) + " | " + bothRoot + " (" + Percent.of(bothRoot, both) + ") | "
                        + bothNamed + " (" + Percent.of(bothNamed, both) + ") | " + more + " |"));
        if (!missed.isEmpty()) {
            lines.add("");
            lines.addAll(missed);
        }
        return lines;
    }

    double bothFound() {
        return documents == 0 ? 1 : (double) both / documents;
    }
}
