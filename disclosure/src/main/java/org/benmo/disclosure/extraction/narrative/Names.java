package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.keys.Keys;

/** The names a sentence can be about, in one kind of section: metrics, classification items, economic items. */
final class Names {
    private static final String PIECE = "(?:[^，。；：（）“”\\d]|（(?!\\d{0,3}[类款项目]）|\\d+）|[一二三四五六七八九十]{1,3}）)[^（）]{1,12}）)";
    private static final String LEVEL_MARK = PIECE + "{2,40}?)”?（(\\d{0,3})([类款项目])）”?(?:支出(?!决算|总|合))?[-—、/]?";
    private static final Pattern LEVEL = Pattern.compile("[“《]?((?!主要|用于|其中|包括|按|本年|占|完成)" + LEVEL_MARK);

    /** The names after the first may begin with any word: 用于社会福利的彩票公益金支出. */
    private static final Pattern NEXT_LEVEL = Pattern.compile("[“《]?(" + LEVEL_MARK);

    private static final Pattern CODED = Pattern.compile(
            "([23]\\d{2}(?:\\d{2}){0,2})[-—]?“?([\\u4e00-\\u9fff（）、]{2,40}?)”?(?=\\d|年初|支出决算|决算|预算|全年|，|为|：)");
    private static final Pattern NAME_THEN_CODE =
            Pattern.compile("“?([\\u4e00-\\u9fff、]{2,30}?)”?（([23]\\d{2}(?:\\d{2}){0,2})）");

    private static final NameTrie<Keys.Metric> METRICS = metrics();
    private static final NameTrie<String> CLASSES = classes();
    private static final NameTrie<String> ECONOMIC = economic();

    private final SectionKind kind;
    private final ItemRows rows;
    private final ShortNames shortNames;
    private final NameTrie<String> items = new NameTrie<>();

    /** A name found: its subject and one after its last character. */
    record Found(int to, Subject subject) {}

    Names(SectionKind kind, ItemRows rows) {
        this.kind = kind;
        this.rows = rows;
        this.shortNames = new ShortNames(kind);
        rows.names(kind).forEach(names -> names.forEach((code, name) -> items.add(name, code)));
    }

    private static NameTrie<Keys.Metric> metrics() {
        NameTrie<Keys.Metric> trie = new NameTrie<>();
        Keys.standard().names().forEach(name -> trie.add(name.name(), name.metric()));
        return trie;
    }

    private static NameTrie<String> classes() {
        NameTrie<String> trie = new NameTrie<>();
        Forms.standard().functionalClasses().forEach((code, names) -> names.forEach(name -> trie.add(name, code)));
        return trie;
    }

    private static NameTrie<String> economic() {
        NameTrie<String> trie = new NameTrie<>();
        for (int group = 301; group < 400; group++) {
            addEconomic(trie, String.valueOf(group));
            for (int item = 1; item < 100; item++) {
                addEconomic(trie, group + (item < 10 ? "0" : "") + item);
            }
        }
        trie.add("对个人和家庭补助支出", "303");
        trie.add("对个人和家庭补助", "303");
        trie.add("对个人和家庭的补助支出", "303");
        trie.add("其他资本性支出", "310");
        return trie;
    }

    private static void addEconomic(NameTrie<String> trie, String code) {
        Codes.standard().economic(code).stream()
                .filter(name -> name.holdsIn(2022))
                .forEach(name -> trie.add(name.name(), code));
    }

    /** The longest name at a position. */
    Optional<Found> at(String folded, int from) {
        Optional<Found> best = path(folded, from);
        best = longer(best, coded(folded, from));
        best = longer(best, shortNames.at(folded, from).or(() -> registered(folded, from)));
        if (hasItems()) {
            best = longer(best, functionalClass(folded, from));
            best = longer(best, item(folded, from));
        }
        return hasEconomic() ? longer(best, economic(folded, from)) : best;
    }

    private static Optional<Found> longer(Optional<Found> best, Optional<Found> next) {
        boolean better = next.isPresent()
                && (best.isEmpty() || next.get().to() > best.get().to());
        return better ? next : best;
    }

    private boolean hasItems() {
        return switch (kind) {
            case GENERAL_EXPENDITURE, APPROPRIATION, GOVERNMENT_FUND, STATE_CAPITAL, EXPENDITURE, TOTALS -> true;
            default -> false;
        };
    }

    private boolean hasEconomic() {
        return kind == SectionKind.BASIC_EXPENDITURE;
    }

    private Optional<Found> registered(String folded, int from) {
        return METRICS.longest(folded, from)
                .filter(match -> !isEither(folded.substring(from, match.to())))
                .flatMap(match -> SectionNames.row(match.values(), kind)
                        .map(row -> new Found(
                                match.to(),
                                subject(row, match.values().getFirst(), folded.substring(from, match.to()))
                                        .ofWhole(SectionNames.whole(match.values(), kind)
                                                .orElse(row)))));
    }

    /** 财政拨款总收入 is the year's income to some and the total with what was carried over to others. */
    private boolean isEither(String name) {
        return kind == SectionKind.APPROPRIATION && (name.equals("总收入") || name.equals("总支出"));
    }

    private static Subject subject(String row, Keys.Metric metric, String printed) {
        Unit.Kind unit = Keys.standard().metric(row).map(Keys.Metric::kind).orElse(metric.kind());
        Subject subject = Subject.of(row, unit, Folding.name(printed));
        return switch (row) {
            case "total.both" -> subject.alsoRows(List.of("income.total", "expend.total"));
            case "fiscal.total" -> subject.alsoRows(List.of("fiscal.income.total", "fiscal.expend.total"));
            default -> subject;
        };
    }

    private Optional<Found> functionalClass(String folded, int from) {
        return CLASSES.longest(folded, from)
                .filter(match -> isWhole(folded, match.to(), folded.substring(from, match.to())))
                .map(match -> new Found(
                        match.to(),
                        itemOf(
                                rows.coded(match.values().getFirst(), kind),
                                List.of(Folding.name(folded.substring(from, match.to()))),
                                1)));
    }

    /** 教育 alone is a word of the language; a class when 支出 or a level mark or an amount follows. */
    private static boolean isWhole(String folded, int to, String name) {
        return name.endsWith("支出")
                || name.endsWith("支出”")
                || name.endsWith("预备费")
                || folded.startsWith("（类）", to)
                || (to < folded.length() && Lexer.isDigit(folded.charAt(to)));
    }

    private Optional<Found> item(String folded, int from) {
        List<String> path = new ArrayList<>();
        List<String> codes = List.of();
        int at = from;
        for (int level = 0; level < 3; level++) {
            Optional<NameTrie.Match<String>> match = items.longest(folded, at);
            if (match.isEmpty()) {
                break;
            }
            path.add(Folding.name(folded.substring(at, match.get().to())));
            codes = match.get().values();
            at = match.get().to();
            if (at < folded.length() && "-—".indexOf(folded.charAt(at)) >= 0) {
                at++;
            }
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String row = codes.size() == 1 && path.size() == 1 ? rows.coded(codes.getFirst(), kind) : rows.row(path, kind);
        return row.contains("func:")
                ? Optional.empty()
                : Optional.of(new Found(at, itemOf(row, path, level(codes.getFirst()) - path.size() + 1)));
    }

    private Optional<Found> economic(String folded, int from) {
        return ECONOMIC.longest(folded, from)
                .map(match -> new Found(
                        match.to(),
                        itemOf(
                                "econ." + match.values().getFirst(),
                                List.of(Folding.name(folded.substring(from, match.to()))),
                                Subject.ECONOMIC)));
    }

    private Optional<Found> coded(String folded, int from) {
        if (!hasItems()) {
            return Optional.empty();
        }
        Matcher first = CODED.matcher(folded);
        first.region(from, folded.length()).useTransparentBounds(true);
        if (Lexer.isDigit(folded.charAt(from)) && first.lookingAt() && !isUnit(first.group(2))) {
            return Optional.of(new Found(
                    first.end(),
                    itemOf(
                            rows.coded(first.group(1), kind),
                            List.of(Folding.name(first.group(2))),
                            level(first.group(1)))));
        }
        Matcher second = NAME_THEN_CODE.matcher(folded);
        second.region(from, folded.length());
        return second.lookingAt() && startsClause(folded, from)
                ? Optional.of(new Found(
                        second.end(),
                        itemOf(
                                rows.coded(second.group(2), kind),
                                List.of(Folding.name(second.group(1))),
                                level(second.group(2)))))
                : Optional.empty();
    }

    private static boolean isUnit(String name) {
        return name.startsWith("万")
                || name.startsWith("元")
                || name.startsWith("年")
                || name.startsWith("个")
                || name.startsWith("人");
    }

    /** ⟨类⟩（类）⟨款⟩（款）⟨项⟩（项）, beginning at any level; codes may stand in the brackets. */
    private Optional<Found> path(String folded, int from) {
        if (!startsClause(folded, from)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        int at = from;
        int level = 0;
        int top = 0;
        while (level < 3) {
            Matcher matcher = (names.isEmpty() ? LEVEL : NEXT_LEVEL).matcher(folded);
            matcher.region(at, folded.length());
            if (!matcher.lookingAt() || "类款项".indexOf(matcher.group(3).replace('目', '项')) < level) {
                break;
            }
            level = "类款项".indexOf(matcher.group(3).replace('目', '项')) + 1;
            top = top == 0 ? level : top;
            names.add(Folding.name(matcher.group(1)));
            code.append(matcher.group(2));
            at = matcher.end();
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = code.length() == 1 + 2 * names.size();
        String row = whole ? rows.coded(code.toString(), kind) : rows.row(names, kind);
        return Optional.of(new Found(at, itemOf(row, names, top)));
    }

    private static Subject itemOf(String row, List<String> path, int level) {
        return Subject.item(row, List.copyOf(path), level);
    }

    private static int level(String code) {
        return (code.length() - 1) / 2;
    }

    private static boolean startsClause(String folded, int from) {
        if (from == 0) {
            return true;
        }
        char before = folded.charAt(from - 1);
        return "，。；：、“）(-—年度.中".indexOf(before) >= 0 || Lexer.isDigit(before);
    }
}
