package org.benmo.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What became of errors that were put into files of one kind, beside what the same errors come to without a file. */
final class FileTally {
    private static final int EXAMPLES = 4;

    private final Kind kind;
    private final List<Trial.Result> results = new ArrayList<>();
    private int same;
    private final List<String> differences = new ArrayList<>();

    FileTally(Kind kind) {
        this.kind = kind;
    }

    /**
     * Counts one error.
     *
     * @param difference what is told otherwise than in the model; empty when nothing is
     */
    void add(Trial.Result result, String difference) {
        results.add(result);
        if (difference.isEmpty()) {
            same++;
        } else if (differences.size() < EXAMPLES) {
            differences.add(result.where() + "：" + difference);
        }
    }

    /** A row of the table. */
    String row() {
        long detectable = count(Trial.Result::detectable);
        long found = count(result -> result.detectable() && result.found());
        long first = count(result -> result.detectable() && result.found() && result.rootFirst());
        return "| " + kind.words() + " | " + results.size() + " | " + detectable + " | " + found + " ("
                + Percent.of(found, detectable) + ") | " + first + " (" + Percent.of(first, found) + ") | " + same
                + " (" + Percent.of(same, results.size()) + ") |";
    }

    private long count(Predicate<Trial.Result> test) {
        return results.stream().filter(test).count();
    }

    /** Where the file tells something else than the model, with examples. */
    List<String> details() {
        return differences.stream()
                .map(words -> "- " + kind.words() + " " + words)
                .toList();
    }

    double sameShare() {
        return results.isEmpty() ? 1 : (double) same / results.size();
    }
}
