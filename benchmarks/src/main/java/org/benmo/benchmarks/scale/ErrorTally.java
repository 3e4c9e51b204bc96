package org.benmo.benchmarks.scale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.benmo.samples.disclosures.errors.HumanError;

/** What became of the errors put in. */
final class ErrorTally {
    private static final int LISTED = 4;
    private static final int WORDS = 90;

    private final Map<HumanError, List<Trial.Result>> results = new EnumMap<>(HumanError.class);

    void add(Trial.Result result) {
        results.computeIfAbsent(result.error(), k -> new ArrayList<>()).add(result);
    }

    /** The table, a row a kind of error, and below it what was missed. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| error | put in | detectable | found | root first | root among those named first | more than one alarm | alarms elsewhere | not detectable, found |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        List<Trial.Result> all = new ArrayList<>();
        List<Trial.Result> numbers = new ArrayList<>();
        results.forEach((error, of) -> {
            if (error.answer() == HumanError.Answer.SILENCE) {
                long loud = count(of, result -> !result.detectable() && result.alarms() > 0);
                long quiet = count(of, result -> !result.detectable());
                lines.add("| " + error.number() + " " + error.words() + " (must stay silent) | " + of.size() + " | "
                        + (of.size() - quiet) + " | – | – | – | – | – | " + loud + " false alarms |");
            } else {
                lines.add(row(error.number() + " " + error.words(), of));
                all.addAll(of);
                if (of.stream().anyMatch(Trial.Result::ofNumber)) {
                    numbers.addAll(of);
                }
            }
        });
        lines.add(row("**numbers**", numbers));
        lines.add(row("**all that must be found**", all));
        lines.addAll(missed());
        return lines;
    }

    private static String row(String name, List<Trial.Result> of) {
        long detectable = count(of, Trial.Result::detectable);
        long found = count(of, result -> result.detectable() && result.found());
        long first = count(of, result -> result.detectable() && result.found() && result.rootFirst());
        long named = count(of, result -> result.detectable() && result.found() && result.rootNamed());
        return "| " + name + " | " + of.size() + " | " + detectable + " | " + found + " ("
                + Percent.of(found, detectable)
                + ") | " + first + " (" + Percent.of(first, found) + ") | " + named + " (" + Percent.of(named, found)
                + ") | " + count(of, result -> result.alarms() > 1) + " | " + count(of, result -> result.strays() > 0)
                + " | " + count(of, result -> !result.detectable() && result.found()) + " |";
    }

    /** How often a consequence was told as a cause, over single wrong numbers that can be proved. */
    List<String> consequences() {
        List<Trial.Result> of = singles();
        long alarms = of.stream().mapToLong(Trial.Result::alarms).sum();
        long misled = misled();
        List<String> lines = new ArrayList<>(List.of(
                "A consequence is told as a cause when an alarm names for certain another figure than the wrong one, or offers a choice"
                        + " of figures that leaves the wrong one out. Single wrong numbers that can be proved: "
                        + of.size()
                        + "; alarms about them: " + alarms + "; consequences told as causes: **" + misled + "** ("
                        + Percent.of(misled, alarms) + ")."));
        of.stream()
                .filter(result -> result.misled() > 0)
                .limit(2L * LISTED)
                .forEach(result -> lines.add("- " + shortened(result.where())));
        return lines;
    }

    /** Single wrong numbers that can be proved; a column that slid down is many. */
    private List<Trial.Result> singles() {
        return results.values().stream()
                .flatMap(List::stream)
                .filter(result -> result.error().answer() != HumanError.Answer.SILENCE)
                .filter(result -> result.error() != HumanError.U19_ROW_SHIFT && result.isOneNumber())
                .toList();
    }

    /** Alarms that blame another figure than the wrong one, over single wrong numbers. */
    long misled() {
        return singles().stream().mapToLong(Trial.Result::misled).sum();
    }

    private List<String> missed() {
        List<String> lines = new ArrayList<>();
        results.forEach((error, of) -> {
            boolean silent = error.answer() == HumanError.Answer.SILENCE;
            List<Trial.Result> wrong = of.stream()
                    .filter(result -> silent
                            ? !result.detectable() && result.alarms() > 0
                            : result.detectable() && !result.found())
                    .toList();
            if (!wrong.isEmpty()) {
                lines.add("");
                lines.add((silent ? "False alarms on " : "Missed of ") + error.number() + " " + error.words() + ": "
                        + wrong.size() + ", for example");
                lines.add("");
                wrong.stream().limit(LISTED).forEach(result -> lines.add("- " + shortened(result.where())));
            }
        });
        return lines;
    }

    private static String shortened(String words) {
        return words.length() <= WORDS ? words : words.substring(0, WORDS) + "…";
    }

    private static long count(List<Trial.Result> of, Predicate<Trial.Result> test) {
        return of.stream().filter(test).count();
    }

    /** Found of the detectable errors in numbers, as a share. */
    double numbersFound() {
        List<Trial.Result> owed = results.values().stream()
                .flatMap(List::stream)
                .filter(result -> result.error().answer() != HumanError.Answer.SILENCE)
                .filter(result -> result.detectable() && result.ofNumber())
                .toList();
        return owed.isEmpty() ? 1 : (double) count(owed, Trial.Result::found) / owed.size();
    }
}
