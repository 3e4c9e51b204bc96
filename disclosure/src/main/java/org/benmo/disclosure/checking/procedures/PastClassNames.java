package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.PrintedAt;
import org.benmo.documents.Block;
import org.benmo.statements.figures.FormState;

/** Names of classes that ended with the reform of 2018 in a 收入支出决算总表 of a later year. */
final class PastClassNames implements Procedure {
    private static final int REFORMED = 2019;
    private static final Map<String, String> NAMES = Map.of(
            "文化体育与传媒支出", "文化旅游体育与传媒支出",
            "医疗卫生与计划生育支出", "卫生健康支出",
            "国土海洋气象等支出", "自然资源海洋气象等支出");

    @Override
    public String code() {
        return "T01.6";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.figures().state("T01") == FormState.NOT_READ
                || disclosure.year().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("未读到收入支出决算总表"));
        }
        if (disclosure.year().getAsInt() < REFORMED) {
            return List.of(new ProcedureOutcome.NotApplicable("当年仍使用这些名称"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (FormTable form : disclosure.forms()) {
            if (form.form().equals("T01")) {
                form.table().cells().forEach(cell -> examine(form, cell, outcomes));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("总表科目名称")) : outcomes;
    }

    private static void examine(FormTable form, Block.Cell cell, List<ProcedureOutcome> outcomes) {
        NAMES.forEach((past, now) -> {
            if (cell.text().endsWith(past)) {
                PrintedAt at = new PrintedAt(List.of(cell.place()), cell.text(), form.title());
                outcomes.add(ProcedureOutcome.Broken.at(
                                form.title(), Passage.found(at), "“" + past + "”是以前年度的科目名称", "按当年公开表样更新科目名称。")
                        .expecting(now));
            }
        });
    }
}
