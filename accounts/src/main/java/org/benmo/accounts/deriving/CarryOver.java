package org.benmo.accounts.deriving;

import java.util.LinkedHashMap;
import java.util.Map;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.Profile;

/**
 * The carry-over of the office, unit by unit. An administrative unit carries its unearmarked surplus (8202). An institution
 * does not: its unearmarked surplus of the year is distributed (8701), a deficit is covered from earlier surplus, and of its
 * operating result only a loss is carried.
 */
final class CarryOver {
    private final Books books;
    private final Cube cube;
    private final Scope scope;
    private final Rules rules;
    private final IntList open = new IntList();
    private final IntList adjust = new IntList();
    private final IntList distributePlus = new IntList();
    private final IntList distributeMinus = new IntList();
    private final IntList usePlus = new IntList();
    private final IntList useMinus = new IntList();

    CarryOver(Books books, Cube cube, Scope scope, Rules rules) {
        this.books = books;
        this.cube = cube;
        this.scope = scope;
        this.rules = rules;
    }

    Map<Key, Item> items() {
        Dictionaries words = books.journal().words();
        for (Profile.UnitInScope unit : books.profile().units()) {
            int number = words.units().number(unit.code());
            if (scope.hasUnit(number)) {
                new OneUnit(number, unit.kind().keepsSurplus()).add();
            }
        }
        Map<Key, Item> items = new LinkedHashMap<>();
        put(items, "open", "年初结转和结余 = 上年年末结转和结余 + 年初调整", open, new IntList());
        put(items, "adjust", "年初结转和结余调整 = 各项年初调整合计", adjust, new IntList());
        put(items, "use", "使用非财政拨款结余 = 事业单位非专项收支差额的缺口，逐单位计算", usePlus, useMinus);
        put(items, "distribute", "结余分配 = 事业单位非专项结余与经营结余，逐单位计算", distributePlus, distributeMinus);
        return items;
    }

    private void put(Map<Key, Item> items, String role, String formula, IntList plus, IntList minus) {
        Key key = rules.carry(role);
        int[] added = plus.toArray();
        int[] taken = minus.toArray();
        items.put(key, Item.leaf(key, Unit.YUAN, sum(added) - sum(taken), formula, added, taken));
    }

    private long sum(int[] cells) {
        long sum = 0;
        for (int cell : cells) {
            sum = Math.addExact(sum, cube.total(cell));
        }
        return sum;
    }

    /** The cells of one unit by what they do to its surplus. */
    private final class OneUnit {
        private final int unit;
        private final boolean keepsSurplus;
        private final IntList income = new IntList();
        private final IntList spending = new IntList();
        private final IntList operatingIncome = new IntList();
        private final IntList operatingSpending = new IntList();

        OneUnit(int unit, boolean keepsSurplus) {
            this.unit = unit;
            this.keepsSurplus = keepsSurplus;
        }

        void add() {
            for (int cell = 0; cell < cube.cells(); cell++) {
                Cell dimensions = cube.dimensions(cell);
                if (dimensions.unit() == unit) {
                    balance(dimensions.flow(), cell);
                    flow(dimensions, cell);
                }
            }
            if (!keepsSurplus) {
                settle(income, spending, true);
                settle(operatingIncome, operatingSpending, false);
            }
        }

        private void balance(Flow flow, int cell) {
            boolean counted = switch (flow) {
                case OPEN_FISCAL, ADJUST_FISCAL, OPEN_EARMARKED, ADJUST_EARMARKED, OPEN_OPERATING -> true;
                case OPEN_SURPLUS, ADJUST_SURPLUS -> keepsSurplus;
                default -> false;
            };
            if (counted) {
                open.add(cell);
                if (flow.isAdjustment()) {
                    adjust.add(cell);
                }
            }
        }

        private void flow(Cell cell, int index) {
            switch (cell.flow()) {
                case OPEN_OPERATING, INCOME_OPERATING -> operatingIncome.add(index);
                case EXPEND_OPERATING -> operatingSpending.add(index);
                default -> {
                    if (isUnearmarked(cell)) {
                        if (cell.flow().isIncome()) {
                            income.add(index);
                        } else if (cell.flow().isSpending()) {
                            spending.add(index);
                        }
                    }
                }
            }
        }

        private void settle(IntList plus, IntList minus, boolean deficitIsCovered) {
            int[] added = plus.toArray();
            int[] taken = minus.toArray();
            long surplus = sum(added) - sum(taken);
            if (surplus > 0) {
                all(added, distributePlus);
                all(taken, distributeMinus);
            } else if (surplus < 0 && deficitIsCovered) {
                all(taken, usePlus);
                all(added, useMinus);
            }
        }
    }

    private static void all(int[] cells, IntList into) {
        for (int cell : cells) {
            into.add(cell);
        }
    }

    /** Own money that is not for a project. */
    static boolean isUnearmarked(Cell cell) {
        boolean own = cell.fund() >= 0 && !Fund.at(cell.fund()).isFiscal();
        return own && cell.spending() == Spending.BASIC.number();
    }
}
