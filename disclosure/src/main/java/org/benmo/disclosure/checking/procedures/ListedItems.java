package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.Narrative.Listing;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.identities.Severity;

/**
 * 人员经费 and 公用经费 “主要包括：…” against the rows of 基本支出决算表 that have money. A listed item without money is wrong; an
 * unlisted one only when the list claims to be whole, and then as information.
 */
final class ListedItems implements Procedure {
    private static final Set<String> SUBJECTS = Set.of("basic.staff", "basic.running");

    @Override
    public String code() {
        return "N09";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<Listing> listings = disclosure.narrative().listings().stream()
                .filter(listing -> SUBJECTS.contains(listing.subject()))
                .toList();
        if (listings.isEmpty()) {
            return List.of(new ProcedureOutcome.NotApplicable("说明没有列出人员经费、公用经费包括的科目"));
        }
        if (disclosure.figures().state("T06") != FormState.FILLED) {
            return List.of(new ProcedureOutcome.CannotTell("未读到基本支出决算表"));
        }
        Map<String, Boolean> rows = rows(disclosure);
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        boolean complete = isComplete(disclosure);
        listings.forEach(listing -> outcomes.add(examine(listing, rows, complete)));
        return outcomes;
    }

    /** Printed names of 款 rows, and whether they have money. */
    private static Map<String, Boolean> rows(Disclosure disclosure) {
        Map<String, Boolean> rows = new LinkedHashMap<>();
        for (FormTable form : disclosure.forms()) {
            if (form.form().equals("T06")) {
                for (FormTable.Row row : form.rows()) {
                    boolean money = row.figures().stream().anyMatch(ListedItems::hasMoney);
                    rows.merge(plain(row.name()), money, Boolean::logicalOr);
                }
            }
        }
        return rows;
    }

    /** True when every row of the form is bound: a name that is not there was not merely left unread. */
    private static boolean isComplete(Disclosure disclosure) {
        return disclosure.forms().stream()
                .filter(form -> form.form().equals("T06"))
                .flatMap(form -> form.rows().stream())
                .allMatch(row -> !row.key().isEmpty() && !row.name().isEmpty());
    }

    private static boolean isEconomic(String name) {
        return EconomicNames.KNOWN.contains(plain(name));
    }

    /** The names of all sections of the economic classification. */
    private static final class EconomicNames {
        private static final int SECTIONS = 99;
        static final Set<String> KNOWN = known();

        static final Set<String> WAGES = named(List.of("301", "303"));
        static final Set<String> RUNNING = named(List.of("302", "307", "309", "310", "311", "312", "313", "399"));

        /** True for names that only wages and benefits bear. */
        static boolean isWage(String name) {
            return WAGES.contains(plain(name)) && !RUNNING.contains(plain(name));
        }

        private static Set<String> known() {
            return named(List.of("301", "302", "303", "307", "309", "310", "311", "312", "313", "399"));
        }

        private static Set<String> named(List<String> types) {
            Set<String> known = new HashSet<>();
            for (String type : types) {
                for (int i = 1; i <= SECTIONS; i++) {
                    Codes.standard()
                            .economic(type + (i < 10 ? "0" : "") + i)
                            .forEach(name -> known.add(plain(name.name())));
                }
            }
            return known;
        }
    }

    private static boolean hasMoney(Figure figure) {
        return figure.printed().isNumber() && !figure.printed().isPrintedZero();
    }

    private static ProcedureOutcome examine(Listing listing, Map<String, Boolean> rows, boolean complete) {
        Set<String> withoutMoney = new LinkedHashSet<>();
        for (String name : listing.names()) {
            Boolean money = rows.get(plain(name));
            boolean unlisted = money == null && complete && isEconomic(name);
            if (Boolean.FALSE.equals(money) || unlisted) {
                withoutMoney.add(name);
            }
        }
        List<String> wages = listing.subject().equals("basic.running")
                ? listing.names().stream().filter(EconomicNames::isWage).toList()
                : List.of();
        if (!wages.isEmpty()) {
            return ProcedureOutcome.Broken.at(
                            listing.at().where(),
                            Passage.found(listing.at()),
                            "列在公用经费里的“" + String.join("”“", wages) + "”是人员经费的科目",
                            "公用经费只列商品和服务支出、资本性支出等科目，把这一项移到人员经费。")
                    .because("抄错了清单", "LISTED_ZERO");
        }
        if (withoutMoney.isEmpty()) {
            return new ProcedureOutcome.Holds(listing.at().where());
        }
        ProcedureOutcome.Broken broken = ProcedureOutcome.Broken.at(
                        listing.at().where(),
                        Passage.found(listing.at()),
                        "列出的“" + String.join("”“", withoutMoney) + "”在基本支出决算表中没有金额",
                        "按基本支出决算表中有金额的科目改写这一句。")
                .because("照抄上年或模板的清单", "LISTED_ZERO");
        return listing.open() ? broken.weighing(Severity.INFO) : broken;
    }

    /** Names without white space, brackets' width and 费用/费 differences that printers make. */
    private static String plain(String name) {
        return name.replaceAll("\\s", "").replace('(', '（').replace(')', '）').replaceAll("[“”\"]", "");
    }
}
