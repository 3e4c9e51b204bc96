package org.benmo.disclosure.extraction.narrative;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Assertion.Kind;
import org.benmo.statements.figures.Figure;

/** Turns claims into assertions once every figure of the document is known. */
final class RelationWriter {
    private final Records records;
    private final FigureBook book;
    private final List<Assertion> assertions = new ArrayList<>();

    RelationWriter(Records records) {
        this.records = records;
        this.book = records.book;
    }

    /** All assertions, by kind and then in printed order. */
    List<Assertion> write() {
        Compositions compositions = new Compositions(records);
        assertions.addAll(compositions.write());
        records.claims.shares.forEach(share -> share(share, compositions));
        records.claims.changes.forEach(this::change);
        records.claims.completions.forEach(this::completion);
        records.claims.comparisons.forEach(this::comparison);
        records.claims.counts.forEach(this::count);
        averages();
        return assertions;
    }

    private void share(Claims.Share share, Compositions compositions) {
        Map<String, List<Figure>> roles = new LinkedHashMap<>();
        String measure = share.level();
        put(roles, "部分", figure(share.part(), measure));
        Optional<Figure> whole = whole(share, measure, compositions);
        if (whole.isEmpty()) {
            return;
        }
        put(roles, "整体", whole);
        roles.put("占比", List.of(share.share()));
        share.scope()
                .filter(compositions::isExhaustive)
                .ifPresent(scope -> roles.put("同列占比", compositions.shares(scope)));
        add(Kind.SHARE, roles, Set.of(), share.at());
    }

    /** The level a whole was stated at last; the outturn when none or only last year's was. */
    static String level(Entry entry) {
        return entry.lastLevel().isEmpty() || entry.lastLevel().equals("prior") ? "final" : entry.lastLevel();
    }

    private Optional<Figure> whole(Claims.Share share, String measure, Compositions compositions) {
        String base = share.base().orElse("");
        if (base.equals("?")) {
            return share.scope()
                    .filter(scope -> compositions.addsUp(scope) || compositions.isMeantOfHead(share))
                    .flatMap(scope -> figure(scope.head(), level(scope.head())));
        }
        if (!base.isEmpty()) {
            boolean head = share.scope()
                    .filter(s -> s.head().subject().row().equals(base))
                    .isPresent();
            return head
                    ? figure(share.scope().get().head(), measure)
                    : book.near(base, measure, share.part().section())
                            .or(() -> book.near(base, "final", share.part().section()));
        }
        if (share.scope().isPresent()) {
            Entry head = share.scope().get().head();
            return figure(head, level(head).equals(measure) ? measure : level(head));
        }
        return Bases.of(share.part().subject().row())
                .flatMap(row -> book.near(row, "final", share.part().section()));
    }

    private void change(Claims.Change change) {
        Map<String, List<Figure>> roles = new LinkedHashMap<>();
        Entry entry = change.entry;
        put(roles, "本年数", now(entry));
        Set<String> marks = new LinkedHashSet<>(change.marks);
        if (change.since.isBudget()) {
            put(roles, "上年数", budget(entry, change.since.budget(), false));
            marks.add("对预算");
        } else if (!change.prior.isEmpty()) {
            roles.put("上年数", List.copyOf(change.prior));
        }
        if (!change.delta.isEmpty()) {
            roles.put("增减额", List.copyOf(change.delta));
        }
        if (!change.growth.isEmpty()) {
            roles.put("增减率", List.copyOf(change.growth));
        }
        if (isOfNextToNothing(roles)) {
            marks.add("上年近零");
        }
        add(Kind.CHANGE, roles, marks, change.at);
    }

    /** Level and change print alike, yet a base too small to be printed explains the rate. */
    private static boolean isOfNextToNothing(Map<String, List<Figure>> roles) {
        Optional<Figure> level = only(roles, "本年数");
        Optional<Figure> delta = only(roles, "增减额");
        Optional<Figure> growth = only(roles, "增减率");
        if (level.isEmpty() || delta.isEmpty() || growth.isEmpty() || roles.containsKey("上年数")) {
            return false;
        }
        Interval base = level.get().interval().minus(delta.get().interval());
        if (base.centre().signum() != 0 || base.high().signum() <= 0) {
            return false;
        }
        BigDecimal least = delta.get().interval().low().divide(base.high(), MathContext.DECIMAL64);
        return least.signum() > 0 && growth.get().interval().high().compareTo(least) >= 0;
    }

    private static Optional<Figure> only(Map<String, List<Figure>> roles, String role) {
        List<Figure> figures = roles.getOrDefault(role, List.of());
        return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
    }

    /** The level a change arrived at; of both totals, that of either. */
    private Optional<Figure> now(Entry entry) {
        Optional<Figure> own = figure(entry, "final");
        for (String row : entry.subject().also()) {
            own = own.or(() -> book.in(row, "final", entry.section()));
        }
        return own;
    }

    private void completion(Claims.Completion completion) {
        Map<String, List<Figure>> roles = new LinkedHashMap<>();
        Entry entry = completion.entry();
        Optional<Figure> budget = budget(entry, completion.budget(), true);
        put(roles, "预算数", budget);
        put(roles, "决算数", figure(entry, "final").or(() -> entry.figure("paid")));
        roles.put("完成率", List.of(completion.rate()));
        Set<String> marks = new LinkedHashSet<>();
        marks.add(completion.budget().isEmpty() ? "未指明" : completion.budget() + "预算");
        budget.ifPresent(figure -> marks.add(
                switch (figure.key().column()) {
                    case "budget" -> "预算年初";
                    case "adjusted" -> "预算全年";
                    default -> "预算未指明";
                }));
        add(Kind.COMPLETION, roles, marks, completion.at());
    }

    private void comparison(Claims.Comparison comparison) {
        Map<String, List<Figure>> roles = new LinkedHashMap<>();
        put(roles, "预算数", budget(comparison.entry(), comparison.budget(), false));
        put(roles, "决算数", figure(comparison.entry(), "final"));
        Set<String> marks = new LinkedHashSet<>(comparison.marks());
        records.claims.completions.stream()
                .filter(completion -> completion.entry() == comparison.entry())
                .map(completion -> completion.rate().printed().interval())
                .forEach(rate -> {
                    if (rate.high().compareTo(BigDecimal.ONE) < 0) {
                        marks.add("完成率不足");
                    } else if (rate.low().compareTo(BigDecimal.ONE) > 0) {
                        marks.add("完成率超过");
                    }
                });
        add(Kind.COMPARISON, roles, marks, comparison.at());
    }

    private void count(Claims.Count count) {
        Map<String, List<Figure>> roles = new LinkedHashMap<>();
        roles.put("数目", List.of(count.stated()));
        roles.put("列举数", List.of(count.listed()));
        add(Kind.ENUMERATION, roles, count.open() ? Set.of("等") : Set.of(), count.at());
    }

    /** The overall score beside the scores of all the projects there are is their mean. */
    private void averages() {
        Map<Integer, Map<String, Figure>> projects = new LinkedHashMap<>();
        for (Figure figure : book.all()) {
            if (figure.key().row().startsWith("proj:") && figure.key().column().equals("score")) {
                projects.computeIfAbsent(book.section(figure), s -> new LinkedHashMap<>())
                        .putIfAbsent(figure.key().row(), figure);
            }
        }
        projects.forEach((section, scores) -> {
            Optional<Figure> number = book.near("perf.self.n", "count", section);
            boolean all = number.filter(n -> n.printed().value().compareTo(BigDecimal.valueOf(scores.size())) == 0)
                    .isPresent();
            Optional<Figure> mean =
                    book.in("perf.score", "score", section).or(() -> book.in("perf.score.mean", "score", section));
            if (all && scores.size() > 1 && mean.isPresent()) {
                add(
                        Kind.AVERAGE,
                        Map.of("平均数", List.of(mean.get()), "各数", List.copyOf(scores.values())),
                        Set.of(),
                        (PrintedAt) mean.get().lineage());
            }
        });
    }

    /** The budget figure the words mean; where they do not say and two are printed, a rate of completion means none for sure. */
    private Optional<Figure> budget(Entry entry, String kind, boolean strict) {
        Optional<Figure> original = figure(entry, "budget");
        Optional<Figure> adjusted = figure(entry, "adjusted");
        Optional<Figure> unsaid = figure(entry, "unspecified");
        if (kind.equals("年初")) {
            return original.or(() -> unsaid).or(() -> adjusted);
        }
        if (kind.equals("全年")) {
            return adjusted.or(() -> unsaid).or(() -> original);
        }
        if (unsaid.isPresent() || original.isEmpty() || adjusted.isEmpty()) {
            return unsaid.or(() -> original).or(() -> adjusted);
        }
        return strict ? Optional.empty() : adjusted;
    }

    private Optional<Figure> figure(Entry entry, String measure) {
        return entry.figure(measure)
                .or(() -> measure.equals("final")
                        ? book.near(entry.subject().row(), measure, entry.section())
                        : book.in(entry.subject().row(), measure, entry.section()));
    }

    private static void put(Map<String, List<Figure>> roles, String role, Optional<Figure> figure) {
        figure.ifPresent(f -> roles.put(role, List.of(f)));
    }

    private void add(Kind kind, Map<String, List<Figure>> roles, Set<String> marks, PrintedAt at) {
        assertions.add(new Assertion(kind, roles, Set.copyOf(marks), at.fragment(), at));
    }
}
