package org.benmo.disclosure.extraction.narrative;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.disclosure.SectionKind;

/** What a section is about, by the words of its heading and, where these are general, by the section around it. */
final class SectionKinds {
    private record Rule(Pattern words, SectionKind kind) {}

    /** In this order: the narrower subject goes first. */
    private static final List<Rule> RULES = List.of(
            rule("^目录$", SectionKind.CONTENTS),
            rule("名词解释|名词说明|专业(?:性)?名词|专业术语|名词释义", SectionKind.TERMS),
            rule("(?:决算|报|附|公开|总|明细|情况)表[^说明]*$|^附表", SectionKind.FORMS),
            rule("三公|因公出国|公务用车|公务接待", SectionKind.THREE_PUBLICS),
            rule("政府性基金", SectionKind.GOVERNMENT_FUND),
            rule("国有资本", SectionKind.STATE_CAPITAL),
            rule("机关运行|机构运行", SectionKind.OFFICE_RUNNING),
            rule("政府采购", SectionKind.PROCUREMENT),
            rule("国有资产|资产占[用有]|资产情况|车辆", SectionKind.STATE_ASSETS),
            rule("绩效", SectionKind.PERFORMANCE),
            rule("基本支出", SectionKind.BASIC_EXPENDITURE),
            rule("一般公共预算", SectionKind.GENERAL_EXPENDITURE),
            rule("财政拨款", SectionKind.APPROPRIATION),
            rule("概况|职能|职责|机构设置|机构情况|人员情况|部门构成|单位构成|单位情况|编制情况|基本情况", SectionKind.OVERVIEW),
            rule("结转|结余", SectionKind.CARRY_OVER),
            rule("收支|收入、?支出|收入和支出|(?:决算)?总体情况", SectionKind.TOTALS),
            rule("收入", SectionKind.REVENUE),
            rule("支出", SectionKind.EXPENDITURE));

    /** Sections whose parts are all about the same thing, whatever their headings say. */
    private static final Set<SectionKind> WHOLE = EnumSet.of(
            SectionKind.TERMS,
            SectionKind.OVERVIEW,
            SectionKind.THREE_PUBLICS,
            SectionKind.PERFORMANCE,
            SectionKind.BASIC_EXPENDITURE,
            SectionKind.CONTENTS);

    private static final Set<SectionKind> GENERAL_WORDS = EnumSet.of(
            SectionKind.TOTALS,
            SectionKind.REVENUE,
            SectionKind.EXPENDITURE,
            SectionKind.CARRY_OVER,
            SectionKind.OVERVIEW,
            SectionKind.OTHER);

    /** Sections about one kind of appropriation, whose parts say 财政拨款 and mean that kind. */
    private static final Set<SectionKind> FUNDED =
            EnumSet.of(SectionKind.GENERAL_EXPENDITURE, SectionKind.GOVERNMENT_FUND, SectionKind.STATE_CAPITAL);

    private SectionKinds() {}

    private static Rule rule(String words, SectionKind kind) {
        return new Rule(Pattern.compile(words), kind);
    }

    /** The kind the words alone say; {@code title} is folded and without its enumerator. */
    static SectionKind byWords(String title) {
        String bare = Folding.name(title).replaceAll("[。：；]$", "");
        for (Rule rule : RULES) {
            if (rule.words().matcher(bare).find()) {
                return rule.kind();
            }
        }
        return SectionKind.OTHER;
    }

    /** The kind of a section under a parent of a known kind. */
    static SectionKind under(SectionKind parent, String title) {
        SectionKind own = byWords(title);
        if (WHOLE.contains(parent) && own != SectionKind.TERMS) {
            return parent;
        }
        boolean specific = parent != SectionKind.OTHER
                && parent != SectionKind.TOTALS
                && parent != SectionKind.COVER
                && parent != SectionKind.FORMS;
        boolean narrower = own == SectionKind.APPROPRIATION && FUNDED.contains(parent);
        return narrower || (specific && GENERAL_WORDS.contains(own)) ? parent : own == SectionKind.OTHER ? parent : own;
    }
}
