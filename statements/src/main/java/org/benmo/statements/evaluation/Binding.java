package org.benmo.statements.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;

/**
 * What the loops of a formula stand at.
 *
 * @param rows row by the word of its loop
 * @param column of the loop over columns
 * @param roles figures by role
 * @param claim the sentence, in loops over sentences
 * @param subject in words, made when somebody asks; empty when asked once
 */
record Binding(
        Map<String, String> rows,
        Optional<String> column,
        Map<String, List<Figure>> roles,
        Optional<Assertion> claim,
        Supplier<String> subject) {

    static final Binding NONE = new Binding(Map.of(), Optional.empty(), Map.of(), Optional.empty(), () -> "");

    Binding withRow(String word, String row, Supplier<String> named) {
        Map<String, String> more = new HashMap<>(rows);
        more.put(word, row);
        return new Binding(more, column, roles, claim, joined(named));
    }

    Binding withColumn(String key, Supplier<String> named) {
        return new Binding(rows, Optional.of(key), roles, claim, joined(named));
    }

    Binding withRoles(Map<String, List<Figure>> figures, Supplier<String> named) {
        return new Binding(rows, column, figures, claim, joined(named));
    }

    Binding withClaim(Assertion sentence, Supplier<String> named) {
        return new Binding(rows, column, sentence.roles(), Optional.of(sentence), joined(named));
    }

    /** The marks of the sentence. */
    Set<String> marks() {
        return claim.map(Assertion::marks).orElse(Set.of());
    }

    private Supplier<String> joined(Supplier<String> named) {
        Supplier<String> before = subject;
        return () -> before.get().isEmpty() ? named.get() : before.get() + " · " + named.get();
    }
}
