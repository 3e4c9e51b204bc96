package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows named by words on two sides: income and its sources on one, expenditure by class on the other (收入支出决算总表,
 * 财政拨款收入支出决算总表). Ordinals before class names differ from place to place and are not keys; a row 其中：… is no addend
 * and gets a key that ends in {@link ColumnKeys#PART}.
 */
final class PanelRows {
    private static final String OPENING = "carry.open";

    private final FormShape form;
    private final FormShapes shapes;

    PanelRows(FormShape form, FormShapes shapes) {
        this.form = form;
        this.shapes = shapes;
    }

    /** The rows with what names them, side by side ones one after the other. */
    List<Binding.Row> read(List<PanelRow> panelRows) {
        List<Binding.Row> rows = new ArrayList<>();
        Side side = new Side();
        for (int i = 0; i < panelRows.size(); i++) {
            PanelRow row = panelRows.get(i);
            if (!row.panel().equals(side.panel)) {
                side.enter(row.panel());
            }
            String name = name(row);
            if (i + 1 < panelRows.size() && isCut(row, panelRows.get(i + 1))) {
                name += name(panelRows.get(++i));
            }
            String key = keyOf(name, side);
            rows.add(new Binding.Row(key, "", name, totalColumn(row, side)));
        }
        return rows;
    }

    private static String name(PanelRow row) {
        StringBuilder name = new StringBuilder();
        row.labels().forEach(cell -> name.append(cell.text()));
        return name.toString();
    }

    /** A page break through a row leaves the rest of its name alone on the next page; only together do the two mean something. */
    private boolean isCut(PanelRow row, PanelRow next) {
        String start = name(row);
        String rest = name(next);
        return next.panel().equals(row.panel())
                && !rest.isEmpty()
                && !next.hasNumber()
                && !isKnown(start)
                && !isKnown(rest)
                && isKnown(start + rest);
    }

    private boolean isKnown(String name) {
        return !form.rowKeys(name).isEmpty() || shapes.classCode(name).isPresent();
    }

    /** Where expenditure has a single amount column, 决算数 is its total. */
    private List<Binding.Amount> totalColumn(PanelRow row, Side side) {
        boolean split = form.id().equals("T04") && side.expenditure;
        if (!split) {
            return row.amounts();
        }
        return row.amounts().stream()
                .map(amount -> amount.column().equals("final") ? new Binding.Amount("total", amount.cell()) : amount)
                .toList();
    }

    private String keyOf(String name, Side side) {
        String key = side.choose(
                form.rowKeys(name),
                shapes.classCode(name).map(code -> "func." + code).orElse(""));
        String opening = OPENING + key.replaceFirst("^income", "");
        if (side.underOpening
                && key.startsWith("income.")
                && form.rowLabel(opening).isEmpty()) {
            side.underOpening = false;
        }
        if (side.underOpening && key.startsWith("income.")) {
            key = opening;
        }
        side.underOpening |= key.equals(OPENING);
        if (!key.isEmpty() && !form.isPart(key) && Labels.isOfWhich(Labels.bare(name))) {
            key += ColumnKeys.PART;
        }
        return key.isEmpty() || side.seen.add(key) ? key : "";
    }

    /** What the rows above say about the row that is read. */
    private static final class Side {
        private @Nullable Panel panel;
        private boolean expenditure;
        private boolean underOpening;
        private final Set<String> seen = new HashSet<>();

        void enter(Panel entered) {
            panel = entered;
            expenditure =
                    entered.headings().contains("支出") && !entered.headings().contains("收入");
            underOpening = false;
        }

        /** 总计 means the total of the side it stands on; a class of expenditure begins the other side. */
        String choose(List<String> named, String byClass) {
            boolean spending = named.size() == 1 && isExpenditure(named.getFirst());
            expenditure |= spending || (named.isEmpty() && !byClass.isEmpty());
            for (String key : named) {
                if (named.size() == 1 || isExpenditure(key) == expenditure) {
                    return key;
                }
            }
            return named.isEmpty() ? byClass : "";
        }

        private static boolean isExpenditure(String key) {
            return key.startsWith("expend.") || key.equals("alloc") || key.equals("carry.close");
        }
    }
}
