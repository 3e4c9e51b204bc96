package org.benmo.samples.composed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.disclosure.composing.Composer;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.composing.Family;
import org.benmo.samples.bureaus.RandomBureau;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledYear;

/** The publication of a random bureau: vouchers become figures, figures become sentences and forms. */
public final class ComposedBureau {
    private static final String REASON = "人员和工作任务有变化，经费据实安排";

    private ComposedBureau() {}

    /**
     * The composed publication of a seed.
     *
     * @param family outline, one of {@link Family#SHIPPED}
     * @param date on the cover
     */
    public static Composition of(long seed, String family, LocalDate date) {
        return Composer.compose(year(seed), Family.shipped(family).orElseThrow(), date);
    }

    /** The filled year of a seed, every difference with a reason. */
    public static FilledYear year(long seed) {
        return explained(YearAccounts.of(RandomBureau.books(seed)).filled());
    }

    /** Random books have no reasons of their own: whatever differs gets one. */
    private static FilledYear explained(FilledYear year) {
        Map<Key, String> reasons = new LinkedHashMap<>();
        year.figures().keys().stream()
                .filter(key -> key.form().equals(Key.TEXT))
                .map(Key::row)
                .distinct()
                .forEach(row -> {
                    reasons.put(Key.text(row, "prior"), REASON);
                    reasons.put(Key.text(row, "budget"), REASON);
                });
        reasons.putAll(year.reasons());
        return new FilledYear(
                year.profile(), year.year(), year.template(), year.forms(), year.figures(), reasons, year.projects());
    }
}
