package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.FormState;

/** 款 without any 项, unless the document speaks of secrecy. */
final class ClassificationDepth implements Procedure {
    private static final int SECTION = 2;

    @Override
    public String code() {
        return "T00.3";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        boolean secret =
                Passage.all(disclosure).anyMatch(passage -> passage.words().contains("涉密"));
        if (secret) {
            return List.of(new ProcedureOutcome.NotApplicable("文件写明有涉密内容"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (String form : List.of("T03", "T05")) {
            // A grid inferred from alignment may have lost the row.
            if (disclosure.figures().state(form) == FormState.FILLED && CodedRows.isRuled(disclosure, form)) {
                List<FormTable.Row> rows = CodedRows.of(disclosure, form);
                boolean anyItem = rows.stream().anyMatch(row -> Codes.level(row.code()) > SECTION);
                rows.stream()
                        .filter(row -> Codes.level(row.code()) == SECTION
                                && CodedRows.money(row).isPresent())
                        .filter(row -> rows.stream().noneMatch(other -> isBelow(other.code(), row.code())))
                        .limit(anyItem ? Long.MAX_VALUE : 1)
                        .forEach(row -> outcomes.add(broken(disclosure, form, row)));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("科目层级")) : outcomes;
    }

    private static boolean isBelow(String code, String section) {
        return code.length() > section.length() && code.startsWith(section);
    }

    private static ProcedureOutcome broken(Disclosure disclosure, String form, FormTable.Row row) {
        return ProcedureOutcome.Broken.at(
                CodedRows.title(disclosure, form) + " " + row.code() + row.name(),
                CodedRows.place(row),
                "这个款下面没有列出项级科目",
                "补列项级科目；因涉密不公开的，在说明中写明。");
    }
}
