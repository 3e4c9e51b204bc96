package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FormState;

/** One 款 printed with the whole 类's amount while its siblings have money too: the total was copied into it. */
final class ChildEqualsParent implements Procedure {
    private static final int CLASS_DIGITS = 3;
    /** Codes of what has no code of its own end so. */
    private static final String OTHERS = "99";

    @Override
    public String code() {
        return "T06.4";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.figures().state("T06") != FormState.FILLED) {
            return List.of(new ProcedureOutcome.CannotTell("未读到基本支出决算表"));
        }
        List<FormTable.Row> rows = CodedRows.of(disclosure, "T06");
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (FormTable.Row parent : rows) {
            if (parent.code().length() == CLASS_DIGITS) {
                examine(disclosure, parent, rows, outcomes);
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("各类")) : outcomes;
    }

    private static void examine(
            Disclosure disclosure, FormTable.Row parent, List<FormTable.Row> rows, List<ProcedureOutcome> outcomes) {
        Optional<Figure> total = CodedRows.money(parent);
        List<FormTable.Row> paid = rows.stream()
                .filter(row -> row.code().length() > CLASS_DIGITS
                        && row.code().startsWith(parent.code())
                        && CodedRows.money(row).isPresent())
                .toList();
        if (total.isEmpty() || paid.size() < 2) {
            return;
        }
        List<FormTable.Row> equal = paid.stream()
                .filter(row -> amount(row).printed().samePrint(total.get().printed()))
                .sorted(Comparator.comparing(row -> !row.code().endsWith(OTHERS)))
                .toList();
        if (!equal.isEmpty()) {
            outcomes.add(broken(disclosure, equal, total.get().printed().text()));
        }
    }

    /** The likeliest first: totals are copied into the row of all others. Of several at most one is right, so they are one finding. */
    private static ProcedureOutcome broken(Disclosure disclosure, List<FormTable.Row> equal, String total) {
        FormTable.Row first = equal.getFirst();
        String names = equal.stream().map(row -> row.code() + row.name()).collect(Collectors.joining("、"));
        String message =
                equal.size() == 1 ? "这一款等于整个类的合计" + total + "，而其他款也有金额" : names + "都等于整个类的合计" + total + "，至多一款是对的";
        return ProcedureOutcome.Broken.at(
                        CodedRows.title(disclosure, "T06") + " " + first.code() + first.name(),
                        place(first),
                        message,
                        "改为类合计减去其余各款之和。")
                .alsoAt(equal.stream().map(ChildEqualsParent::place).toList())
                .because("合计数填进了明细行", "COPIED_CELL")
                .blaming(equal.stream().map(ChildEqualsParent::amount).toList());
    }

    /** The row with the amount that is doubted. */
    private static FoundAt place(FormTable.Row row) {
        FoundAt named = CodedRows.place(row);
        return new FoundAt(named.text() + " " + amount(row).printed().text(), named.places());
    }

    private static Figure amount(FormTable.Row row) {
        return CodedRows.money(row).orElseThrow();
    }
}
