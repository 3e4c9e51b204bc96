package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Figure;
import org.jspecify.annotations.Nullable;

/** Relations as the sentences claim them, before the figures they speak of are all known. */
final class Claims {
    final List<Change> changes = new ArrayList<>();
    final List<Share> shares = new ArrayList<>();
    final List<Completion> completions = new ArrayList<>();
    final List<Comparison> comparisons = new ArrayList<>();
    final List<Scope> scopes = new ArrayList<>();
    final List<Count> counts = new ArrayList<>();

    /** The last change claimed of a row; null when none was. */
    @Nullable Change lastChange(String row) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).entry.subject().row().equals(row)) {
                return changes.get(i);
            }
        }
        return null;
    }

    /** A claim that reasons can be given for. */
    sealed interface Explained permits Change, Comparison {
        Entry entry();

        Set<String> marks();
    }

    /** Something changed against last year or against a budget. */
    static final class Change implements Explained {
        final Entry entry;
        final Scope.Since since;
        final Set<String> marks = new LinkedHashSet<>();
        final List<Figure> prior = new ArrayList<>();
        final List<Figure> delta = new ArrayList<>();
        final List<Figure> growth = new ArrayList<>();
        PrintedAt at;
        String sign = "";

        Change(Entry entry, Scope.Since since, PrintedAt at) {
            this.entry = entry;
            this.since = since;
            this.at = at;
        }

        @Override
        public Entry entry() {
            return entry;
        }

        @Override
        public Set<String> marks() {
            return marks;
        }
    }

    /**
     * A part is such a share of a whole.
     *
     * @param base row of the whole named beside the share; empty when the list's own whole is meant
     * @param scope the list it stands in
     */
    record Share(Entry part, Figure share, Optional<String> base, Optional<Scope> scope, PrintedAt at) {}

    /** So much of a budget was carried out; {@code budget} is 年初, 全年 or empty. */
    record Completion(Entry entry, Figure rate, String budget, PrintedAt at) {}

    /** Final against budget in words. */
    record Comparison(Entry entry, String word, String budget, Set<String> marks, PrintedAt at) implements Explained {}

    /** So many things, and their names listed. */
    record Count(Figure stated, Figure listed, boolean open, PrintedAt at) {}
}
