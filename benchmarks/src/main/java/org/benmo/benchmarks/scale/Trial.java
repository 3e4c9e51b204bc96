package org.benmo.benchmarks.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.benchmarks.accuracy.SlowSolver;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Fact;
import org.benmo.samples.disclosures.Piece;
import org.benmo.samples.disclosures.errors.HumanError;
import org.benmo.samples.disclosures.errors.Mutant;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.identities.Severity;

/** What became of one error: provable or not, found or not, and how it was told. Works for every kind of file. */
final class Trial {
    /**
     * @param detectable the slow solver proves it, or it is an error of wording
     * @param found a new finding of the owed severity names it or a figure of a broken identity it stands in
     * @param rootFirst the first new finding names the wrong number (or the words) itself first
     * @param rootNamed the first new finding names it among those that cannot all stand
     * @param alarms new findings above information
     * @param strays new findings above information that do not name it at all
     * @param misled new findings above information that blame another figure: for certain, or as a tie without it
     */
    record Result(
            HumanError error,
            boolean detectable,
            boolean found,
            boolean rootFirst,
            boolean rootNamed,
            int alarms,
            int strays,
            int misled,
            String where,
            boolean ofNumber) {
        /** True when one number is wrong and that can be proved. */
        boolean isOneNumber() {
            return detectable && ofNumber;
        }
    }

    /**
     * What became of two errors in one document.
     *
     * @param found how many of the two are named by a new alarm, or a figure of a broken identity they stand in
     * @param root to how many of the two some new alarm points first
     * @param named how many of the two some new alarm names among those that cannot all stand
     * @param alarms new findings above information
     */
    record Pair(int found, int root, int named, int alarms, String where) {}

    private static final int KEYWORDS = 6;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d+(?:\\.\\d+)?");

    private Trial() {}

    /** Judges the report on a mutant against the report on the right draft. */
    static Result judge(Mutant mutant, Report right, Report wrong) {
        boolean information = mutant.error().answer() == HumanError.Answer.INFORMATION;
        List<Finding> fresh = fresh(right, wrong);
        List<Finding> alarms = alarms(fresh);
        List<Finding> owed = information ? fresh : alarms;
        List<Finding> naming =
                owed.stream().filter(finding -> names(finding, mutant, wrong)).toList();
        boolean detectable = isDetectable(mutant);
        boolean rootFirst = !owed.isEmpty() && isRoot(owed.getFirst(), mutant);
        boolean rootNamed = !owed.isEmpty() && (rootFirst || namesItself(owed.getFirst(), mutant));
        int strays = (int) alarms.stream()
                .filter(finding -> !names(finding, mutant, wrong))
                .count();
        String where = mutant.draft().name() + " " + mutant.error().number() + " " + mutant.words();
        return new Result(
                mutant.error(),
                detectable,
                !naming.isEmpty(),
                rootFirst,
                rootNamed,
                alarms.size(),
                strays,
                (int) alarms.stream()
                        .filter(finding -> isMisled(finding, mutant))
                        .count(),
                where,
                !mutant.wrong().isEmpty());
    }

    /** Judges the report on a document with two errors, each of which can be proved alone. */
    static Pair judge(Mutant first, Mutant second, Report right, Report wrong) {
        List<Finding> alarms = alarms(fresh(right, wrong));
        int found = 0;
        int root = 0;
        int named = 0;
        for (Mutant mutant : List.of(first, second)) {
            found += alarms.stream().anyMatch(finding -> names(finding, mutant, wrong)) ? 1 : 0;
            root += alarms.stream().anyMatch(finding -> isRoot(finding, mutant)) ? 1 : 0;
            named += alarms.stream().anyMatch(finding -> namesItself(finding, mutant)) ? 1 : 0;
        }
        String where = second.draft().name() + " " + first.error().number() + " " + first.words() + " / "
                + second.error().number() + " " + second.words();
        return new Pair(found, root, named, alarms.size(), where);
    }

    /** Findings on the wrong document that the right one does not have. */
    static List<Finding> fresh(Report right, Report wrong) {
        Set<String> known = new HashSet<>();
        right.findings().forEach(finding -> known.add(signature(finding)));
        return wrong.findings().stream()
                .filter(finding -> !known.contains(signature(finding)))
                .toList();
    }

    private static List<Finding> alarms(List<Finding> fresh) {
        return fresh.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    /** True when the error must be found: it is one of wording, or no amounts fit the numbers. */
    static boolean isDetectable(Mutant mutant) {
        return mutant.wrong().isEmpty() ? mutant.error().answer() != HumanError.Answer.SILENCE : isProvable(mutant);
    }

    /** A consequence told as a cause: for certain another figure, or a choice of figures that leaves the wrong one out. */
    private static boolean isMisled(Finding finding, Mutant mutant) {
        return finding.certainty() == Finding.Certainty.TIE ? !namesItself(finding, mutant) : !isRoot(finding, mutant);
    }

    /** The solver finds no amounts that fit, or whole numbers that must agree do not; for a tail, a sum misses its own parts. */
    private static boolean isProvable(Mutant mutant) {
        FigureSet now = TruthSet.of(mutant.draft());
        if (mutant.error() == HumanError.U01_TAIL) {
            Draft right = mutant.draft()
                    .replace(mutant.wrong().getFirst(), mutant.right().getFirst());
            return SlowSolver.sumsBeyondTheirParts(now) > SlowSolver.sumsBeyondTheirParts(TruthSet.of(right));
        }
        return SlowSolver.contradicts(now) || Counts.contradict(mutant.draft());
    }

    private static boolean namesItself(Finding finding, Mutant mutant) {
        return mutant.wrong().isEmpty()
                ? finding.places().stream().anyMatch(place -> overlaps(place.text(), mutant))
                : mutant.wrong().stream()
                        .anyMatch(fact ->
                                finding.places().stream().anyMatch(place -> shows(List.of(place.text()), fact)));
    }

    private static boolean names(Finding finding, Mutant mutant, Report wrong) {
        if (mutant.wrong().isEmpty()) {
            return mutant.piece() < 0 || said(finding).stream().anyMatch(text -> overlaps(text, mutant));
        }
        if (mutant.wrong().stream().anyMatch(fact -> shows(said(finding), fact))) {
            return true;
        }
        Set<String> related = related(mutant, wrong);
        return said(finding).stream().anyMatch(related::contains);
    }

    /** The printed words of every operand of a broken identity in which the wrong number stands. */
    private static Set<String> related(Mutant mutant, Report wrong) {
        Set<String> related = new HashSet<>();
        for (Obligation obligation : wrong.obligations()) {
            if (obligation.outcome() instanceof Outcome.Broken
                    && obligation.operands().stream().anyMatch(figure -> isOne(figure, mutant.wrong()))) {
                obligation.operands().forEach(figure -> related.addAll(printed(figure)));
            }
        }
        return related;
    }

    private static boolean isOne(Figure figure, List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact -> figure.printed().isNumber()
                        && figure.printed().value().abs().compareTo(fact.value().abs()) == 0
                        && figure.key().form().equals(fact.key().form()));
    }

    private static Set<String> printed(Figure figure) {
        Set<String> texts = new HashSet<>(Set.of(figure.printed().text()));
        if (figure.lineage() instanceof org.benmo.disclosure.PrintedAt at) {
            texts.add(at.fragment());
        }
        return texts;
    }

    private static boolean isRoot(Finding finding, Mutant mutant) {
        if (mutant.wrong().isEmpty()) {
            return mutant.piece() < 0 || overlaps(first(finding), mutant);
        }
        return mutant.wrong().stream().anyMatch(fact -> shows(List.of(first(finding)), fact));
    }

    private static String first(Finding finding) {
        return finding.places().isEmpty()
                ? finding.text()
                : finding.places().getFirst().text();
    }

    /** The number itself, however many zeros at its end are shown: a workbook may leave them out. */
    private static boolean shows(List<String> texts, Fact fact) {
        BigDecimal wanted = new BigDecimal(fact.digits().replace(",", ""));
        return texts.stream()
                .anyMatch(text -> NUMBER.matcher(text.replace(",", ""))
                        .results()
                        .anyMatch(number -> new BigDecimal(number.group()).compareTo(wanted) == 0));
    }

    /** Some words of the finding stand in the changed paragraph. */
    private static boolean overlaps(String text, Mutant mutant) {
        String words = compact(mutant.words());
        String told = compact(text);
        if (told.isEmpty()) {
            return false;
        }
        if (mutant.piece() < 0) {
            return true;
        }
        if (mutant.draft().pieces().get(mutant.piece()) instanceof Piece.Grid) {
            return true;
        }
        String key = told.length() > 2 * KEYWORDS ? told.substring(0, KEYWORDS * 2) : told;
        return words.contains(told) || words.contains(key);
    }

    private static List<String> said(Finding finding) {
        List<String> texts = new ArrayList<>(List.of(finding.text(), finding.actual()));
        finding.places().forEach(place -> texts.add(place.text()));
        return texts;
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** What a finding says; a page breaks lines where the model has none. */
    static String signature(Finding finding) {
        return compact(finding.code() + "|" + finding.text() + "|" + finding.message());
    }
}
