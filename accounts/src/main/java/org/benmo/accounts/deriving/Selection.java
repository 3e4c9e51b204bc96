package org.benmo.accounts.deriving;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.statements.data.Node;

/**
 * Which cells a figure is made of.
 *
 * @param flows bit set of flows
 * @param funds bit set of funds; 0 for any, even none
 * @param spending ordinal of the kind of spending; −1 for any
 * @param economies economic codes or their beginnings; empty for any
 * @param units {@code office-running} or empty for all
 * @param projects {@code self-evaluated}, {@code department-evaluated} or empty for all
 */
record Selection(int flows, int funds, int spending, List<String> economies, String units, String projects) {

    static Selection of(Node node, Map<String, List<String>> variables) {
        int flows = 0;
        for (String flow : words(node, "flow", variables)) {
            flows |= 1 << Flow.named(flow).number();
        }
        int funds = 0;
        for (String fund : words(node, "fund", variables)) {
            funds |= 1 << Fund.valueOf(constant(fund)).number();
        }
        String spending = node.text("spending");
        return new Selection(
                flows,
                funds,
                spending.isEmpty() ? -1 : Spending.valueOf(constant(spending)).number(),
                node.texts("economy"),
                node.text("units"),
                node.text("projects"));
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> words(Node node, String field, Map<String, List<String>> variables) {
        Node value = node.field(field).orElse(new Node.Items(List.of()));
        if (value instanceof Node.Text text) {
            return variables.getOrDefault(text.value(), List.of(text.value()));
        }
        return node.texts(field);
    }

    boolean hasFlow(Flow flow) {
        return (flows & (1 << flow.number())) != 0;
    }

    /** What its flow says, the lists of units and projects apart. */
    boolean matches(Cell cell, String economy) {
        boolean fund = funds == 0 || (cell.fund() >= 0 && (funds & (1 << cell.fund())) != 0);
        return fund
                && (spending < 0 || spending == cell.spending())
                && (economies.isEmpty() || economies.stream().anyMatch(economy::startsWith));
    }

    /** In office words: what is added up. */
    String inWords() {
        List<String> words = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            if (hasFlow(flow)) {
                words.add(word(flow));
            }
        }
        List<String> conditions = new ArrayList<>();
        for (Fund fund : Fund.values()) {
            if ((funds & (1 << fund.number())) != 0) {
                conditions.add(fund.label());
            }
        }
        if (spending >= 0) {
            conditions.add(Spending.at(spending).label());
        }
        conditions.addAll(economies);
        switch (units) {
            case "office-running" -> conditions.add("行政和参公单位");
            default -> {}
        }
        switch (projects) {
            case "self-evaluated" -> conditions.add("自评项目");
            case "department-evaluated" -> conditions.add("部门评价项目");
            default -> {}
        }
        return String.join("＋", words) + (conditions.isEmpty() ? "" : "（" + String.join("、", conditions) + "）");
    }

    private static String word(Flow flow) {
        return switch (flow) {
            case INCOME_FISCAL -> "6001贷方净额";
            case INCOME_SUPERIOR -> "6201贷方净额";
            case INCOME_BUSINESS -> "6101贷方净额";
            case INCOME_OPERATING -> "6401贷方净额";
            case INCOME_SUBSIDIARY -> "6301贷方净额";
            case INCOME_DEBT -> "6501贷方净额";
            case INCOME_OTHER -> "6601、6602、6609贷方净额";
            case EXPEND -> "7101、7201、7601、7701、7901借方净额";
            case EXPEND_OPERATING -> "7301借方净额";
            case EXPEND_UPWARD -> "7401借方净额";
            case EXPEND_SUBSIDY -> "7501借方净额";
            case OPEN_FISCAL -> "8101、8102上年年末余额";
            case OPEN_EARMARKED -> "8201上年年末余额";
            case OPEN_SURPLUS -> "8202上年年末余额";
            case OPEN_SPECIAL -> "8301上年年末余额";
            case OPEN_OPERATING -> "8401上年年末余额";
            case ADJUST_FISCAL -> "8101、8102年初调整";
            case ADJUST_EARMARKED -> "8201年初调整";
            case ADJUST_SURPLUS -> "8202年初调整";
            case ADJUST_SPECIAL -> "8301年初调整";
            case BUDGET_INITIAL -> "年初预算";
            case BUDGET_CHANGE -> "预算调整";
            case BUDGET_RECLAIMED -> "收回";
            case BUDGET_ARRIVED -> "到位";
            case CASH -> "8001";
            case CLOSING, FINANCIAL, REGISTER -> "";
        };
    }
}
