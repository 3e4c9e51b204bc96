package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.checking.diagnosis.Slips;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** The same long name with two amounts that are one slip of the pen apart: 配套资金35.5万元 and 53.5万元. */
final class NearlyRepeated implements Procedure {
    private static final int LONG_NAME = 10;
    private static final Pattern CHANGED = Pattern.compile("调整|调增|调减|增加|减少|追加|压减|提高|降低");

    @Override
    public String code() {
        return "C16c";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Key key : disclosure.figures().keys()) {
            if (key.form().equals(Key.TEXT) && isLongName(key.row())) {
                compare(disclosure.figures().at(key), outcomes);
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有前后写了两次的其他资金")) : outcomes;
    }

    private static boolean isLongName(String row) {
        int end = row.indexOf('·');
        return row.startsWith("note:") && end - "note:".length() >= LONG_NAME;
    }

    private static void compare(List<Figure> prints, List<ProcedureOutcome> outcomes) {
        if (prints.size() < 2 || prints.getFirst().printed().unit().kind() != Unit.Kind.MONEY) {
            return;
        }
        Figure first = prints.getFirst();
        for (Figure again : prints.subList(1, prints.size())) {
            PrintedAt before = (PrintedAt) first.lineage();
            PrintedAt at = (PrintedAt) again.lineage();
            boolean slip = Slips.areOneSlipApart(first.printed(), again.printed())
                    && !CHANGED.matcher(before.fragment() + at.fragment()).find();
            outcomes.add(slip ? broken(before, at, first, again) : new ProcedureOutcome.Holds(at.where()));
        }
    }

    private static ProcedureOutcome broken(PrintedAt before, PrintedAt at, Figure first, Figure again) {
        return new ProcedureOutcome.Broken(
                at.where(),
                "同一笔钱前后写成“" + first.printed().text() + "”和“" + again.printed().text() + "”，只差一处笔误",
                at.fragment(),
                Optional.empty(),
                Optional.of("数字颠倒、漏写多写一位，或小数点、单位错位"),
                "对照文件核对两处的数。",
                Optional.empty(),
                Optional.empty(),
                List.of(Passage.found(at), Passage.found(before)),
                List.of());
    }
}
