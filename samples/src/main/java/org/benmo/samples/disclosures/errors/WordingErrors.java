package org.benmo.samples.disclosures.errors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Piece;
import org.benmo.samples.disclosures.Run;
import org.benmo.samples.disclosures.books.Codes;

/** Errors of wording: words flipped, left out or left over. */
final class WordingErrors {
    private static final Set<String> IDLE = Set.of("duties", "filler", "terms", "cover", "contact", "performance.tail");
    private static final Map<String, String> OLD_NAMES =
            Map.of("行政事业单位养老支出", "行政事业单位离退休", "卫生健康支出", "医疗卫生与计划生育支出", "农业农村（款）", "农业（款）");

    private WordingErrors() {}

    static Optional<Mutant> zeroItem(HumanError error, Draft draft, Random random) {
        return replace(error, draft, random, text -> {
            int at = text.indexOf("主要包括：");
            if (at < 0) {
                return Optional.empty();
            }
            Set<String> printed = new HashSet<>();
            Codes.economic().forEach((code, name) -> {
                if (text.contains(name)) printed.add(name);
            });
            return Codes.economic().entrySet().stream()
                    .filter(entry ->
                            entry.getKey().length() == 5 && entry.getKey().startsWith("301"))
                    .map(Map.Entry::getValue)
                    .filter(name -> !printed.contains(name))
                    .findFirst()
                    .map(name -> new StringBuilder(text)
                            .insert(at + "主要包括：".length(), name + "、")
                            .toString());
        });
    }

    static Optional<Mutant> templateChoice(HumanError error, Draft draft, Random random) {
        return random.nextBoolean()
                ? swap(error, draft, random, "增加$", "增加（减少）")
                : swap(error, draft, random, "(增长|下降|降低)$", "增长（下降）");
    }

    static Optional<Mutant> zeroChange(HumanError error, Draft draft, Random random) {
        return swap(error, draft, random, "[与较](\\d{4}年度?|上年)(持平|无变化)", "较$1增加0万元，增长0%");
    }

    static Optional<Mutant> growthFromZero(HumanError error, Draft draft, Random random) {
        for (int i : order(draft, random)) {
            if (draft.pieces().get(i) instanceof Piece.Prose prose) {
                List<Run> runs = new ArrayList<>(prose.runs());
                for (int r = 1; r < runs.size(); r++) {
                    String words = runs.get(r).text();
                    boolean news = words.contains("上年无此项支出") || words.contains("未发生此项支出");
                    if (news && runs.get(r - 1).fact().isPresent()) {
                        String amount = runs.get(r - 1).text();
                        String changed =
                                words.replaceFirst("(上年无此项支出|\\d{4}年度未发生此项支出)", "较上年增加" + amount + "万元，增长100%");
                        runs.set(r, Run.of(changed));
                        return Optional.of(mutant(error, draft, i, new Piece.Prose(prose.section(), runs)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Mutant> wrongDirection(HumanError error, Draft draft, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> swap(error, draft, random, "大于(?=(年初)?预算数)", "小于");
            case 1 -> swap(error, draft, random, "小于(?=(年初)?预算数)", "大于");
            case 2 -> swap(error, draft, random, "增长$", "下降");
            default -> swap(error, draft, random, "下降$", "增长");
        };
    }

    static Optional<Mutant> oldName(HumanError error, Draft draft, Random random) {
        if (draft.year() < 2020) {
            return Optional.empty();
        }
        String name = NumberErrors.shuffled(OLD_NAMES.keySet().stream().sorted().toList(), random)
                .getFirst();
        return swap(error, draft, random, Pattern.quote(name), OLD_NAMES.getOrDefault(name, name));
    }

    static Optional<Mutant> missingUnit(HumanError error, Draft draft, Random random) {
        return random.nextBoolean()
                ? swap(error, draft, random, "^%", "")
                : swap(error, draft, random, "^万元", random.nextBoolean() ? "万" : "");
    }

    static Optional<Mutant> templateWords(HumanError error, Draft draft, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> swap(error, draft, random, "。$", "（如持平作持平表述）。");
            case 1 -> swap(error, draft, random, "主要原因(是|：)[^，。；{]+。", "主要原因$1XXX。");
            default -> swap(error, draft, random, "。$", "（不涉及的不列）。");
        };
    }

    static Optional<Mutant> wrongYear(HumanError error, Draft draft, Random random) {
        int year = draft.year();
        return random.nextBoolean()
                ? swap(error, draft, random, "[与比较]" + (year - 1) + "年", "与" + (year - 2) + "年")
                : swap(error, draft, random, "截[至止]" + year + "年12月31日", "截至" + (year - 1) + "年12月31日");
    }

    static Optional<Mutant> wrongName(HumanError error, Draft draft, Random random) {
        String name = draft.office();
        String other = name.length() > 8 && name.startsWith("上海市")
                ? "上海市" + name.substring(6)
                : name.replaceFirst("(财政|统计|水利|农业农村|交通运输|城市管理)", "规划");
        return other.equals(name) ? Optional.empty() : swap(error, draft, random, Pattern.quote(name), other);
    }

    static Optional<Mutant> wrongDenominator(HumanError error, Draft draft, Random random) {
        return swap(error, draft, random, "^(万元.*)?完成年初预算的", "$1完成全年预算的")
                .filter(mutant ->
                        mutant.words().contains("年初预算为") || mutant.words().contains("年初预算数为"));
    }

    static Optional<Mutant> copiedPurpose(HumanError error, Draft draft, Random random) {
        return replace(
                error,
                draft,
                random,
                text -> text.contains("住房公积金（项）") && text.contains("缴纳在职人员住房公积金")
                        ? Optional.of(text.replaceFirst("按规定缴纳在职人员住房公积金", "在职人员基本医疗保险缴费"))
                        : Optional.empty());
    }

    static Optional<Mutant> emptyReason(HumanError error, Draft draft, Random random) {
        return swap(error, draft, random, "主要原因(是|：|是：)[^，。；]{4,}(。|；)", "主要原因是：$2");
    }

    /** The sentence on guests breaks off before it says how many there were. */
    static Optional<Mutant> missingCounts(HumanError error, Draft draft, Random random) {
        for (int i = 0; i < draft.pieces().size(); i++) {
            if (draft.pieces().get(i) instanceof Piece.Prose prose
                    && prose.section().equals("three.host")) {
                boolean counted = prose.runs().stream()
                        .flatMap(run -> run.fact().stream())
                        .anyMatch(fact -> fact.key().row().equals("sg.n.guests"));
                List<Run> kept = untilCounts(prose.runs());
                if (!counted || kept.isEmpty()) {
                    return Optional.empty();
                }
                List<Piece> pieces = new ArrayList<>(draft.pieces());
                Piece.Prose cut = new Piece.Prose(prose.section(), kept);
                pieces.set(i, cut);
                return Optional.of(
                        new Mutant(error, draft.with(draft.name(), pieces), List.of(), List.of(), -1, cut.text()));
            }
        }
        return Optional.empty();
    }

    private static List<Run> untilCounts(List<Run> runs) {
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            if (run.fact().filter(fact -> fact.key().column().equals("count")).isPresent()) {
                break;
            }
            kept.add(run);
        }
        while (!kept.isEmpty()) {
            Run last = kept.removeLast();
            int end = last.fact().isPresent() ? -1 : last.text().lastIndexOf('。');
            if (end >= 0) {
                kept.add(Run.of(last.text().substring(0, end + 1)));
                return kept;
            }
        }
        return kept;
    }

    static Optional<Mutant> missingForm(HumanError error, Draft draft, Random random) {
        for (int i = 0; i < draft.pieces().size(); i++) {
            if (draft.pieces().get(i) instanceof Piece.Grid grid && grid.form().equals("T03")) {
                List<Piece> pieces = new ArrayList<>(draft.pieces());
                pieces.remove(i);
                return Optional.of(
                        new Mutant(error, draft.with(draft.name(), pieces), List.of(), List.of(), -1, grid.title()));
            }
        }
        return Optional.empty();
    }

    static Optional<Mutant> punctuation(HumanError error, Draft draft, Random random) {
        return swap(error, draft, random, "。$", "。。");
    }

    /** Two neighbouring codes of 项 change places in the form of general expenditure, their names stay. */
    static Optional<Mutant> codeAndName(HumanError error, Draft draft, Random random) {
        for (int i = 0; i < draft.pieces().size(); i++) {
            if (draft.pieces().get(i) instanceof Piece.Grid grid && grid.form().equals("T05")) {
                List<List<Piece.Cell>> rows = new ArrayList<>(grid.rows());
                for (int r = 0; r + 1 < rows.size(); r++) {
                    String one = rows.get(r).getFirst().run().text();
                    String two = rows.get(r + 1).getFirst().run().text();
                    if (one.length() == 7 && two.length() == 7) {
                        rows.set(r, withFirst(rows.get(r), two));
                        rows.set(r + 1, withFirst(rows.get(r + 1), one));
                        return Optional.of(mutant(
                                error,
                                draft,
                                i,
                                new Piece.Grid(grid.form(), grid.title(), grid.stub(), rows, grid.notes())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Piece.Cell> withFirst(List<Piece.Cell> row, String words) {
        List<Piece.Cell> copy = new ArrayList<>(row);
        copy.set(0, Piece.Cell.of(words));
        return copy;
    }

    static Optional<Mutant> sameReason(HumanError error, Draft draft, Random random) {
        Pattern reason = Pattern.compile("主要原因(是|：|是：)[^，。；]{4,}(?=。|；)");
        List<Piece> pieces = new ArrayList<>();
        boolean changed = false;
        for (Piece piece : draft.pieces()) {
            if (piece instanceof Piece.Prose prose && !IDLE.contains(prose.section())) {
                List<Run> runs = new ArrayList<>();
                for (Run run : prose.runs()) {
                    Matcher found = reason.matcher(run.text());
                    changed |= run.fact().isEmpty() && found.find();
                    runs.add(run.fact().isPresent() ? run : Run.of(found.replaceAll("主要原因$1项目实施进度调整，资金安排变化")));
                }
                pieces.add(new Piece.Prose(prose.section(), runs));
            } else {
                pieces.add(piece);
            }
        }
        return changed
                ? Optional.of(new Mutant(error, draft.with(draft.name(), pieces), List.of(), List.of(), -1, ""))
                : Optional.empty();
    }

    // ------------------------------------------------------------------ the tools

    private static List<Integer> order(Draft draft, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < draft.pieces().size(); i++) {
            order.add(i);
        }
        return NumberErrors.shuffled(order, random);
    }

    private static Mutant mutant(HumanError error, Draft draft, int at, Piece piece) {
        List<Piece> pieces = new ArrayList<>(draft.pieces());
        pieces.set(at, piece);
        String words = piece instanceof Piece.Prose prose ? prose.text() : "";
        return new Mutant(error, draft.with(draft.name(), pieces), List.of(), List.of(), at, words);
    }

    /** Replaces the first match in the words of one random run. */
    private static Optional<Mutant> swap(HumanError error, Draft draft, Random random, String pattern, String by) {
        Pattern compiled = Pattern.compile(pattern);
        return replace(error, draft, random, text -> {
            Matcher matcher = compiled.matcher(text);
            return matcher.find() ? Optional.of(matcher.replaceFirst(by)) : Optional.empty();
        });
    }

    private static Optional<Mutant> replace(
            HumanError error, Draft draft, Random random, Function<String, Optional<String>> change) {
        for (int i : order(draft, random)) {
            if (draft.pieces().get(i) instanceof Piece.Prose prose && !IDLE.contains(prose.section())) {
                List<Run> runs = new ArrayList<>(prose.runs());
                for (int r = 0; r < runs.size(); r++) {
                    Optional<String> other = runs.get(r).fact().isPresent()
                            ? Optional.empty()
                            : change.apply(runs.get(r).text());
                    if (other.isPresent()) {
                        runs.set(r, Run.of(other.get()));
                        return Optional.of(mutant(error, draft, i, new Piece.Prose(prose.section(), runs)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
