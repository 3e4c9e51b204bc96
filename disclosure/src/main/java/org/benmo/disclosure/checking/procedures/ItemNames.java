package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.Narrative.Naming;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.forms.Labels;
import org.benmo.statements.identities.Severity;

/**
 * An item of the narrative that no row of its form is called, or a name on its path that is known to have ended before this
 * year. Where the form was not read, only a name that ended is held against the text.
 */
final class ItemNames implements Procedure {
    private static final int FULL_PATH = 3;

    @Override
    public String code() {
        return "N15";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Map<String, List<Naming>> past = new LinkedHashMap<>();
        for (Naming naming : disclosure.narrative().namings()) {
            Optional<String> old = past(disclosure, naming);
            if (old.isPresent()) {
                past.computeIfAbsent(old.get(), name -> new ArrayList<>()).add(naming);
            } else if (naming.path().size() == FULL_PATH) {
                outcomes.add(item(disclosure, naming));
            }
        }
        past.forEach((name, namings) -> outcomes.add(outdated(disclosure, name, namings)));
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("说明没有逐项列出科目")) : outcomes;
    }

    /** The first name on the path that ended before this year, unless the form still prints it or an earlier year is spoken of. */
    private static Optional<String> past(Disclosure disclosure, Naming naming) {
        if (naming.past() || !isOfFunctions(naming)) {
            return Optional.empty();
        }
        Set<String> names = names(disclosure, form(naming.at().where()));
        return naming.path().stream()
                .filter(name -> isPast(disclosure, name) && !names.contains(plain(name)))
                .findFirst();
    }

    /** A lone word such as 农业 is a name of the classification only with 支出 or its level behind it. */
    private static boolean isOfFunctions(Naming naming) {
        String printed = naming.at().fragment();
        return !naming.subject().startsWith("econ.")
                && (naming.path().size() > 1 || printed.contains("支出") || printed.matches("(?s).*[类款项].*"));
    }

    /** Told once, wherever it stands. The form's own name for the code proves it; else the list of codes must have been looked up. */
    private static ProcedureOutcome outdated(Disclosure disclosure, String name, List<Naming> namings) {
        Naming first = namings.getFirst();
        List<String> codes = Codes.standard().functionalNamed(name);
        Optional<FormTable.Row> now = CodedRows.of(disclosure, form(first.at().where())).stream()
                .filter(row -> codes.contains(row.code()) && !row.name().isEmpty())
                .findFirst();
        ProcedureOutcome.Broken broken = now.map(
                        row -> broken(first, "“" + name + "”是以前年度的科目名称，表中" + row.code() + "是“" + row.name() + "”")
                                .expecting(row.name()))
                .orElseGet(() -> broken(first, "“" + name + "”是以前年度的科目名称"))
                .alsoAt(namings.stream()
                        .map(naming -> Passage.found(naming.at()))
                        .toList());
        return now.isPresent() || isRenamedForSure(disclosure, name) ? broken : broken.weighing(Severity.INFO);
    }

    private static ProcedureOutcome item(Disclosure disclosure, Naming naming) {
        String form = form(naming.at().where());
        boolean read = disclosure.figures().state(form) == FormState.FILLED;
        String item = plain(naming.path().getLast());
        if (!naming.subject().startsWith("func:") || names(disclosure, form).contains(item)) {
            return new ProcedureOutcome.Holds(naming.at().where());
        }
        if (!read || !isComplete(disclosure, form)) {
            return new ProcedureOutcome.CannotTell("未完整读到该科目所在的表");
        }
        // A known name under a code that the form does not have may be a form read in part; only N07 asks for that.
        return broken(naming, "各表中没有“" + naming.path().getLast() + "”这个科目（" + String.join("—", naming.path()) + "）");
    }

    private static ProcedureOutcome.Broken broken(Naming naming, String message) {
        return ProcedureOutcome.Broken.at(
                naming.at().where(), Passage.found(naming.at()), message, "按表中的科目名称改写；名称已更新的，使用当年的名称。");
    }

    /** The form in which the items of a section of the narrative stand. */
    static String form(String where) {
        if (where.contains("政府性基金")) {
            return "T08";
        }
        return where.contains("国有资本经营") ? "T09" : "T05";
    }

    /** True when every code that bears this name bore it only before the year of the document. */
    private static boolean isPast(Disclosure disclosure, String name) {
        List<String> codes = Codes.standard().functionalNamed(name);
        if (codes.isEmpty() || disclosure.year().isEmpty()) {
            return false;
        }
        int year = disclosure.year().getAsInt();
        return codes.stream()
                .flatMap(code -> Codes.standard().functional(code).stream())
                .filter(known -> Labels.normalise(known.name()).equals(Labels.normalise(name)))
                .allMatch(known -> known.to() < year);
    }

    /** True when somebody looked up what a code of this name is called in the year of the document. */
    private static boolean isRenamedForSure(Disclosure disclosure, String name) {
        int year = disclosure.year().orElse(0);
        return Codes.standard().functionalNamed(name).stream()
                .anyMatch(
                        code -> Codes.standard().verifiedFunctional(code, year).isPresent());
    }

    private static boolean isComplete(Disclosure disclosure, String form) {
        return disclosure.forms().stream()
                .filter(table -> table.form().equals(form))
                .flatMap(table -> table.rows().stream())
                .allMatch(row -> !row.key().isEmpty()
                        && !(row.code().isEmpty() && row.name().isEmpty()));
    }

    private static Set<String> names(Disclosure disclosure, String form) {
        Set<String> names = new HashSet<>();
        for (FormTable table : disclosure.forms()) {
            if (table.form().equals(form)) {
                table.rows().forEach(row -> names.add(plain(row.name())));
            }
        }
        return names;
    }

    /** A name without enumerator, quotes, brackets and a final 支出, with one word for 和 and 与. */
    static String plain(String name) {
        String bare = Labels.normalise(name.replaceAll("^[（(]\\d+[）)]|^\\d+[.、]", ""))
                .replaceAll("[（）()“”\"、]", "")
                .replace('与', '和');
        return bare.endsWith("支出") ? bare.substring(0, bare.length() - 2) : bare;
    }
}
