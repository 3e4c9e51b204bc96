package org.benmo.statements.filled;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;

/** Printing a classification from its leaves upward. */
final class Prints {
    private Prints() {}

    /** A cell as the sum of the printed rows just below it; a row without rows below, or a cell not of money, by itself. */
    static Optional<Printed> sumOfRounded(FilledYear year, Key key) {
        boolean money = year.figure(key)
                .filter(figure -> figure.printed().unit().kind() == Unit.Kind.MONEY)
                .isPresent();
        List<FilledRow> below = money ? below(year, key) : List.of();
        if (below.isEmpty()) {
            return year.figure(key).map(Rounding::print);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (FilledRow row : below) {
            Optional<Printed> part = sumOfRounded(year, new Key(key.form(), row.key(), key.column()));
            sum = sum.add(part.map(Printed::value).orElse(BigDecimal.ZERO));
        }
        return Optional.of(Printed.of(
                sum.setScale(2), Unit.TEN_THOUSAND_YUAN, sum.setScale(2).toPlainString()));
    }

    private static List<FilledRow> below(FilledYear year, Key key) {
        List<FilledRow> rows = year.form(key.form()).orElseThrow().rows();
        if (key.row().equals("total")) {
            return rows.stream().filter(row -> row.level() == 1).toList();
        }
        int dot = key.row().indexOf('.');
        String prefix = key.row();
        return dot < 0
                ? List.of()
                : rows.stream()
                        .filter(row -> row.level() > 0
                                && row.key().startsWith(prefix)
                                && row.key().length() == prefix.length() + 2)
                        .toList();
    }
}
