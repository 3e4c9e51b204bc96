package org.benmo.statements.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All figures of one unit and one year that an identity may be asked about: the cells of the forms, the numbers of the
 * narrative, and the relations sentences claim. Immutable; rows keep their printed order.
 */
public final class FigureSet {
    private final OptionalInt year;
    private final Map<Key, List<Figure>> byKey;
    private final Map<String, Set<String>> rows;
    private final Map<String, Set<String>> columns;
    private final Map<String, FormState> states;
    private final Map<Assertion.Kind, List<Assertion>> assertions;

    private FigureSet(Builder builder) {
        this.year = builder.year;
        this.byKey = builder.byKey;
        this.rows = builder.rows;
        this.columns = builder.columns;
        this.states = builder.states;
        this.assertions = builder.assertions;
    }

    /** An empty collection to be filled. */
    public static Builder builder() {
        return new Builder();
    }

    /** The fiscal year, when the document says one. */
    public OptionalInt year() {
        return year;
    }

    /** Every print of this key, in printed order; empty when nothing is read there. */
    public List<Figure> at(Key key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** All figures. */
    public Collection<Figure> all() {
        List<Figure> all = new ArrayList<>();
        byKey.values().forEach(all::addAll);
        return all;
    }

    /** All keys that are printed at least once, in the order of their first print. */
    public Set<Key> keys() {
        return Collections.unmodifiableSet(byKey.keySet());
    }

    /** The rows of a form in printed order, blank ones included. */
    public Set<String> rows(String form) {
        return rows.getOrDefault(form, Set.of());
    }

    /** The columns of a form in printed order. */
    public Set<String> columns(String form) {
        return columns.getOrDefault(form, Set.of());
    }

    /** Whether the form was read, and whether it holds numbers. */
    public FormState state(String form) {
        return states.getOrDefault(form, FormState.NOT_READ);
    }

    /** The relations of one kind that sentences claim, in printed order. */
    public List<Assertion> assertions(Assertion.Kind kind) {
        return assertions.getOrDefault(kind, List.of());
    }

    /** Collects figures; not for use by several threads. */
    public static final class Builder {
        private OptionalInt year = OptionalInt.empty();
        private final Map<Key, List<Figure>> byKey = new LinkedHashMap<>();
        private final Map<String, Set<String>> rows = new HashMap<>();
        private final Map<String, Set<String>> columns = new HashMap<>();
        private final Map<String, FormState> states = new HashMap<>();
        private final Map<Assertion.Kind, List<Assertion>> assertions = new EnumMap<>(Assertion.Kind.class);

        private Builder() {}

        /** Sets the fiscal year. */
        public Builder year(int fiscalYear) {
            year = OptionalInt.of(fiscalYear);
            return this;
        }

        /** Adds a print. Several prints of one key are kept side by side. */
        public Builder add(Figure figure) {
            Key key = figure.key();
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
            rows.computeIfAbsent(key.form(), f -> new LinkedHashSet<>()).add(key.row());
            columns.computeIfAbsent(key.form(), f -> new LinkedHashSet<>()).add(key.column());
            return this;
        }

        /** Says what became of a form. */
        public Builder state(String form, FormState state) {
            states.put(form, state);
            return this;
        }

        /** Adds a relation claimed by a sentence. */
        public Builder add(Assertion assertion) {
            assertions.computeIfAbsent(assertion.kind(), k -> new ArrayList<>()).add(assertion);
            return this;
        }

        /** The finished set. */
        public FigureSet build() {
            return new FigureSet(this);
        }
    }
}
