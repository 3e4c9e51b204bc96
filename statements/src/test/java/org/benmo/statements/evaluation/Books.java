package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;

/** A made-up year of a bureau in exact 分, printed as forms in 万元 under different habits of rounding. */
final class Books {
    /** How a total is printed. */
    enum Habit {
        /** The exact total, rounded. */
        ROUNDED_SUM,
        /** The sum of the printed leaves. */
        SUM_OF_ROUNDED,
        /** Now one, now the other. */
        MIXED
    }

    private static final List<String> CLASSES = List.of("201", "205", "208", "210", "213", "221");

    private final Random random;
    private final Habit habit;
    private final Map<Key, BigDecimal> printed = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();

    /** A leaf of expenditure, in 分. */
    private record Item(String code, long basic, long project) {}

    Books(long seed, Habit habit) {
        this.random = new Random(seed);
        this.habit = habit;
        for (String code : CLASSES) {
            int sections = 1 + random.nextInt(3);
            for (int s = 1; s <= sections; s++) {
                int leaves = 1 + random.nextInt(3);
                for (int i = 1; i <= leaves; i++) {
                    String item = code + String.format("%02d%02d", s, i);
                    items.add(new Item(item, some(), random.nextBoolean() ? some() : 0));
                }
            }
        }
    }

    private long some() {
        return 1 + random.nextLong(500_000_000L);
    }

    /** Everything as printed. */
    FigureSet forms() {
        return set(print());
    }

    /** The printed cells in 万元. */
    Map<Key, BigDecimal> print() {
        for (String form : List.of("T03", "T05")) {
            for (String column : List.of("year", "basic", "project")) {
                coded(form, column);
            }
        }
        long expenditure =
                items.stream().mapToLong(i -> i.basic() + i.project()).sum();
        long opening = some();
        long other = some();
        long general = expenditure;
        summary("T01", "final", general, other, opening, opening + other, expenditure);
        fiscal(general, opening, expenditure);
        return printed;
    }

    private void coded(String form, String column) {
        Map<String, Long> exact = new LinkedHashMap<>();
        exact.put("total", 0L);
        for (Item item : items) {
            long amount = switch (column) {
                case "year" -> item.basic() + item.project();
                case "basic" -> item.basic();
                default -> item.project();
            };
            for (String row : List.of(
                    "total",
                    "func." + item.code().substring(0, 3),
                    "func." + item.code().substring(0, 5),
                    "func." + item.code())) {
                exact.merge(row, amount, Long::sum);
            }
        }
        for (Map.Entry<String, Long> row : exact.entrySet()) {
            boolean leaf = row.getKey().length() == "func.".length() + 7;
            boolean summed = habit == Habit.SUM_OF_ROUNDED || (habit == Habit.MIXED && random.nextBoolean());
            BigDecimal value = leaf || !summed ? rounded(row.getValue()) : leaves(row.getKey(), exact);
            printed.put(new Key(form, row.getKey(), column), value);
        }
    }

    private static BigDecimal leaves(String row, Map<String, Long> exact) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Long> leaf : exact.entrySet()) {
            boolean below = row.equals("total") || leaf.getKey().startsWith(row);
            if (below && leaf.getKey().length() == "func.".length() + 7) {
                sum = sum.add(rounded(leaf.getValue()));
            }
        }
        return sum;
    }

    private void summary(String form, String column, long general, long other, long opening, long closing, long spent) {
        put(form, "income.general", column, general);
        put(form, "income.other", column, other);
        put(form, "carry.open", column, opening);
        put(form, "carry.close", column, closing);
        put(form, "expend.year", column, spent);
        put(form, "income.year", column, general + other);
        put(form, "income.total", column, general + other + opening);
        put(form, "expend.total", column, spent + closing);
        for (String code : CLASSES) {
            printed.put(new Key(form, "func." + code, column), printed(new Key("T03", "func." + code, "year")));
        }
    }

    private void fiscal(long general, long opening, long spent) {
        put("T04", "income.general", "final", general);
        put("T04", "income.year", "final", general);
        put("T04", "carry.open", "final", opening);
        put("T04", "income.total", "final", general + opening);
        for (String column : List.of("total", "general")) {
            for (String code : CLASSES) {
                printed.put(new Key("T04", "func." + code, column), printed(new Key("T05", "func." + code, "year")));
            }
            put("T04", "expend.year", column, spent);
            put("T04", "carry.close", column, opening);
            put("T04", "expend.total", column, spent + opening);
        }
    }

    private BigDecimal printed(Key key) {
        return printed.getOrDefault(key, BigDecimal.ZERO);
    }

    private void put(String form, String row, String column, long exact) {
        printed.put(new Key(form, row, column), rounded(exact));
    }

    private static BigDecimal rounded(long exact) {
        return BigDecimal.valueOf(exact, 6).setScale(2, RoundingMode.HALF_UP);
    }

    /** The figures of printed cells. */
    static FigureSet set(Map<Key, BigDecimal> cells) {
        FigureSet.Builder builder = FigureSet.builder().year(2023);
        cells.forEach((key, value) -> {
            builder.state(key.form(), FormState.FILLED);
            builder.add(new Figure(
                    key, Printed.of(value, Unit.TEN_THOUSAND_YUAN, value.toPlainString()), value::toPlainString));
        });
        return builder.build();
    }
}
