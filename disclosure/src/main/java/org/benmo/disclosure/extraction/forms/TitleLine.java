package org.benmo.disclosure.extraction.forms;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.statements.forms.Forms;

/** Whether a line of text is the title of a form, and of which. */
final class TitleLine {
    private static final int LENGTH_MAX = 70;
    private static final int STUB_REST_MAX = 4;
    private static final Pattern STUB = Pattern.compile("(?:表号:?)?公开\\d{1,2}(?:-\\d)?表|财决(?:公开)?\\d{1,2}(?:-\\d)?表"
            + "|\\(?(?:金额)?单位:?(?:人民币)?(?:[亿万千]元|元(?!\\p{IsHan}))(?:\\([^()]*\\))?\\)?|第\\d{1,2}页"
            + "|\\((?:部门|本级|单位|续表?|接上页|公开|汇总|合并|分科目|按功能分类(?:科目)?|按经济分类(?:科目)?|(?:19|20)\\d\\d年度?)\\)|续表$");
    private static final Pattern OWNER = Pattern.compile("(?:编制|公开|编报|填报|填表)?(?:部门|单位)(?:名称)?:.*$");
    private static final Pattern LEAD =
            Pattern.compile("^(?:(?:附件|附表|公开表|表格?)(?:\\d{1,2}(?:-\\d{1,2})?|[一二三四五六七八九十]{1,3}(?=[:、.]))?[:、.—-]*"
                    + "|\\d{1,2}[-—.、:]\\d{0,2}[.、:]?|\\d{1,2}(?=\\D))");
    private static final Pattern YEAR_ONLY = Pattern.compile("(?:19|20)\\d\\d年度?");
    private static final Pattern BROKEN_OFF =
            Pattern.compile(".*(?:拨款|预算|项目|专项|采购|经费|基金|资金|明细|基本|资本|收支|经营|捐赠|资产|投资|收入|支出)");
    private static final Pattern CONTINUED = Pattern.compile(".*(?:\\(续表?\\)|\\(接上页\\)|续表).*");
    private static final Pattern SENTENCE = Pattern.compile(".*[。;,!?].*|.*(?:详见|参见|见附|如下|附后).*");
    private static final Pattern ANY_TABLE = Pattern.compile(".*(?:表|一览|情况|明细|清单|名单|统计)(?:\\([^()]*\\))?");

    private final Map<String, String> titles;

    /**
     * A title found.
     *
     * @param form its id, or {@link Forms#OTHER} for a table that is named but not one of the ten
     * @param name the title's own words
     */
    record Match(String form, String name) {}

    TitleLine(Map<String, String> titles) {
        this.titles = titles;
    }

    /** The form this line is the title of; empty when it is no registered title. */
    Optional<Match> match(String printed) {
        Optional<Match> match = matchCore(core(printed, true));
        return match.isPresent() ? match : matchCore(core(printed, false));
    }

    private Optional<Match> matchCore(String text) {
        if (text.isEmpty()
                || text.length() > LENGTH_MAX
                || SENTENCE.matcher(text).matches()) {
            return Optional.empty();
        }
        String longest = "";
        for (String title : titles.keySet()) {
            if (text.endsWith(title) && title.length() > longest.length()) {
                longest = title;
            }
        }
        String form = titles.get(longest);
        if (form == null || !isOwner(text.substring(0, text.length() - longest.length()))) {
            return Optional.empty();
        }
        return Optional.of(new Match(form, longest));
    }

    /** Before a title may stand who publishes and which year, not words that would make it another title. */
    private static boolean isOwner(String before) {
        return !BROKEN_OFF.matcher(before).matches();
    }

    /** True when the words could be the first line of a title that goes on below. */
    static boolean isBrokenOff(String printed) {
        String text = core(printed, true);
        return text.length() <= LENGTH_MAX / 2 && BROKEN_OFF.matcher(text).matches();
    }

    /** True when the line looks like the title of some table. */
    static boolean isAnyTitle(String printed) {
        String text = core(printed, true);
        return text.length() <= LENGTH_MAX
                && ANY_TABLE.matcher(text).matches()
                && !SENTENCE.matcher(text).matches();
    }

    /** True when the line ends as a table's title does, so that it is no heading of the running text. */
    static boolean isTableTitle(String printed) {
        return core(printed, true).endsWith("表");
    }

    /** True for （续）. */
    static boolean isContinued(String printed) {
        return CONTINUED.matcher(Labels.plain(printed)).matches();
    }

    /** True when nothing but 单位：万元, 公开01表, the year or who publishes is printed: the lines around a title. */
    static boolean isStub(String printed) {
        String plain = Labels.plain(printed);
        boolean known = STUB.matcher(plain).find()
                || OWNER.matcher(plain).lookingAt()
                || YEAR_ONLY.matcher(plain).matches();
        return known && core(printed, true).length() <= STUB_REST_MAX;
    }

    private static String core(String printed, boolean withoutOwner) {
        String text = STUB.matcher(Labels.plain(printed)).replaceAll("").replace("()", "");
        if (withoutOwner) {
            text = OWNER.matcher(text).replaceFirst("");
        }
        text = text.replaceFirst("(?:19|20)\\d\\d年度?$", "");
        return LEAD.matcher(Labels.bare(text)).replaceFirst("");
    }
}
