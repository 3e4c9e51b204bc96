package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.FormState;

/** Codes of one form: 3, 5 or 7 digits, none twice, each below a printed parent. */
final class CodeShape implements Procedure {
    private final String code;
    private final String form;

    CodeShape(String code, String form) {
        this.code = code;
        this.form = form;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.figures().state(form) != FormState.FILLED) {
            return List.of(new ProcedureOutcome.CannotTell("未读到" + form));
        }
        List<FormTable.Row> rows = CodedRows.of(disclosure, form);
        Set<String> printed = new HashSet<>();
        rows.forEach(row -> printed.add(row.code()));
        Set<String> seen = new HashSet<>();
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (FormTable.Row row : rows) {
            fault(row.code(), printed, seen).ifPresent(words -> outcomes.add(broken(disclosure, row, words)));
            seen.add(row.code());
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("科目编码")) : outcomes;
    }

    private static Optional<String> fault(String code, Set<String> printed, Set<String> seen) {
        if (Codes.level(code) == 0) {
            return Optional.of("科目编码应为3、5或7位数字");
        }
        if (seen.contains(code)) {
            return Optional.of("科目编码重复");
        }
        return Codes.parent(code).filter(parent -> !printed.contains(parent)).map(parent -> "上一级科目" + parent + "没有列出");
    }

    private ProcedureOutcome broken(Disclosure disclosure, FormTable.Row row, String words) {
        return ProcedureOutcome.Broken.at(
                CodedRows.title(disclosure, form) + " " + row.code() + row.name(),
                CodedRows.place(row),
                words,
                "核对科目编码。");
    }
}
