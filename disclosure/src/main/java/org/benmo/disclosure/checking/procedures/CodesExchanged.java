package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.forms.Labels;

/**
 * Two rows of a form of which each bears the name that belongs to the other's code, by the published lists of codes or by the other forms of the
 * same document. Certain whatever the year, since neither name was ever the row's own; the names of 公用 and 人员 rows are looked up too.
 */
final class CodesExchanged implements Procedure {
    private static final List<String> FUNCTIONAL = List.of("T02", "T03", "T05", "T08");

    @Override
    public String code() {
        return "T00.4";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        FUNCTIONAL.forEach(form -> examine(disclosure, form, outcomes));
        examine(disclosure, "T06", outcomes);
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.CannotTell("未读到带科目编码的表")) : outcomes;
    }

    private static void examine(Disclosure disclosure, String form, List<ProcedureOutcome> outcomes) {
        List<FormTable.Row> strange = CodedRows.of(disclosure, form).stream()
                .filter(row -> !row.name().isEmpty() && !isNamed(disclosure, row.code(), row.name(), form))
                .toList();
        if (strange.isEmpty() && !CodedRows.of(disclosure, form).isEmpty()) {
            outcomes.add(new ProcedureOutcome.Holds(form));
        }
        Set<String> told = new HashSet<>();
        for (FormTable.Row row : strange) {
            Optional<FormTable.Row> other = strange.stream()
                    .filter(o -> !o.code().equals(row.code())
                            && o.code().length() == row.code().length())
                    .filter(o -> isNamed(disclosure, o.code(), row.name(), form)
                            && isNamed(disclosure, row.code(), o.name(), form))
                    .findFirst();
            if (other.isPresent()
                    && told.add(row.code())
                    && told.add(other.get().code())) {
                outcomes.add(broken(CodedRows.title(disclosure, form), row, other.get()));
            }
        }
    }

    private static boolean isNamed(Disclosure disclosure, String code, String name, String form) {
        String printed = Labels.normalise(name);
        return Stream.concat(names(code, form).map(Codes.Name::name), elsewhere(disclosure, code, form))
                .anyMatch(known -> Labels.normalise(known).equals(printed));
    }

    /** What the other forms by the same classification call it. */
    private static Stream<String> elsewhere(Disclosure disclosure, String code, String form) {
        return form.equals("T06")
                ? Stream.empty()
                : FUNCTIONAL.stream()
                        .filter(other -> !other.equals(form))
                        .flatMap(other -> CodedRows.of(disclosure, other).stream())
                        .filter(row -> row.code().equals(code))
                        .map(FormTable.Row::name);
    }

    private static Stream<Codes.Name> names(String code, String form) {
        return (form.equals("T06")
                        ? Codes.standard().economic(code)
                        : Codes.standard().functional(code))
                .stream();
    }

    private static ProcedureOutcome broken(String title, FormTable.Row row, FormTable.Row other) {
        return new ProcedureOutcome.Broken(
                title + " " + row.code(),
                "“" + row.name() + "”与“" + other.name() + "”两行的科目编码互换了",
                row.code() + row.name(),
                Optional.of(other.code() + row.name()),
                Optional.of("两行的编码互换"),
                "按当年政府收支分类科目核对这两行的编码。",
                Optional.empty(),
                Optional.empty(),
                List.of(CodedRows.place(row), CodedRows.place(other)),
                Stream.concat(row.figures().stream(), other.figures().stream()).toList());
    }
}
