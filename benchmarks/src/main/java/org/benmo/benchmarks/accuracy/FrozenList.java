package org.benmo.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;

/**
 * The identities by which an error counts as detectable, written out in plain loops and never changed to suit the checker:
 * sums inside the forms, the same amount in two forms, forms against sentences, shares, changes and completions.
 */
final class FrozenList {
    private static final List<String> CODED = List.of("T02", "T03", "T05", "T08", "T09");
    private static final List<String> INCOME =
            List.of("general", "fund", "soe", "superior", "business", "operating", "subsidiary", "other");
    private static final List<List<String>> SAME = List.of(
            List.of("T01 income.year final", "T02 total year"),
            List.of("T01 expend.year final", "T03 total year"),
            List.of("T01 expend.total final", "T01 income.total final"),
            List.of("T04 expend.total total", "T04 income.total final"),
            List.of("T04 income.year final", "T02 total fiscal"),
            List.of("T04 expend.year general", "T05 total year"),
            List.of("T04 expend.year fund", "T08 total year"),
            List.of("T04 expend.year soe", "T09 total year"),
            List.of("T01 income.other final", "T02 total other"),
            List.of("T01 income.business final", "T02 total business"),
            List.of("TEXT income.total final", "T01 income.total final"),
            List.of("TEXT expend.total final", "T01 expend.total final"),
            List.of("TEXT income.year final", "T02 total year"),
            List.of("TEXT income.fiscal final", "T02 total fiscal"),
            List.of("TEXT income.other final", "T02 total other"),
            List.of("TEXT expend.year final", "T03 total year"),
            List.of("TEXT expend.basic final", "T03 total basic"),
            List.of("TEXT expend.project final", "T03 total project"),
            List.of("TEXT fiscal.income.total final", "T04 income.total final"),
            List.of("TEXT gen.expend final", "T05 total year"),
            List.of("TEXT gen.basic final", "T05 total basic"),
            List.of("TEXT basic.staff final", "T06 basic.staff final"),
            List.of("TEXT basic.running final", "T06 basic.running final"),
            List.of("TEXT sg.total final", "T07 sg.total final"),
            List.of("TEXT sg.host final", "T07 sg.host final"),
            List.of("TEXT sg.car final", "T07 sg.car final"),
            List.of("TEXT sg.abroad final", "T07 sg.abroad final"));

    private FrozenList() {}

    static void state(Unknowns unknowns, FigureSet set) {
        CODED.forEach(form -> coded(unknowns, set, form));
        panels(unknowns, set);
        economic(unknowns, set);
        for (List<String> pair : SAME) {
            String[] one = pair.getFirst().split(" ");
            String[] other = pair.getLast().split(" ");
            unknowns.same(
                    unknowns.at(one[0], one[1], one[2]),
                    unknowns.at(other[0], other[1], other[2]),
                    leaves(set, other[0]));
        }
        for (String row : set.rows("T05")) {
            unknowns.same(unknowns.at("TEXT", row, "final"), unknowns.at("T05", row, "year"), 1);
        }
        sentences(unknowns, set);
        repeats(unknowns, set);
    }

    private static int leaves(FigureSet set, String form) {
        Set<String> rows = set.rows(form);
        return (int) rows.stream()
                        .filter(row -> row.startsWith("func."))
                        .filter(row -> rows.stream().noneMatch(o -> o.length() > row.length() && o.startsWith(row)))
                        .count()
                + (form.equals("T06") ? rows.size() : 1);
    }

    private static void coded(Unknowns unknowns, FigureSet set, String form) {
        List<String> parts = switch (form) {
            case "T02" -> List.of("fiscal", "superior", "business", "operating", "subsidiary", "other");
            case "T03" -> List.of("basic", "project", "upward", "operating", "subsidy");
            default -> List.of("basic", "project");
        };
        Set<String> rows = set.rows(form);
        for (String row : rows) {
            List<Integer> addends = new ArrayList<>();
            parts.forEach(part -> addends.addAll(unknowns.at(form, row, part)));
            unknowns.sum(unknowns.at(form, row, "year"), addends, leaves(set, form));
        }
        for (String column : set.columns(form)) {
            for (String parent : rows) {
                List<Integer> addends = new ArrayList<>();
                rows.stream()
                        .filter(row -> isChild(parent, row))
                        .forEach(row -> addends.addAll(unknowns.at(form, row, column)));
                unknowns.sum(unknowns.at(form, parent, column), addends, leaves(set, form));
            }
        }
    }

    /** func.208 below total, func.20805 below func.208, func.2080505 below func.20805. */
    private static boolean isChild(String parent, String row) {
        if (parent.equals("total")) {
            return row.matches("func\\.\\d{3}");
        }
        return parent.startsWith("func.") && row.length() == parent.length() + 2 && row.startsWith(parent);
    }

    private static void panels(Unknowns u, FigureSet set) {
        List<Integer> income = new ArrayList<>();
        INCOME.forEach(kind -> income.addAll(u.at("T01", "income." + kind, "final")));
        u.sum(u.at("T01", "income.year", "final"), income, 1);
        total(u, "T01", "income.total", "final", List.of("income.year", "use.nonfiscal", "carry.open"));
        total(u, "T01", "expend.total", "final", List.of("expend.year", "alloc", "carry.close"));
        total(u, "T04", "income.total", "final", List.of("income.year", "carry.open"));
        total(u, "T04", "carry.open", "final", List.of("carry.open.general", "carry.open.fund", "carry.open.soe"));
        total(u, "T04", "income.year", "final", List.of("income.general", "income.fund", "income.soe"));
        functional(u, set, "T01", "final");
        for (String column : List.of("total", "general", "fund", "soe")) {
            functional(u, set, "T04", column);
            total(u, "T04", "expend.total", column, List.of("expend.year", "carry.close"));
        }
        for (String row : set.rows("T04")) {
            List<Integer> sources = new ArrayList<>(u.at("T04", row, "general"));
            sources.addAll(u.at("T04", row, "fund"));
            sources.addAll(u.at("T04", row, "soe"));
            u.sum(u.at("T04", row, "total"), sources, 30);
        }
        for (String row : set.rows("T03")) {
            u.same(u.at("T01", row, "final"), u.at("T03", row, "year"), leaves(set, "T03"));
        }
        for (String row : set.rows("T05")) {
            u.same(u.at("T04", row, "general"), u.at("T05", row, "year"), leaves(set, "T05"));
        }
        List<Integer> fiscal = new ArrayList<>();
        List.of("general", "fund", "soe").forEach(kind -> fiscal.addAll(u.at("T01", "income." + kind, "final")));
        u.sum(u.at("T02", "total", "fiscal"), fiscal, leaves(set, "T02"));
    }

    private static void total(Unknowns u, String form, String row, String column, List<String> parts) {
        List<Integer> addends = new ArrayList<>();
        parts.forEach(part -> addends.addAll(u.at(form, part, column)));
        u.sum(u.at(form, row, column), addends, 1);
    }

    private static void functional(Unknowns u, FigureSet set, String form, String column) {
        List<Integer> classes = new ArrayList<>();
        set.rows(form).stream()
                .filter(row -> row.startsWith("func."))
                .forEach(row -> classes.addAll(u.at(form, row, column)));
        u.sum(u.at(form, "expend.year", column), classes, 1);
    }

    private static void economic(Unknowns u, FigureSet set) {
        Set<String> rows = set.rows("T06");
        for (String parent : rows) {
            if (parent.matches("econ\\.\\d{3}")) {
                List<Integer> addends = new ArrayList<>();
                rows.stream()
                        .filter(row -> row.length() == parent.length() + 2 && row.startsWith(parent))
                        .forEach(row -> addends.addAll(u.at("T06", row, "final")));
                u.sum(u.at("T06", parent, "final"), addends, addends.size());
            }
        }
        classes(u, "basic.staff", List.of("econ.301", "econ.303"), rows.size());
        classes(u, "basic.running", List.of("econ.302", "econ.307", "econ.310", "econ.312", "econ.399"), rows.size());
        List<Integer> both = new ArrayList<>(u.at("T06", "basic.staff", "final"));
        both.addAll(u.at("T06", "basic.running", "final"));
        u.sum(u.at("T05", "total", "basic"), both, rows.size());
    }

    private static void classes(Unknowns u, String row, List<String> parts, int leaves) {
        List<Integer> addends = new ArrayList<>();
        parts.forEach(part -> addends.addAll(u.at("T06", part, "final")));
        u.sum(u.at("T06", row, "final"), addends, leaves);
    }

    private static void sentences(Unknowns u, FigureSet set) {
        for (Assertion share : set.assertions(Assertion.Kind.SHARE)) {
            ratio(u, one(u, share, "占比"), one(u, share, "部分"), one(u, share, "整体"));
        }
        for (Assertion completion : set.assertions(Assertion.Kind.COMPLETION)) {
            ratio(u, one(u, completion, "完成率"), one(u, completion, "决算数"), one(u, completion, "预算数"));
        }
        for (Assertion change : set.assertions(Assertion.Kind.CHANGE)) {
            Optional<Integer> rate = one(u, change, "增减率");
            Optional<Integer> delta = one(u, change, "增减额");
            Optional<Integer> level = one(u, change, "本年数");
            if (rate.isPresent() && delta.isPresent() && level.isPresent()) {
                u.ratios.add(new Unknowns.Ratio(
                        rate.get(),
                        List.of(delta.get()),
                        List.of(1),
                        List.of(level.get(), delta.get()),
                        List.of(1, -1)));
            }
        }
        for (Assertion whole : set.assertions(Assertion.Kind.COMPOSITION)) {
            if (whole.has("完整")) {
                List<Integer> parts = whole.role("各部分").stream()
                        .map(u::of)
                        .flatMap(Optional::stream)
                        .toList();
                u.sum(one(u, whole, "总数").stream().toList(), parts, 0);
            }
        }
        List<Integer> won = new ArrayList<>(u.at("TEXT", "proc.won.sme", "final"));
        won.addAll(u.at("TEXT", "proc.won.other", "final"));
        u.atMost(u.at("TEXT", "proc.total", "final"), won);
    }

    private static void ratio(Unknowns u, Optional<Integer> rate, Optional<Integer> top, Optional<Integer> bottom) {
        if (rate.isPresent() && top.isPresent() && bottom.isPresent()) {
            u.ratios.add(
                    new Unknowns.Ratio(rate.get(), List.of(top.get()), List.of(1), List.of(bottom.get()), List.of(1)));
        }
    }

    private static Optional<Integer> one(Unknowns u, Assertion assertion, String role) {
        List<Figure> figures = assertion.role(role);
        return figures.size() == 1 ? u.of(figures.getFirst()) : Optional.empty();
    }

    /** A figure the narrative states twice is one amount. */
    private static void repeats(Unknowns u, FigureSet set) {
        set.keys().stream()
                .filter(key -> key.form().equals("TEXT") && key.column().equals("final"))
                .forEach(key -> {
                    List<Integer> prints = u.at("TEXT", key.row(), "final");
                    u.same(prints, prints, 1);
                });
    }
}
