package org.benmo.disclosure.extraction.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.benmo.disclosure.PrintedAt;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Assertion.Kind;
import org.benmo.statements.figures.Figure;

/** What lists of parts claim: that they make up the whole, or are at most it, and that their shares are shares of one whole. */
final class Compositions {
    private static final List<String> LEVELS =
            List.of("final", "budget", "adjusted", "unspecified", "count", "paid", "arrived");
    private static final BigDecimal NEARLY = new BigDecimal("0.8");

    private final Records records;
    private final FigureBook book;

    Compositions(Records records) {
        this.records = records;
        this.book = records.book;
    }

    List<Assertion> write() {
        List<Assertion> assertions = new ArrayList<>();
        for (Scope scope : records.claims.scopes) {
            List<Entry> members = members(scope);
            for (String side : Parts.sides(scope.head().subject())) {
                List<Entry> parts = members.stream()
                        .filter(m -> Parts.isPartOfRow(side, m.subject().row()) || isFree(m))
                        .toList();
                cuts(parts)
                        .forEach(cut -> LEVELS.forEach(measure ->
                                composition(scope, side, cut, measure).ifPresent(assertions::add)));
                changes(scope, side, parts).ifPresent(assertions::add);
            }
            if (members.size() > 1 && isExhaustive(scope) && isListOfItsOwn(scope, members)) {
                List<Figure> shares = shares(scope);
                assertions.add(assertion(Kind.SHARE_LIST, Map.of("各占比", shares), Set.of(), shares));
            }
        }
        return assertions;
    }

    /** 基本支出 and 项目支出 are one cut of a whole, its items another: they are never added together. */
    private static List<List<Entry>> cuts(List<Entry> parts) {
        List<Entry> items = parts.stream().filter(m -> m.subject().isItem()).toList();
        List<Entry> others = parts.stream().filter(m -> !m.subject().isItem()).toList();
        return items.isEmpty() || others.isEmpty() ? List.of(parts) : List.of(others, items);
    }

    private static boolean isFree(Entry entry) {
        return entry.subject().row().startsWith("note:")
                || entry.subject().row().startsWith("proj:");
    }

    /** The parts of a list, each once, without those that are parts of another part. */
    private static List<Entry> members(Scope scope) {
        Map<String, Entry> byRow = new LinkedHashMap<>();
        scope.members().stream()
                .filter(m -> !m.isEmpty())
                .forEach(m -> byRow.putIfAbsent(m.subject().row(), m));
        List<Entry> members = List.copyOf(byRow.values());
        return members.stream()
                .filter(m -> members.stream().noneMatch(o -> o != m && Parts.isPart(o.subject(), m.subject())))
                .toList();
    }

    private Optional<Assertion> composition(Scope scope, String side, List<Entry> members, String measure) {
        List<Figure> parts =
                members.stream().flatMap(m -> m.figure(measure).stream()).toList();
        Optional<Figure> whole = whole(scope, side, measure);
        if (parts.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        boolean complete = parts.size() == members.size() && isComplete(scope, side, members, parts, whole.get());
        List<Figure> figures = new ArrayList<>(parts);
        figures.addFirst(whole.get());
        return Optional.of(assertion(
                Kind.COMPOSITION,
                Map.of("总数", List.of(whole.get()), "各部分", parts),
                complete ? Set.of("完整") : Set.of(),
                figures));
    }

    private Optional<Figure> whole(Scope scope, String side, String measure) {
        Entry head = scope.head();
        if (head.subject().row().equals(side)) {
            Optional<Figure> own = head.figure(measure);
            if (own.isPresent()) {
                return own;
            }
        }
        Optional<Figure> here = book.in(side, measure, head.section());
        return measure.equals("final") ? here.or(() -> book.near(side, measure, head.section())) : here;
    }

    private boolean isComplete(Scope scope, String side, List<Entry> members, List<Figure> parts, Figure whole) {
        if (scope.isOpen()) {
            return false;
        }
        Set<String> rows = new TreeSet<>();
        members.forEach(m -> rows.add(m.subject().row()));
        if (Parts.areWhole(side, rows) || (isTotal(side) && rows.size() == 2 && isAllFiscal(scope))) {
            return true;
        }
        if (isExhaustive(scope)) {
            return true;
        }
        boolean items = members.size() > 1
                && members.stream()
                        .allMatch(m -> m.subject().isItem() && m.subject().level() != Subject.ECONOMIC);
        boolean list = side.equals("gen.expend") || side.equals("fiscal.expend") || side.equals("fund.expend");
        return items && list && isNearly(sum(parts), whole) && coversClasses(members, scope) && isWithoutGap(scope);
    }

    /** An amount not understood between the whole and its last part may be one more part. */
    private boolean isWithoutGap(Scope scope) {
        return records.gaps.subSet(scope.sentence(), true, scope.last(), true).isEmpty();
    }

    private static boolean isNearly(BigDecimal sum, Figure whole) {
        return sum.compareTo(whole.printed().inBase().multiply(NEARLY)) > 0;
    }

    /** A list of items is whole only when every class that the structure named has an item in it. */
    private boolean coversClasses(List<Entry> members, Scope scope) {
        Set<String> named = new TreeSet<>();
        records.namings.stream()
                .filter(n -> n.path().size() == 1 && n.subject().matches("(?:fiscal\\.)?func\\.\\d{3}"))
                .filter(n -> book.near(n.subject(), "final", scope.head().section())
                        .filter(f -> f.printed().value().signum() != 0)
                        .isPresent())
                .forEach(n -> named.add(classOf(n.subject(), n.path())));
        Set<String> listed = new TreeSet<>();
        members.forEach(m -> listed.add(classOf(m.subject().row(), m.subject().path())));
        return listed.containsAll(named);
    }

    private static String classOf(String row, List<String> path) {
        int code = row.indexOf("func.");
        if (code >= 0) {
            return row.substring(code + 5, Math.min(code + 8, row.length()));
        }
        return ItemRows.functionalClass(path.getFirst()).orElse(path.getFirst());
    }

    private static boolean isTotal(String side) {
        return side.equals("income.total") || side.equals("expend.total");
    }

    /** Only where all income is fiscal there is certainly neither 使用非财政拨款结余 nor 结余分配 to add. */
    private boolean isAllFiscal(Scope scope) {
        Optional<Figure> fiscal =
                book.near("income.fiscal", "final", scope.head().section());
        Optional<Figure> income = book.near("income.year", "final", scope.head().section());
        boolean other =
                book.near("use.nonfiscal", "final", scope.head().section()).isPresent()
                        || book.near("alloc", "final", scope.head().section()).isPresent();
        return !other
                && fiscal.isPresent()
                && income.isPresent()
                && fiscal.get().printed().samePrint(income.get().printed());
    }

    /** Changes of all the parts add up to the change of the whole; a part that did not change adds nothing. */
    private Optional<Assertion> changes(Scope scope, String side, List<Entry> members) {
        Optional<Figure> whole =
                scope.head().figure("delta").filter(f -> f.key().row().equals(side));
        List<Figure> parts =
                members.stream().flatMap(m -> m.figure("delta").stream()).toList();
        Set<String> rows = new TreeSet<>();
        members.forEach(m -> rows.add(m.subject().row()));
        boolean known = members.stream().allMatch(m -> m.figure("delta").isPresent() || isFlat(m));
        if (whole.isEmpty() || parts.isEmpty() || !known || scope.isOpen() || !Parts.areWhole(side, rows)) {
            return Optional.empty();
        }
        List<Figure> figures = new ArrayList<>(parts);
        figures.addFirst(whole.get());
        return Optional.of(assertion(
                Kind.COMPOSITION, Map.of("总数", List.of(whole.get()), "各部分", parts), Set.of("完整", "变动额"), figures));
    }

    private boolean isFlat(Entry entry) {
        return records.claims.changes.stream()
                .anyMatch(c -> c.entry == entry && c.marks.contains("持平") && c.delta.isEmpty());
    }

    /** True when every part of the list has its share and the shares make about a hundred: nothing is left out. */
    boolean isExhaustive(Scope scope) {
        List<Entry> members = members(scope);
        boolean all = members.stream().allMatch(m -> m.figure("share").isPresent());
        boolean hundred =
                members.size() > 1 ? isAbout(shares(scope), "95", "105") : isAbout(shares(scope), "100", "100");
        return !scope.isOpen() && all && hundred && sharesOfHead(scope);
    }

    private boolean isListOfItsOwn(Scope scope, List<Entry> members) {
        return isAbout(shares(scope), "100", "100") || !areComputed(scope, members);
    }

    /**
     * True when every share follows from the amounts printed beside it. Then what the shares add up to says no more than
     * what the amounts add up to, and their tails are larger when the amounts are small.
     */
    private boolean areComputed(Scope scope, List<Entry> members) {
        Optional<Figure> whole = scope.head().figure("final");
        return whole.isPresent() && members.stream().allMatch(m -> isComputed(m, whole.get()));
    }

    private static boolean isComputed(Entry member, Figure whole) {
        Optional<Figure> part = member.figure("final");
        Optional<Figure> share = member.figure("share");
        return part.isPresent()
                && share.isPresent()
                && whole.interval()
                        .times(share.get().interval())
                        .meets(part.get().interval());
    }

    /** True when another share of the list, taken of the same words, is a share of the head: then this one is meant so too. */
    boolean isMeantOfHead(Claims.Share share) {
        if (share.scope().isEmpty()) {
            return false;
        }
        Entry head = share.scope().get().head();
        Optional<Figure> whole = head.figure(RelationWriter.level(head));
        String words = base(share.share());
        return whole.isPresent()
                && records.claims.shares.stream()
                        .filter(other -> !other.equals(share) && other.scope().equals(share.scope()))
                        .filter(other -> base(other.share()).equals(words))
                        .anyMatch(other -> isShareOf(other, whole.get()));
    }

    private static boolean isShareOf(Claims.Share share, Figure whole) {
        Optional<Figure> part = share.part().figure(share.level());
        return part.isPresent()
                && part.get().printed().value().signum() != 0
                && whole.interval()
                        .times(share.share().interval())
                        .meets(part.get().interval());
    }

    /** 占本级项目支出的 of 占本级项目支出的50.43%. */
    private static String base(Figure share) {
        return ((PrintedAt) share.lineage()).fragment().replaceFirst("[\\d.,]+[%％]?$", "");
    }

    /** True when the shares of the list make a hundred to a point. */
    boolean addsUp(Scope scope) {
        return isAbout(shares(scope), "99", "101");
    }

    private boolean sharesOfHead(Scope scope) {
        String head = scope.head().subject().row();
        return records.claims.shares.stream()
                .filter(s -> s.scope().filter(scope::equals).isPresent())
                .allMatch(s -> s.base().isEmpty()
                        || s.base().get().equals(head)
                        || s.base().get().equals("?"));
    }

    /** The shares of a list in printed order. */
    List<Figure> shares(Scope scope) {
        return members(scope).stream().flatMap(m -> m.figure("share").stream()).toList();
    }

    private static boolean isAbout(List<Figure> shares, String from, String to) {
        BigDecimal sum = shares.stream().map(f -> f.printed().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !shares.isEmpty() && sum.compareTo(new BigDecimal(from)) >= 0 && sum.compareTo(new BigDecimal(to)) <= 0;
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().map(f -> f.printed().inBase()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Assertion assertion(
            Kind kind, Map<String, List<Figure>> roles, Set<String> marks, List<Figure> figures) {
        PrintedAt first = (PrintedAt) figures.getFirst().lineage();
        List<String> words = figures.stream()
                .map(f -> ((PrintedAt) f.lineage()).fragment())
                .distinct()
                .toList();
        return new Assertion(kind, roles, marks, String.join("；", words), first);
    }
}
