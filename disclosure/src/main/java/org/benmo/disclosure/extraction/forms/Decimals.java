package org.benmo.disclosure.extraction.forms;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;

/**
 * Whether amounts are visibly coarser than two decimals: enough of them, none zero, and none with two. A few round amounts
 * are no such sign; then the other forms of the document in the same unit decide.
 */
final class Decimals {
    private static final int SIGN_MIN = 6;
    private static final int USUAL = 2;

    private Decimals() {}

    /** The decimals that count in a table with these amounts; empty for the usual two. */
    static OptionalInt coarse(List<Printed> table, Collection<Printed> document) {
        if (longest(table) >= USUAL) {
            return OptionalInt.empty();
        }
        if (signs(table) >= SIGN_MIN) {
            return OptionalInt.of(longest(table));
        }
        Unit unit = table.isEmpty() ? Unit.TEN_THOUSAND_YUAN : table.getFirst().unit();
        List<Printed> same = document.stream().filter(p -> p.unit() == unit).toList();
        return longest(same) < USUAL && signs(same) >= SIGN_MIN ? OptionalInt.of(longest(same)) : OptionalInt.empty();
    }

    private static long signs(List<Printed> amounts) {
        return amounts.stream().filter(amount -> amount.value().signum() != 0).count();
    }

    private static int longest(List<Printed> amounts) {
        return amounts.stream()
                .mapToInt(amount -> Math.max(amount.value().scale(), 0))
                .max()
                .orElse(USUAL);
    }
}
