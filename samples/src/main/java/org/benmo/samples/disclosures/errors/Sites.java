package org.benmo.samples.disclosures.errors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Fact;
import org.benmo.samples.disclosures.Piece;
import org.benmo.samples.disclosures.Run;
import org.benmo.statements.amounts.Unit;

/** Finding numbers in a draft and printing others in their place. */
final class Sites {
    private Sites() {}

    /** A random number that a test lets through. */
    static Optional<Fact> one(Draft draft, Random random, Predicate<Fact> test) {
        List<Fact> all = draft.facts().stream().filter(test).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    static boolean isMoney(Fact fact) {
        return fact.unit().kind() == Unit.Kind.MONEY;
    }

    /** True when a share, a change or a completion is computed from this print. */
    static boolean isClaimed(Draft draft, Fact fact) {
        return draft.claims().stream()
                .anyMatch(claim -> claim.roles().values().stream().anyMatch(ids -> ids.contains(fact.id())));
    }

    static boolean isRate(Fact fact) {
        return fact.unit() == Unit.PERCENT;
    }

    /** The number printed with other digits, in the look of the old ones; empty when nothing would change. */
    static Optional<Fact> printed(Fact fact, BigDecimal unsigned) {
        BigDecimal old = new BigDecimal(fact.digits().replace(",", ""));
        int decimals = isMoney(fact) && old.signum() == 0 ? 2 : Math.max(old.scale(), 0);
        BigDecimal rounded = unsigned.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.compareTo(old) == 0 || rounded.signum() < 0) {
            return Optional.empty();
        }
        String digits = fact.digits().contains(",") ? commas(rounded.toPlainString()) : rounded.toPlainString();
        BigDecimal value = fact.value().signum() < 0 ? rounded.negate() : rounded;
        return Optional.of(new Fact(fact.id(), fact.key(), value, fact.unit(), digits));
    }

    /** The printed number without sign. */
    static BigDecimal shown(Fact fact) {
        return new BigDecimal(fact.digits().replace(",", ""));
    }

    /** The error of one number. */
    static Optional<Mutant> mutant(HumanError error, Draft draft, Fact fact, Optional<Fact> wrong) {
        return wrong.map(other -> {
            int piece = pieceOf(draft, fact);
            Draft changed = draft.replace(fact, other);
            return new Mutant(error, changed, List.of(fact), List.of(other), piece, around(changed, piece, other));
        });
    }

    /** Index of the piece a number stands in. */
    static int pieceOf(Draft draft, Fact fact) {
        List<Piece> pieces = draft.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (holds(pieces.get(i), fact)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holds(Piece piece, Fact fact) {
        return switch (piece) {
            case Piece.Prose prose ->
                prose.runs().stream().anyMatch(run -> run.fact().equals(Optional.of(fact)));
            case Piece.Grid grid ->
                grid.rows().stream()
                        .anyMatch(row ->
                                row.stream().anyMatch(cell -> cell.run().fact().equals(Optional.of(fact))));
            case Piece.Heading heading -> false;
            case Piece.Entry entry -> false;
            case Piece.Break page -> false;
        };
    }

    private static String around(Draft draft, int piece, Fact fact) {
        if (!(draft.pieces().get(piece) instanceof Piece.Prose prose)) {
            return fact.key() + " " + fact.digits();
        }
        StringBuilder words = new StringBuilder();
        List<Run> runs = new ArrayList<>(prose.runs());
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).fact().equals(Optional.of(fact))) {
                words.append(i > 0 ? runs.get(i - 1).text() : "").append(fact.digits());
                words.append(i + 1 < runs.size() ? runs.get(i + 1).text() : "");
            }
        }
        return words.toString();
    }

    private static String commas(String plain) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder out = new StringBuilder(plain);
        for (int at = point - 3; at > 0; at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }
}
