package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been met in the clause since the last punctuation or number. */
final class Clause {
    /** Names met, in order; several when joined by 、 or 和. */
    final List<Subject> names = new ArrayList<>();

    /** Column of the level that follows: budget, adjusted, unspecified, final, prior; empty when not said. */
    String measure = "";

    /** Words met that are not of the grammar, after the last name. */
    boolean unknown;

    /** True when such words were met anywhere in the clause. */
    boolean anyUnknown;

    @Nullable Direction direction;
    boolean share;
    Optional<Subject> shareBase = Optional.empty();
    boolean unknownBase;
    @Nullable String completion;
    boolean ofPrior;
    boolean atBudget;
    boolean each;
    boolean respectively;
    boolean none;
    boolean priorYear;
    boolean joined;
    String relation = "";
    /** True once 较上年, 较预算 or the like was met here. */
    boolean since;

    /** Kind of the budget named after 大于 or 小于. */
    String relationBudget = "";

    int start;

    /** A direction word: its sign, and whether a level follows it (增至). */
    record Direction(String sign, boolean reaches, boolean choice) {}

    Clause(int start) {
        this.start = start;
    }

    void name(Subject subject) {
        if (!joined) {
            names.clear();
        }
        names.add(subject);
        joined = false;
        unknown = false;
    }

    Optional<Subject> lastName() {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
    }

    /** After a number: what was said of it is used up, the subject stays. */
    void consumed(int at) {
        measure = "";
        unknown = false;
        direction = null;
        share = false;
        shareBase = Optional.empty();
        unknownBase = false;
        completion = null;
        ofPrior = false;
        atBudget = false;
        none = false;
        priorYear = false;
        joined = false;
        relation = "";
        relationBudget = "";
        since = false;
        start = at;
    }
}
