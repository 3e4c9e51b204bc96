package org.benmo.disclosure.extraction.narrative;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Section;
import org.benmo.disclosure.SectionKind;
import org.benmo.documents.Text;

/**
 * What a document is, of whom and of which year, by vote of its title, headings and sentences, so that one slip changes
 * nothing.
 *
 * @param kind final accounts, budget, template or other
 * @param unit who publishes
 * @param year fiscal year
 * @param template family of its outline
 */
public record DocumentFacts(DocumentKind kind, Optional<String> unit, OptionalInt year, String template) {
    private static final int TITLE = 400;
    private static final Pattern YEAR =
            Pattern.compile("(?<![较比与同对和至到-])(?<!\\d)((?:19|20)\\d{2})年?度?(部门|单位)?(决算|预算)?");
    private static final Pattern ACCOUNTS = Pattern.compile("决算");
    private static final Pattern BUDGET = Pattern.compile("部门预算|单位预算|预算公开|预算编制|预算表|预算情况说明|预算总表|收支预算");
    private static final Pattern PLACEHOLDER = Pattern.compile("[X×]{2,}");
    private static final Pattern DEPARTMENT = Pattern.compile("(?:部门|单位)决算");
    private static final Pattern GOVERNMENT = Pattern.compile("一般公共预算(?:本级)?(?:收入决算表|税收返还|转移支付)|决算草案[^。]{0,40}报告");
    private static final Pattern AMOUNT = Pattern.compile("\\d(?:万元|亿元|%)");
    private static final Pattern UNIT =
            Pattern.compile("([\\u4e00-\\u9fff（）]{3,32}?)(?:(?:19|20)\\d{2}年度?|部门(?:概况|决算|单位)|单位(?:概况|决算)|概况|决算公开)");
    private static final Pattern SUFFIX = Pattern.compile(
            ".*(?:局|委|委员会|部|厅|办|办公室|中心|院|校|学|园|馆|所|站|队|会|社|处|政府|街道|乡|镇|台|库|室|公司|集团|基地|支队|总队|大队|分局|联合会|协会|机关|党校|本级)$");

    /** Reads the facts off the outline; tables do not matter for them. */
    public static DocumentFacts of(Outline outline) {
        String all = text(outline);
        return new DocumentFacts(kind(outline, all), unit(outline, all), year(outline, all), template(outline, all));
    }

    private static String text(Outline outline) {
        StringBuilder text = new StringBuilder();
        for (Section section : outline.sections()) {
            text.append(Folding.fold(section.heading().characters())).append('\n');
            text.append(Folding.fold(section.body().characters())).append('\n');
        }
        return text.toString();
    }

    private static DocumentKind kind(Outline outline, String text) {
        String title = title(outline, text);
        int accounts = count(ACCOUNTS, text);
        int budgets = count(BUDGET, text);
        boolean isBudget = budgets > accounts && !title.contains("决算");
        if (isBudget && budgets >= 2) {
            return DocumentKind.BUDGET;
        }
        boolean sections = outline.sections().stream()
                .anyMatch(s -> s.kind() == SectionKind.REVENUE
                        || s.kind() == SectionKind.EXPENDITURE
                        || s.kind() == SectionKind.TOTALS
                        || s.kind() == SectionKind.APPROPRIATION
                        || s.kind() == SectionKind.THREE_PUBLICS
                        || s.kind() == SectionKind.GENERAL_EXPENDITURE);
        boolean titled = title.contains("决算");
        boolean isAccounts = (accounts >= 3 && (sections || titled)) || (accounts > 1 && sections && titled);
        if (!isAccounts || isOfGovernment(title, text)) {
            return DocumentKind.OTHER;
        }
        int slots = count(PLACEHOLDER, text);
        return slots >= 20 && slots > 4 * count(AMOUNT, text) ? DocumentKind.TEMPLATE : DocumentKind.FINAL_ACCOUNTS;
    }

    /** Accounts of a whole government, as its people's congress approves them, have other forms and rules than those of a department. */
    private static boolean isOfGovernment(String title, String text) {
        return !DEPARTMENT.matcher(title).find() && GOVERNMENT.matcher(text).find();
    }

    /** The cover, or where there is none the first words. */
    private static String title(Outline outline, String text) {
        String cover = Folding.fold(outline.sections().getFirst().body().characters());
        StringBuilder title = new StringBuilder(cover.substring(0, Math.min(TITLE, cover.length())));
        outline.sections().stream()
                .filter(s -> s.level() == 1)
                .forEach(s -> title.append(Folding.fold(s.heading().characters())));
        return title.isEmpty() ? text.substring(0, Math.min(TITLE, text.length())) : title.toString();
    }

    private static OptionalInt year(Outline outline, String text) {
        Map<Integer, Integer> votes = new HashMap<>();
        vote(votes, title(outline, text), 6);
        for (Section section : outline.sections()) {
            vote(votes, Folding.fold(section.heading().characters()), 3);
            vote(votes, Folding.fold(section.body().characters()), 1);
        }
        for (Text entry : outline.contents()) {
            vote(votes, Folding.fold(entry.characters()), 3);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** A year beside 决算 weighs more; one behind 较, 比 or 与 is a base year and has no vote. */
    private static void vote(Map<Integer, Integer> votes, String text, int weight) {
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            boolean named = matcher.group().contains("年") || matcher.group(3) != null;
            if (named) {
                int extra = "决算".equals(matcher.group(3)) ? 2 : 1;
                int level = matcher.group().endsWith("年") ? 1 : 2;
                votes.merge(Integer.valueOf(matcher.group(1)), weight * extra * level, Integer::sum);
            }
        }
    }

    private static Optional<String> unit(Outline outline, String text) {
        Map<String, Integer> votes = new HashMap<>();
        candidates(votes, title(outline, text), 4);
        candidates(votes, text, 1);
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparingInt(e -> e.getKey().length()))
                .map(Map.Entry::getKey);
    }

    private static void candidates(Map<String, Integer> votes, String text, int weight) {
        Matcher matcher = UNIT.matcher(text.replaceAll("第[一二三四五六七八九十]+部分", "\n"));
        while (matcher.find()) {
            String name = matcher.group(1)
                    .replaceFirst("^(?:封面|附件|目录|关于|其中|截[至止]|对|在|是|由|为|根据|按照|我|的|年|月|日)+", "")
                    .replaceFirst("(?:部门|单位)$", "");
            boolean plausible = name.length() >= 3
                    && SUFFIX.matcher(name).matches()
                    && !name.matches("(?:本|我|各|该|下属|所属).*|.*(?:决算|预算|收入|支出|经费|与|相比|情况|以及).*");
            if (plausible) {
                votes.merge(name, weight, Integer::sum);
            }
        }
    }

    private static String template(Outline outline, String text) {
        boolean shanghai =
                heading(outline, "财政拨款收入支出决算总体情况") && heading(outline, "一般公共预算财政拨款支出决算具体情况") && text.contains("其他重要事项");
        if (shanghai && (text.contains("面向中小企业预留") || text.contains("上海"))) {
            return "shanghai";
        }
        boolean jiangxi = text.contains("本套部门决算汇编范围") || (heading(outline, "国有资产占用情况") && text.contains("具体构成为"));
        return jiangxi ? "jiangxi" : "unknown";
    }

    private static boolean heading(Outline outline, String words) {
        return outline.sections().stream()
                .anyMatch(s -> Folding.name(s.heading().characters()).contains(words));
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
