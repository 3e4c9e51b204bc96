package org.benmo.samples.disclosures.errors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.benmo.samples.disclosures.Claim;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Fact;
import org.benmo.samples.disclosures.Piece;
import org.benmo.statements.figures.Assertion;

/** Errors of a printed number. */
final class NumberErrors {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int YUAN_IN_TEN_THOUSAND = 4;
    /** A key of the narrative, and the one its figure is mistaken for. */
    private static final Map<String, List<String>> MISTAKEN = Map.of(
            "expend.year", List.of("income.year", "gen.expend"),
            "income.year", List.of("expend.year", "income.fiscal"),
            "gen.expend", List.of("expend.year"),
            "gen.basic", List.of("expend.basic"),
            "income.total", List.of("fiscal.total"),
            "fiscal.total", List.of("income.total", "gen.expend"),
            "running", List.of("basic.staff"));

    private NumberErrors() {}

    static Optional<Mutant> tail(HumanError error, Draft draft, Random random) {
        BigDecimal by = random.nextBoolean() ? CENT : CENT.negate();
        return change(error, draft, random, fact -> isTotal(draft, fact), v -> v.add(by));
    }

    private static boolean isTotal(Draft draft, Fact fact) {
        return Sites.isMoney(fact)
                && fact.digits().contains(".")
                && fact.value().compareTo(BigDecimal.TEN) > 0
                && !Sites.isClaimed(draft, fact);
    }

    static Optional<Mutant> stale(HumanError error, Draft draft, Random random) {
        BigDecimal factor = BigDecimal.valueOf(103 + random.nextInt(20)).movePointLeft(2);
        return change(
                error,
                draft,
                random,
                fact -> Sites.isMoney(fact) && fact.value().signum() != 0,
                value -> value.multiply(factor));
    }

    static Optional<Mutant> wrongScope(HumanError error, Draft draft, Random random) {
        Optional<Fact> found = Sites.one(
                draft,
                random,
                fact -> fact.isProse()
                        && fact.key().column().equals("final")
                        && MISTAKEN.containsKey(fact.key().row()));
        return found.flatMap(fact -> {
            List<String> others = MISTAKEN.getOrDefault(fact.key().row(), List.of());
            return draft.facts().stream()
                    .filter(other -> other.isProse() && other.key().column().equals("final"))
                    .filter(other -> others.contains(other.key().row()))
                    .map(other -> Sites.mutant(error, draft, fact, Sites.printed(fact, Sites.shown(other))))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    static Optional<Mutant> wrongRate(HumanError error, Draft draft, Random random) {
        BigDecimal by = BigDecimal.valueOf(5 + random.nextInt(25)).movePointLeft(2);
        return change(
                error,
                draft,
                random,
                fact -> Sites.isRate(fact) && fact.digits().contains("."),
                v -> v.add(by));
    }

    /** A rate cut off after two decimals where it should have been rounded up. */
    static Optional<Mutant> truncated(HumanError error, Draft draft, Random random) {
        Map<Integer, Fact> byId = new HashMap<>();
        draft.facts().forEach(fact -> byId.put(fact.id(), fact));
        for (Claim claim : shuffled(draft.claims(), random)) {
            Optional<BigDecimal> quotient = quotient(claim, byId);
            Fact rate = claim.roles().entrySet().stream()
                    .filter(role -> role.getKey().endsWith("率") || role.getKey().equals("占比"))
                    .map(role -> byId.get(role.getValue().getFirst()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (rate != null && quotient.isPresent() && rate.digits().contains(".")) {
                BigDecimal cut = quotient.get().abs().setScale(2, RoundingMode.DOWN);
                if (cut.add(CENT).compareTo(Sites.shown(rate)) == 0) {
                    return Sites.mutant(error, draft, rate, Sites.printed(rate, cut));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> quotient(Claim claim, Map<Integer, Fact> byId) {
        Optional<Fact> top =
                role(claim, byId, "部分").or(() -> role(claim, byId, "决算数")).or(() -> role(claim, byId, "增减额"));
        Optional<Fact> bottom =
                role(claim, byId, "整体").or(() -> role(claim, byId, "预算数")).or(() -> role(claim, byId, "本年数"));
        if (top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal whole = claim.kind() == Assertion.Kind.CHANGE
                ? bottom.get().value().subtract(top.get().value())
                : bottom.get().value();
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(top.get().value().movePointRight(2).divide(whole, 8, RoundingMode.HALF_UP));
    }

    private static Optional<Fact> role(Claim claim, Map<Integer, Fact> byId, String role) {
        return claim.roles().getOrDefault(role, List.of()).stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The shares of a whole list add up to 100.01 or 99.99; one of them is bent until they make 100. */
    static Optional<Mutant> pluggedShare(HumanError error, Draft draft, Random random) {
        for (Piece piece : shuffled(draft.pieces(), random)) {
            if (piece instanceof Piece.Prose prose) {
                List<Fact> shares = prose.runs().stream()
                        .flatMap(run -> run.fact().stream())
                        .filter(fact -> fact.key().column().equals("share"))
                        .toList();
                BigDecimal sum = shares.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal off = BigDecimal.TEN.pow(2).subtract(sum);
                if (shares.size() > 1 && off.abs().compareTo(CENT) == 0) {
                    Fact last = shares.getLast();
                    return last.digits().contains(".")
                            ? Sites.mutant(
                                    error,
                                    draft,
                                    last,
                                    Sites.printed(last, Sites.shown(last).add(off)))
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Mutant> siblingRate(HumanError error, Draft draft, Random random) {
        for (Piece piece : shuffled(draft.pieces(), random)) {
            if (piece instanceof Piece.Prose prose) {
                List<Fact> rates = prose.runs().stream()
                        .flatMap(run -> run.fact().stream())
                        .filter(fact -> Sites.isRate(fact) && fact.digits().contains("."))
                        .toList();
                if (rates.size() > 1
                        && rates.get(0)
                                        .value()
                                        .subtract(rates.get(1).value())
                                        .abs()
                                        .compareTo(BigDecimal.ONE)
                                > 0) {
                    return Sites.mutant(
                            error, draft, rates.get(1), Sites.printed(rates.get(1), Sites.shown(rates.get(0))));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Mutant> lostDigit(HumanError error, Draft draft, Random random) {
        return change(
                error,
                draft,
                random,
                fact -> Sites.isMoney(fact) && Sites.shown(fact).compareTo(BigDecimal.TEN.pow(2)) >= 0,
                value -> {
                    String plain = value.toPlainString();
                    return new BigDecimal(plain.substring(0, 1) + plain.substring(2));
                });
    }

    static Optional<Mutant> swappedDigits(HumanError error, Draft draft, Random random) {
        return change(error, draft, random, fact -> !isSmall(fact), NumberErrors::swapped);
    }

    private static boolean isSmall(Fact fact) {
        return Sites.shown(fact).compareTo(BigDecimal.TEN) < 0;
    }

    private static BigDecimal swapped(BigDecimal value) {
        char[] digits = value.toPlainString().toCharArray();
        for (int i = 0; i + 1 < digits.length; i++) {
            if (Character.isDigit(digits[i])
                    && Character.isDigit(digits[i + 1])
                    && digits[i] != digits[i + 1]
                    && (i > 0 || digits[1] != '0')) {
                char first = digits[i];
                digits[i] = digits[i + 1];
                digits[i + 1] = first;
                break;
            }
        }
        return new BigDecimal(new String(digits));
    }

    static Optional<Mutant> decimalShift(HumanError error, Draft draft, Random random) {
        return change(
                error,
                draft,
                random,
                fact -> (Sites.isMoney(fact) || Sites.isRate(fact))
                        && fact.value().signum() != 0,
                value -> value.movePointRight(1));
    }

    static Optional<Mutant> yuan(HumanError error, Draft draft, Random random) {
        return change(
                error,
                draft,
                random,
                fact -> Sites.isMoney(fact) && fact.value().signum() != 0,
                value -> value.movePointRight(YUAN_IN_TEN_THOUSAND));
    }

    static Optional<Mutant> wrongDelta(HumanError error, Draft draft, Random random) {
        BigDecimal by = BigDecimal.valueOf(50 + random.nextInt(900)).movePointLeft(2);
        return change(error, draft, random, fact -> fact.key().column().equals("delta"), value -> value.add(by));
    }

    static Optional<Mutant> count(HumanError error, Draft draft, Random random) {
        return change(
                error,
                draft,
                random,
                fact -> fact.key().column().equals("count") && fact.value().signum() > 0,
                value -> value.add(BigDecimal.ONE));
    }

    static Optional<Mutant> opening(HumanError error, Draft draft, Random random) {
        BigDecimal factor = BigDecimal.valueOf(101 + random.nextInt(5)).movePointLeft(2);
        return change(
                error,
                draft,
                random,
                fact -> Sites.isMoney(fact)
                        && fact.key().row().startsWith("carry.open")
                        && fact.value().signum() != 0,
                value -> value.multiply(factor));
    }

    static Optional<Mutant> totalOfYear(HumanError error, Draft draft, Random random) {
        Optional<Fact> found = Sites.one(
                draft,
                random,
                fact -> fact.key().row().equals("income.total")
                        && fact.key().column().equals("final"));
        return found.flatMap(fact -> draft.facts().stream()
                .filter(other -> other.key().form().equals("T01") && other.unit() == fact.unit())
                .filter(other -> other.key().row().equals("income.year"))
                .findFirst()
                .flatMap(other -> Sites.mutant(error, draft, fact, Sites.printed(fact, Sites.shown(other)))));
    }

    static Optional<Mutant> partExceedsWhole(HumanError error, Draft draft, Random random) {
        return change(
                error,
                draft,
                random,
                fact -> fact.key().form().equals("T06")
                        && List.of("econ.30217", "econ.30231")
                                .contains(fact.key().row())
                        && fact.value().signum() > 0,
                value -> value.multiply(new BigDecimal("1.7")).add(BigDecimal.ONE));
    }

    static Optional<Mutant> childEqualsParent(HumanError error, Draft draft, Random random) {
        Optional<Fact> found = Sites.one(
                draft,
                random,
                fact -> fact.key().form().equals("T06") && fact.key().row().matches("econ\\.30[123]99"));
        return found.flatMap(fact -> draft.facts().stream()
                .filter(other -> other.key().form().equals("T06"))
                .filter(other -> fact.key().row().equals(other.key().row() + "99"))
                .findFirst()
                .flatMap(other -> Sites.mutant(error, draft, fact, Sites.printed(fact, Sites.shown(other)))));
    }

    /** One column of a form with codes moves down a row from some row on; its last number is lost. */
    static Optional<Mutant> rowShift(HumanError error, Draft draft, Random random) {
        String form = List.of("T02", "T03", "T05").get(random.nextInt(3));
        String column = form.equals("T02") ? "fiscal" : "basic";
        List<Fact> cells = draft.facts().stream()
                .filter(fact ->
                        fact.key().form().equals(form) && fact.key().column().equals(column))
                .filter(fact -> fact.key().row().startsWith("func."))
                .toList();
        if (cells.size() < 5) {
            return Optional.empty();
        }
        int from = 1 + random.nextInt(cells.size() - 3);
        List<Fact> right = new ArrayList<>();
        List<Fact> wrong = new ArrayList<>();
        Draft changed = draft;
        for (int i = from; i < cells.size(); i++) {
            Optional<Fact> other = Sites.printed(cells.get(i), Sites.shown(cells.get(i - 1)));
            if (other.isPresent()) {
                changed = changed.replace(cells.get(i), other.get());
                right.add(cells.get(i));
                wrong.add(other.get());
            }
        }
        if (right.size() < 2) {
            return Optional.empty();
        }
        int piece = Sites.pieceOf(draft, cells.getFirst());
        return Optional.of(new Mutant(error, changed, right, wrong, piece, form + " " + column));
    }

    private static Optional<Mutant> change(
            HumanError error, Draft draft, Random random, Predicate<Fact> where, UnaryOperator<BigDecimal> how) {
        return Sites.one(draft, random, where)
                .flatMap(fact -> Sites.mutant(error, draft, fact, Sites.printed(fact, how.apply(Sites.shown(fact)))));
    }

    static <T> List<T> shuffled(List<T> of, Random random) {
        List<T> copy = new ArrayList<>(of);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }
}
