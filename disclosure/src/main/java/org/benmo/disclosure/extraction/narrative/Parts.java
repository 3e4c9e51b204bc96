package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be a part of what, and which parts together are certainly the whole. */
final class Parts {
    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry("income.total", List.of("income.year", "carry.open", "use.nonfiscal")),
            Map.entry("expend.total", List.of("expend.year", "carry.close", "alloc")),
            Map.entry("income.year", List.of("income.fiscal", "income.general", "income.fund", "income.soe", "income.superior", "income.business", "income.operating", "income.subsidiary", "income.other")),
            Map.entry("income.fiscal", List.of("income.general", "income.fund", "income.soe")),
            Map.entry("expend.year", List.of("expend.basic", "expend.project", "expend.upward", "expend.operating", "expend.subsidy", "expend.other", "func", "total.func")),
            Map.entry("expend.basic", List.of("basic.staff", "basic.running")),
            Map.entry("carry.open", List.of("fiscal.open")),
            Map.entry("carry.close", List.of("fiscal.close")),
            Map.entry("fiscal.income.total", List.of("fiscal.income", "fiscal.open")),
            Map.entry("fiscal.expend.total", List.of("fiscal.expend", "fiscal.close")),
            Map.entry("fiscal.income", List.of("income.general", "income.fund", "income.soe")),
            Map.entry("fiscal.expend", List.of("gen.expend", "fund.expend", "soe.expend", "fiscal.basic", "fiscal.project", "func", "fiscal.func")),
            Map.entry("gen.expend", List.of("gen.basic", "gen.project", "func")),
            Map.entry("gen.basic", List.of("basic.staff", "basic.running", "econ")),
            Map.entry("basic.staff", List.of("econ.301", "econ.303")),
            Map.entry("basic.running", List.of("econ.302", "econ.307", "econ.310", "econ.399")),
            Map.entry("fund.expend", List.of("fund.basic", "fund.project", "func", "fund.func")),
            Map.entry("soe.expend", List.of("soe.basic", "soe.project", "func", "soe.func")),
            Map.entry("sg.total", List.of("sg.abroad", "sg.car", "sg.car.buy", "sg.car.run", "sg.host")),
            Map.entry("sg.car", List.of("sg.car.buy", "sg.car.run")),
            Map.entry("sg.host", List.of("sg.host.domestic", "sg.host.abroad", "sg.host.foreign")),
            Map.entry("sg.host.domestic", List.of("sg.host.foreign")),
            Map.entry("sg.n.batches", List.of("sg.n.foreign.batches")),
            Map.entry("sg.n.guests", List.of("sg.n.foreign.guests")),
            Map.entry("proc.total", List.of("proc.goods", "proc.works", "proc.services")),
            Map.entry("proc.sme", List.of("proc.micro")),
            Map.entry("staff.total", List.of("staff.active", "staff.lixiu", "staff.retired")),
            Map.entry("asset.cars", List.of("asset.cars.deputy", "asset.cars.leader", "asset.cars.general", "asset.cars.confidential", "asset.cars.emergency", "asset.cars.law", "asset.cars.special", "asset.cars.retired", "asset.cars.other")));

    /** Parts that together leave nothing out. */
    private static final Map<String, List<Set<String>>> WHOLE = Map.ofEntries(
            Map.entry("income.total", List.of(Set.of("income.year", "carry.open", "use.nonfiscal"))),
            Map.entry("expend.total", List.of(Set.of("expend.year", "carry.close", "alloc"))),
            Map.entry("income.fiscal", List.of(Set.of("income.general", "income.fund", "income.soe"))),
            Map.entry("expend.year", List.of(Set.of("expend.basic", "expend.project"))),
            Map.entry("gen.expend", List.of(Set.of("gen.basic", "gen.project"))),
            Map.entry("fiscal.expend", List.of(Set.of("fiscal.basic", "fiscal.project"), Set.of("gen.expend", "fund.expend"))),
            Map.entry("fiscal.income.total", List.of(Set.of("fiscal.income", "fiscal.open"))),
            Map.entry("fiscal.expend.total", List.of(Set.of("fiscal.expend", "fiscal.close"))),
            Map.entry("gen.basic", List.of(Set.of("basic.staff", "basic.running"), Set.of("econ.301", "econ.302", "econ.303"))),
            Map.entry("expend.basic", List.of(Set.of("basic.staff", "basic.running"))),
            Map.entry("sg.total", List.of(Set.of("sg.abroad", "sg.car", "sg.host"), Set.of("sg.abroad", "sg.car.buy", "sg.car.run", "sg.host"))),
            Map.entry("sg.car", List.of(Set.of("sg.car.buy", "sg.car.run"))),
            Map.entry("proc.total", List.of(Set.of("proc.goods", "proc.works", "proc.services"))),
            Map.entry("asset.cars", List.of(Set.of("asset.cars.other"))));

    private Parts() {}

    /** True when the second can be a part of the first. */
    static boolean isPart(Subject whole, Subject part) {
        if (whole.isItem() && part.isItem()) {
            return isBelow(whole, part);
        }
        for (String side : sides(whole)) {
            if (PARTS.getOrDefault(side, List.of()).stream().anyMatch(row -> covers(row, part.row()))) {
                return true;
            }
        }
        return false;
    }

    /** The rows a whole stands for: both totals are two. */
    static List<String> sides(Subject whole) {
        return whole.also().isEmpty() ? List.of(whole.row()) : whole.also();
    }

    /** True when the row is a part of this side of a whole, for wholes that are two totals in one. */
    static boolean isPartOfRow(String side, String row) {
        return !PARTS.containsKey(side) || PARTS.getOrDefault(side, List.of()).stream().anyMatch(known -> covers(known, row));
    }

    private static boolean covers(String known, String row) {
        return row.equals(known)
                || (isFamily(known) && (row.startsWith(known + ".") || row.startsWith(known + ":")))
                || (known.startsWith("econ.") && row.startsWith(known));
    }

    private static boolean isFamily(String known) {
        return known.equals("func") || known.equals("econ") || known.endsWith(".func");
    }

    private static boolean isBelow(Subject whole, Subject part) {
        if (whole.level() == Subject.ECONOMIC || part.level() == Subject.ECONOMIC) {
            return part.row().startsWith(whole.row()) && part.row().length() > whole.row().length();
        }
        if (part.level() + part.path().size() <= whole.level() + whole.path().size()) {
            return false;
        }
        boolean codes = whole.row().contains("func.") && part.row().contains("func.");
        if (codes) {
            return part.row().startsWith(whole.row());
        }
        boolean deeper = part.level() > whole.level();
        boolean sameClass = part.level() == whole.level()
                && ItemTable.plain(part.path().getFirst()).equals(ItemTable.plain(whole.path().getFirst()));
        return deeper || sameClass;
    }

    /** True when these parts leave nothing of the whole out, so that they must add up to it. */
    static boolean areWhole(String whole, Set<String> parts) {
        Set<String> present = new TreeSet<>(parts);
        for (Set<String> all : WHOLE.getOrDefault(whole, List.of())) {
            if (present.containsAll(all)) {
                return true;
            }
        }
        return false;
    }
}
