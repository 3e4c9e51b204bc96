package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.Narrative.Naming;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.forms.Labels;
import org.benmo.statements.identities.Severity;

/**
 * An item of the narrative that no row of its form is called, or whose section's name is known to have ended before this
 * year. Where the form was not read, only a name that ended is held against the text.
 */
final class ItemNames implements Procedure {
    private static final int FULL_PATH = 3;
    private static final int SECTION = 1;

    @Override
    public String code() {
        return "N15";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Naming naming : disclosure.narrative().namings()) {
            if (naming.path().size() == FULL_PATH) {
                outcomes.add(outcome(disclosure, naming));
            }
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("说明没有逐项列出科目")) : outcomes;
    }

    private static ProcedureOutcome outcome(Disclosure disclosure, Naming naming) {
        String form = form(naming.at().where());
        Set<String> names = names(disclosure, form);
        boolean read = disclosure.figures().state(form) == FormState.FILLED;
        String item = plain(naming.path().getLast());
        String section = plain(naming.path().get(SECTION));
        if (isPast(disclosure, naming.path().get(SECTION)) && !names.contains(section)) {
            ProcedureOutcome.Broken past = broken(naming, "“" + naming.path().get(SECTION) + "”是以前年度的科目名称");
            return isRenamedForSure(disclosure, naming.path().get(SECTION)) ? past : past.weighing(Severity.INFO);
        }
        if (!naming.subject().startsWith("func:") || names.contains(item)) {
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
