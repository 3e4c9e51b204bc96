package org.benmo.accounts.deriving;

import java.math.BigDecimal;
import java.util.List;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;

/** A figure while it is made: its value and what it is made of, either cells or other figures or a stated record. */
final class Item {
    private static final int[] NO_CELLS = new int[0];
    private static final int NOT_STATED = -1;

    private final Key key;
    private final Unit unit;
    private final BigDecimal value;
    private final String formula;
    private final int[] cells;
    private final int[] minus;
    private final List<Item> operands;
    private final int stated;

    private Item(
            Key key,
            Unit unit,
            BigDecimal value,
            String formula,
            int[] cells,
            int[] minus,
            List<Item> operands,
            int stated) {
        this.key = key;
        this.unit = unit;
        this.value = value;
        this.formula = formula;
        this.cells = cells;
        this.minus = minus;
        this.operands = operands;
        this.stated = stated;
    }

    /** A sum of cells, some of them taken away. */
    static Item leaf(Key key, Unit unit, long value, String formula, int[] cells, int[] minus) {
        return new Item(key, unit, BigDecimal.valueOf(value), formula, cells, minus, List.of(), NOT_STATED);
    }

    /** A sum of other figures, some of them taken away. */
    static Item sum(Key key, Unit unit, String formula, List<Item> operands, List<Boolean> minuses) {
        BigDecimal value = BigDecimal.ZERO;
        for (int i = 0; i < operands.size(); i++) {
            BigDecimal part = operands.get(i).value();
            value = minuses.get(i) ? value.subtract(part) : value.add(part);
        }
        return new Item(key, unit, value, formula, NO_CELLS, NO_CELLS, List.copyOf(operands), NOT_STATED);
    }

    /** A number some record states. */
    static Item stated(Key key, Unit unit, BigDecimal value, String formula, int record) {
        return new Item(key, unit, value, formula, NO_CELLS, NO_CELLS, List.of(), record);
    }

    Key key() {
        return key;
    }

    Unit unit() {
        return unit;
    }

    /** In 分, pieces, or the score itself. */
    BigDecimal value() {
        return value;
    }

    String formula() {
        return formula;
    }

    int[] cells() {
        return cells;
    }

    int[] minus() {
        return minus;
    }

    List<Item> operands() {
        return operands;
    }

    /** The record that states it; negative when none does. */
    int stated() {
        return stated;
    }
}
