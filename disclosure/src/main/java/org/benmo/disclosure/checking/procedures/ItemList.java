package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.Narrative.Naming;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.FormState;

/**
 * The items described one by one against the items of 一般公共预算财政拨款支出决算表. Asked for missing items only where the text
 * describes nearly all of them, because many provinces describe classes or the largest items only.
 */
final class ItemList implements Procedure {
    private static final int FULL_PATH = 3;
    private static final int ITEM_LEVEL = 3;

    @Override
    public String code() {
        return "N07";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<Naming> namings = disclosure.narrative().namings().stream()
                .filter(naming -> naming.path().size() == FULL_PATH
                        && ItemNames.form(naming.at().where()).equals("T05"))
                .toList();
        if (namings.isEmpty()) {
            return List.of(new ProcedureOutcome.NotApplicable("说明没有逐项列出科目"));
        }
        Map<String, FormTable.Row> items = items(disclosure);
        if (disclosure.figures().state("T05") != FormState.FILLED || items.isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("未读到一般公共预算财政拨款支出决算表"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        extra(disclosure, namings, outcomes);
        missing(disclosure, namings, items, outcomes);
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("逐项说明的科目")) : outcomes;
    }

    /** Items of the form with money this year, by code. */
    private static Map<String, FormTable.Row> items(Disclosure disclosure) {
        Map<String, FormTable.Row> items = new LinkedHashMap<>();
        CodedRows.of(disclosure, "T05").stream()
                .filter(row -> Codes.level(row.code()) == ITEM_LEVEL
                        && CodedRows.money(row).isPresent())
                .forEach(row -> items.put(row.code(), row));
        return items;
    }

    private static void extra(Disclosure disclosure, List<Naming> namings, List<ProcedureOutcome> outcomes) {
        Set<String> names = new LinkedHashSet<>();
        CodedRows.of(disclosure, "T05").forEach(row -> names.add(ItemNames.plain(row.name())));
        for (Naming naming : namings) {
            boolean bound = disclosure.figures().rows("T05").contains(naming.subject());
            // Names bound to no code at all are told by N15.
            if (!bound
                    && !naming.subject().startsWith("func:")
                    && !names.contains(ItemNames.plain(naming.path().getLast()))) {
                outcomes.add(ProcedureOutcome.Broken.at(
                        naming.at().where(),
                        Passage.found(naming.at()),
                        "表中没有“" + naming.path().getLast() + "”这个科目",
                        "对照一般公共预算财政拨款支出决算表删去或改正。"));
            }
        }
    }

    private static void missing(
            Disclosure disclosure,
            List<Naming> namings,
            Map<String, FormTable.Row> items,
            List<ProcedureOutcome> outcomes) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> described = new LinkedHashSet<>();
        namings.forEach(naming -> {
            named.add(ItemNames.plain(naming.path().getLast()));
            described.add(naming.subject());
        });
        List<FormTable.Row> absent = items.values().stream()
                .filter(row -> !named.contains(ItemNames.plain(row.name())) && !described.contains(row.key()))
                .toList();
        boolean nearlyAll = absent.size() == 1 && items.size() >= 4 && described.size() >= items.size() - 1;
        if (nearlyAll && !isMentioned(disclosure, absent.getFirst().name())) {
            FormTable.Row row = absent.getFirst();
            outcomes.add(ProcedureOutcome.Broken.at(
                    CodedRows.title(disclosure, "T05") + " " + row.code() + row.name(),
                    CodedRows.place(row),
                    "逐项说明中没有写“" + row.name() + "”，表中这个科目有支出",
                    "在逐项说明中补写这个科目。"));
        }
    }

    private static boolean isMentioned(Disclosure disclosure, String name) {
        return Passage.claims(disclosure)
                .anyMatch(passage ->
                        !passage.isIn(SectionKind.FORMS) && passage.words().contains(name));
    }
}
