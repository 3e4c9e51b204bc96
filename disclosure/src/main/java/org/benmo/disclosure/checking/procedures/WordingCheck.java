package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;

/** A check that looks for one way of putting things in every sentence and judges each on its own. */
final class WordingCheck implements Procedure {
    /** Judges one match; empty when it is not asked after all. */
    @FunctionalInterface
    interface Judge {
        Optional<ProcedureOutcome> of(Passage passage, Matcher found);
    }

    private final String code;
    private final Pattern pattern;
    private final String absent;
    private final Judge judge;

    WordingCheck(String code, String pattern, String absent, Judge judge) {
        this.code = code;
        this.pattern = Pattern.compile(pattern);
        this.absent = absent;
        this.judge = judge;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.prose(disclosure).forEach(passage -> {
            Matcher matcher = pattern.matcher(passage.words());
            while (matcher.find()) {
                judge.of(passage, matcher).ifPresent(outcomes::add);
            }
        });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable(absent)) : outcomes;
    }

    /** Fine when true, else broken at the matched words. */
    static Optional<ProcedureOutcome> unless(
            boolean fine, Passage passage, Matcher found, String message, String suggestion) {
        return Optional.of(
                fine
                        ? new ProcedureOutcome.Holds(passage.where())
                        : ProcedureOutcome.Broken.at(
                                passage.where(), passage.found(found.start(), found.end()), message, suggestion));
    }
}
