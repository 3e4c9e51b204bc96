package org.benmo.accounts.invariants;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.benmo.accounts.books.Books;
import org.benmo.statements.filled.UnitKind;
import org.benmo.statements.keys.Keys;

/**
 * PRIOR-01: last year's figures agree with one another as they did in last year's forms. They were published, so whatever denies it was
 * copied wrongly. A total needs all its parts to be denied from below; parts that exceed it deny it always.
 */
final class PriorInvariants {
    /** Flows that an office of administrative units alone does not have. */
    private static final List<String> OF_INSTITUTIONS = List.of(
            "expend.upward",
            "expend.operating",
            "expend.subsidy",
            "use.nonfiscal",
            "alloc",
            "income.superior",
            "income.business",
            "income.operating",
            "income.subsidiary");

    /** A total and what it consists of. */
    private record Sum(String total, List<String> parts) {}

    /** Sums whose unpublished parts are usually nothing: that they fall short is doubted. */
    private static final List<Sum> USUALLY_WHOLE = List.of(
            new Sum("income.fiscal", List.of("income.general", "income.fund", "income.soe")),
            new Sum("fiscal.expend", List.of("gen.expend", "fund.expend", "soe.expend")),
            new Sum("fiscal.close", List.of("gen.close", "fund.close", "soe.close")));

    private static final List<Sum> SUMS = List.of(
            new Sum("income.total", List.of("income.year", "carry.open", "use.nonfiscal")),
            new Sum("expend.total", List.of("expend.year", "carry.close", "alloc")),
            new Sum(
                    "expend.year",
                    List.of("expend.basic", "expend.project", "expend.upward", "expend.operating", "expend.subsidy")),
            new Sum("gen.expend", List.of("gen.basic", "gen.project")),
            new Sum("gen.basic", List.of("basic.staff", "basic.running")),
            new Sum("sg.total", List.of("sg.abroad", "sg.car", "sg.host")),
            new Sum("sg.car", List.of("sg.car.buy", "sg.car.run")));

    /** A figure that cannot be more than another: it is part of it. */
    private static final List<List<String>> WITHIN = List.of(
            List.of("income.fiscal", "income.year"),
            List.of("fiscal.income", "income.year"),
            List.of("fiscal.expend", "expend.year"),
            List.of("gen.expend", "fiscal.expend"),
            List.of("fund.expend", "fiscal.expend"),
            List.of("gen.basic", "expend.basic"),
            List.of("gen.project", "expend.project"),
            List.of("sg.total", "fiscal.expend"),
            List.of("running", "gen.basic"));

    private static final Pattern ECONOMIC_CLASS = Pattern.compile("econ\\.\\d{3}");
    private static final Pattern RUNNING_CLASS = Pattern.compile("econ\\.(302|307|309|310|311|312|313|399)");
    private static final Pattern FUNCTIONAL_CLASS = Pattern.compile("func\\.\\d{3}");
    private static final List<String> USUAL_CLASSES = List.of("econ.301", "econ.302", "econ.303");

    /** The same of balances; an institution's operating loss is carried too, and can make the whole less than its part. */
    private static final List<List<String>> BALANCE_WITHIN =
            List.of(List.of("fiscal.open", "carry.open"), List.of("fiscal.close", "carry.close"));

    private final List<Breach> breaches;
    private final Prior prior;
    private final boolean administrative;
    private final boolean first;

    PriorInvariants(Books books, List<Breach> breaches) {
        this.breaches = breaches;
        this.prior = new Prior(books);
        this.first = books.prior().isEmpty();
        this.administrative = books.profile().units().stream().allMatch(unit -> unit.kind() == UnitKind.ADMINISTRATIVE);
    }

    void check() {
        if (first) {
            return;
        }
        same("income.total", "expend.total");
        same("income.fiscal", "fiscal.income");
        SUMS.forEach(sum -> sum(sum, false));
        USUALLY_WHOLE.forEach(sum -> sum(sum, true));
        fiscalMoney();
        classes(FUNCTIONAL_CLASS, "expend.year", "各支出功能分类");
        classes(ECONOMIC_CLASS, "gen.basic", "各经济分类");
        running();
        WITHIN.forEach(pair -> within(pair.getFirst(), pair.getLast()));
        if (administrative) {
            BALANCE_WITHIN.forEach(pair -> within(pair.getFirst(), pair.getLast()));
        }
        if (!prior.has("carry.close")) {
            breaches.add(
                    new Breach("PRIOR-02", false, "上年决算", 0, "没有年末结转和结余（carry.close），年初余额不能与上年核对", "按上年公开的收入支出决算总表补上"));
        }
    }

    private void same(String one, String other) {
        long allowed = prior.allowance(one) + prior.allowance(other);
        if (prior.has(one) && prior.has(other) && Math.abs(prior.orZero(one) - prior.orZero(other)) > allowed) {
            tell(words(one) + "与" + words(other) + "不相等");
        }
    }

    private void sum(Sum sum, boolean usuallyWhole) {
        if (!prior.has(sum.total()) || sum.parts().stream().noneMatch(prior::has)) {
            return;
        }
        long parts = sum.parts().stream().mapToLong(prior::orZero).sum();
        long allowed = prior.allowance(sum.total())
                + sum.parts().stream().mapToLong(prior::allowance).sum();
        boolean whole = sum.parts().stream().allMatch(this::isKnown);
        long difference = prior.orZero(sum.total()) - parts;
        if (difference < -allowed || (whole && difference > allowed)) {
            String added =
                    sum.parts().stream().filter(prior::has).map(this::words).collect(Collectors.joining(" + "));
            tell(words(sum.total()) + (whole ? "不等于" : "小于") + added + "，相差" + Invariants.yuan(Math.abs(difference)));
        } else if (usuallyWhole
                && !whole
                && difference > allowed
                && prior.has(sum.parts().getFirst())) {
            String missing = sum.parts().stream()
                    .filter(part -> !prior.has(part))
                    .map(Keys.standard()::label)
                    .collect(Collectors.joining("、"));
            doubt(words(sum.total()) + "比已填的各项多" + Invariants.yuan(difference), "对照上年公开的决算核对各项金额；有" + missing + "的补上");
        }
    }

    /** Classes of spending are no more than what they classify; that they are less is doubted when the usual ones are there. */
    private void classes(Pattern names, String total, String word) {
        List<String> parts = prior.matching(names);
        long allowed = prior.allowance(total)
                + parts.stream().mapToLong(prior::allowance).sum();
        long difference =
                prior.orZero(total) - parts.stream().mapToLong(prior::orZero).sum();
        if (!prior.has(total) || parts.isEmpty()) {
            return;
        }
        if (difference < -allowed) {
            tell(word + "之和大于" + words(total) + "，相差" + Invariants.yuan(-difference));
        } else if (difference > allowed && parts.containsAll(USUAL_CLASSES)) {
            doubt(word + "之和小于" + words(total) + "，相差" + Invariants.yuan(difference), "对照上年公开的决算核对；还有别的分类的补上");
        } else if (PurseInvariants.isTenThousandTimes(prior.orZero(total), prior.orZero(total) - difference)) {
            doubt(word + "之和只有" + words(total) + "的约一万分之一", "核对金额单位，金额以元填列");
        }
    }

    /** 机关运行经费 of administrative units is 公用经费 by its economic classes. */
    private void running() {
        List<String> parts = prior.matching(RUNNING_CLASS);
        long allowed = prior.allowance("running")
                + parts.stream().mapToLong(prior::allowance).sum();
        long sum = parts.stream().mapToLong(prior::orZero).sum();
        if (administrative
                && prior.has("running")
                && parts.contains("econ.302")
                && Math.abs(prior.orZero("running") - sum) > allowed) {
            doubt(words("running") + "与公用经费各经济分类之和" + Invariants.yuan(sum) + "不相等", "对照上年公开的决算核对；还有别的分类的补上");
        }
    }

    private void doubt(String message, String remedy) {
        breaches.add(new Breach("PRIOR-01", false, "上年决算", 0, message, remedy));
    }

    private boolean isKnown(String metric) {
        return prior.has(metric) || (administrative && OF_INSTITUTIONS.contains(metric));
    }

    /** 年初财政拨款结转和结余 + 财政拨款本年收入 = 财政拨款本年支出 + 年末财政拨款结转和结余. */
    private void fiscalMoney() {
        List<String> all = List.of("fiscal.open", "fiscal.income", "fiscal.expend", "fiscal.close");
        long allowed = all.stream().mapToLong(prior::allowance).sum();
        long difference = prior.orZero("fiscal.open")
                + prior.orZero("fiscal.income")
                - prior.orZero("fiscal.expend")
                - prior.orZero("fiscal.close");
        if (all.stream().allMatch(prior::has) && Math.abs(difference) > allowed) {
            String plus =
                    Stream.of("fiscal.open", "fiscal.income").map(this::words).collect(Collectors.joining(" + "));
            String minus =
                    Stream.of("fiscal.expend", "fiscal.close").map(this::words).collect(Collectors.joining(" + "));
            tell(plus + "不等于" + minus + "，相差" + Invariants.yuan(Math.abs(difference)));
        }
    }

    private void within(String part, String whole) {
        long allowed = prior.allowance(part) + prior.allowance(whole);
        if (prior.has(part) && prior.has(whole) && prior.orZero(part) > prior.orZero(whole) + allowed) {
            tell(words(part) + "大于" + words(whole));
        }
    }

    private String words(String metric) {
        return Keys.standard().label(metric) + Invariants.yuan(prior.orZero(metric));
    }

    private void tell(String message) {
        breaches.add(new Breach("PRIOR-01", true, "上年决算", 0, message, "对照上年公开的决算改正；金额以元填列"));
    }
}
