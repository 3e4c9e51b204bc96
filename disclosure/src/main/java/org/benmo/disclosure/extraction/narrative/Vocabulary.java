package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.extraction.narrative.Element.Sort;

/** The words of the grammar besides names and numbers. The first rule that fits at a position wins. */
final class Vocabulary {
    private record Rule(Sort sort, Pattern pattern) {}

    private static final String BUDGET_KIND = "(?:(?<kind>年初|全年|调整后?|追加后|最终)|年度|本年度?|当年|\\d{4}年度?)?";
    private static final String BUDGET_NOUN =
            "(?:财政拨款|财政|部门|支出|收入|批复|项目)?(?:总)?预算(?:调整)?(?:安排|批复|下达|核定)?(?:支出)?(?:数额?|金额|总额|指标)?";
    private static final String FIGURE = "(?:实际)?(?:财政拨款)?(?:支出|收入)?(?:决算|执行|完成|支出|收入)?(?:支出|收入)?(?:数额?|情况|水平|金额)?";

    private static final Map<Character, List<Rule>> RULES = new HashMap<>();

    static {
        since();
        budgets();
        directions();
        frames();
        small();
    }

    private Vocabulary() {}

    private static void rule(String starts, Sort sort, String pattern) {
        Rule rule = new Rule(sort, Pattern.compile(pattern));
        for (int i = 0; i < starts.length(); i++) {
            RULES.computeIfAbsent(starts.charAt(i), c -> new ArrayList<>()).add(rule);
        }
    }

    private static void since() {
        String year = "(?:上年度?|上一年度?|去年度?|前一年度?|(?<year>(?:19|20)\\d{2})年度?)(?:全年|同期)?";
        String budget = "的?(?:年初|全年|调整后?)?" + BUDGET_NOUN;
        rule(
                "与较比同和相",
                Sort.SINCE_OTHER,
                "(?:相较于?|相比于?|与|较之?|比|同|和)(?:上年度?|上一年度?|去年度?|前一年度?)" + budget + "(?:相比较?|比较|对比|相)?");
        rule(
                "与较比同和相对",
                Sort.SINCE_PRIOR,
                "(?:相较于?|相比于?|对比|与|较之?|比|同|和)" + year + "的?" + FIGURE + "(?:相比较?|比较|对比|相较|比)?(?=[^度]|$)(?!" + budget
                        + ")");
        rule("同", Sort.SINCE_PRIOR, "同比|同期(?:相比)?");
        rule("比", Sort.SINCE_PRIOR, "比(?:去年|上年)?同期");
        rule("为是占", Sort.OF_PRIOR, "(?:为|是|占)(?:上年度?|去年|(?:19|20)\\d{2}年度?)(?:同期)?(?:决算|支出)?数?的");
        rule("上去", Sort.NOT_COMPARABLE, "(?:上年度?|去年)(?:同期)?(?:无|没有)(?:此|该|本|相关|同类|可比)?项?(?:支出|预算|收入|数据?|经费|业务|基数)+");
        rule("不无增", Sort.NOT_COMPARABLE, "不具?可比性?|无(?:法|可)比(?:较|性)?|增(?:长|减)率(?:无可比性|不可比)|无同期可?比?数据?");
        rule("上去", Sort.PRIOR, "(?:上年度?|去年)(?:同期)?(?:决算|支出)?(?:数|支出数)?(?=为|是|\\d)");
    }

    private static void budgets() {
        rule(
                "与较比同和",
                Sort.SINCE_BUDGET,
                "(?:与|较|比|同|和)(?:本年|当年|\\d{4}年度?(?=年初|全年|调整))?" + BUDGET_KIND + BUDGET_NOUN + "(?:相比较?|比较|对比|相)?");
        rule(
                "为完占达实执预",
                Sort.COMPLETION,
                "(?:完成|占|达到?|实现|为)(?:了)?(?:本年|当年)?" + BUDGET_KIND + BUDGET_NOUN + "(?:的)?(?:比例为?)?(?=-?[\\d.X×]|%)");
        rule("完执预支", Sort.COMPLETION, "(?:支出)?(?:预算)?(?:完成|执行)率(?:为|达到?|是)?(?=-?[\\d.X×]|%)");
        rule(
                "年全调追最本当预财部支批核2",
                Sort.BUDGET,
                BUDGET_KIND + BUDGET_NOUN + "(?=为|是|共|，|的|[\\dX×]|[^\\u4e00-\\u9fff]|均|各|相|增|减|持)");
        rule("年全", Sort.BUDGET, "(?<kind>年初|全年)预算");
        rule("决", Sort.FINAL, "决算(?:(?:支出|收入)(?!总计))?(?:数额?|金额|总额)?");
        rule(
                "当本全年实支收执",
                Sort.FINAL,
                "(?:当年|本年度?|全年|年终)?(?:实际)?(?:财政拨款)?(?:(?:支出|收入)?决算(?:(?:支出|收入)(?!总计))?(?:数额?|金额|总额)?|执行数|实际(?:完成|支出|执行)(?:数|支出)?|支出数)(?!情况)");
    }

    private static void directions() {
        String after = "(?:了|约|幅度?为?|率为?|额为?|数为?|比例为?|金额为?)*";
        rule(
                "增上提升多涨",
                Sort.DIRECTION,
                "(?<up>增加|增长|上升|提高|上涨|增多|增支|增收|升高|增幅|升幅|涨幅|多支出|增(?=\\d)|多(?=\\d))" + after
                        + "(?<level>(?:为|到|至)(?=[\\dX×])|到|至)?");
        rule(
                "减下降压缩回少",
                Sort.DIRECTION,
                "(?<down>减少|下降|降低|压减|缩减|减低|降幅|减幅|减支|减收|压缩|回落|下浮|少支出|减(?=\\d)|少(?=\\d)|降(?=\\d))" + after
                        + "(?<level>(?:为|到|至)(?=[\\dX×])|到|至)?");
        rule("大小高低等超少多未", Sort.RELATION, "(?<word>大于|小于|高于|低于|等于|超过|超出|少于|多于|未超过)");
        rule("基持一相无没保不", Sort.FLAT, "(?<near>基本)?(?:保持)?(?:持平|一致|相同|无(?:增减)?(?:变化|变动)|没有(?:增减)?(?:变化|变动)|无增减|不变|相等)");
    }

    private static void frames() {
        rule("主用具", Sort.FRAME, "(?:主要)?用于以下(?:几个)?方面|(?:支出)?具体情况如下|具体(?:包括|为|如下)");
        rule("具构本", Sort.FRAME, "(?:的)?(?:具体)?构成(?:情况)?(?:为|如下|是)?");
        rule("按", Sort.FRAME, "按[^，。；：]{2,14}?(?:分类科目分?|划分|分类|分)(?:，包括)?(?=：|，|$)");
        rule("其包含", Sort.FRAME, "其中|包括(?=[^，。；：]{0,24}\\d)|包含(?=[^，。；：]{0,24}\\d)|(?<=（)含");
        rule("中", Sort.FRAME, "中(?=，)");
        rule("主包具", Sort.LISTING, "(?<main>主要)?包括(?:了)?|具体包括");
        rule(
                "变主原增减的具",
                Sort.REASON,
                "(?:的)?(?:变动|变化|增减|主要|具体)*(?:变动|变化|增减)?的?原因(?:分析)?(?:主要)?(?:是因为|是由于|在于|如下|是|为|系)?[：，]?(?:主要)?(?:是|为)?(?:由于|因为)?");
        rule("主", Sort.PURPOSE, "主要(?:用于|支出内容|内容|为)[：是为]?");
        rule("用", Sort.FILLER, "用于保障[^，。；\\d]{0,40}?正常(?:运转|运行|运作)的(?=(?:一般公共预算)?(?:财政拨款)?基本支出)");
        rule("用", Sort.PURPOSE, "用于(?:支付|保障)?");
        rule("主", Sort.REASON, "主要(?:是|系)(?:由于|因为|因)?：?");
        rule("开", Sort.PURPOSE, "开支内容(?:包括|为|是)：?");
        rule("差", Sort.RELATION, "(?<word>差值|差额)");
    }

    private static void small() {
        rule("占所比", Sort.SHARE, "(?:所占|占)(?:比例|比重|比)?(?:为|达到?|约|了)?(?!用|有|比)|比[重例](?:为|达|是)");
        rule("年未没无", Sort.FILLER, "(?:年初|当年|本年)?(?:未安排|没有安排|未编制|无)(?:年初|当年)?(?:支出)?预算(?![，。；]?(?:未|没有)?支出)");
        rule("由从", Sort.OUT_OF, "[由从](?=(?:上年|去年|\\d{4}年度?)[^，。；]{0,16}?\\d[\\d.,]*[^，。；]{0,6}(?:增|减|下降|上升|降|提高|到|至))");
        rule("无未没", Sort.NONE, "未(?:发生|产生|安排|使用|开展)|没有(?:发生|安排|使用)?|无(?!法|论|偿|锡|为|党)");
        rule("各", Sort.EACH, "各自?");
        rule("均", Sort.EACH, "均");
        rule("分", Sort.RESPECTIVELY, "分别(?:为|是)?");
        rule("等", Sort.AND_SO_ON, "等");
        rule("和及与、", Sort.AND, "[和及与、]|以及");
        rule("，,", Sort.COMMA, "[，,]");
        rule("；", Sort.SEMICOLON, "；");
        rule("。！？", Sort.STOP, "[。！？]");
        rule("（", Sort.OPEN, "（");
        rule("）", Sort.CLOSE, "）");
        rule("“”‘’《》：", Sort.FILLER, "[“”‘’《》：]+");
        rule(
                "为是共合总达约计的了数额金支收经费资开安使财实发年本全当累一也则仍项类款列现期末截我单部该元上完初万科规到应即含另各此",
                Sort.FILLER,
                "为|是|共计|共有|共|合计|总计|总额|总量|达到|达|约|计|的|了|数量|数额|金额|数|额|支出|收入|经费|费用|资金|开支|安排|使用|财政拨款|实现|发生|本年度|本年|年度|年末|年底"
                        + "|全年|当年|累计|一共|总共|也|则|仍|列支|现有|期末|截至|截止|我局|我委|我部|我单位|本部门|本单位|我部门|本局|完成|实际|实有|此外|另外|年中");
    }

    /** The word at a position; empty when none begins there. */
    static Optional<Element> at(String folded, int from) {
        List<Rule> rules = RULES.get(folded.charAt(from));
        if (rules == null) {
            return Optional.empty();
        }
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(folded);
            matcher.region(from, folded.length()).useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() > from) {
                return Optional.of(Element.word(rule.sort(), from, matcher.end(), detail(rule.sort(), matcher)));
            }
        }
        return Optional.empty();
    }

    private static String detail(Sort sort, Matcher matcher) {
        return switch (sort) {
            case SINCE_PRIOR ->
                matcher.group().startsWith("同") && matcher.end() - matcher.start() <= 4 && !hasYear(matcher)
                        ? "?"
                        : group(matcher, "year");
            case SINCE_BUDGET, BUDGET, COMPLETION -> budget(group(matcher, "kind"));
            case DIRECTION ->
                (group(matcher, "up").isEmpty() ? "-" : "+")
                        + (group(matcher, "level").isEmpty() ? "" : ">");
            case RELATION -> group(matcher, "word");
            case FLAT -> group(matcher, "near");
            case LISTING -> group(matcher, "main");
            default -> "";
        };
    }

    private static boolean hasYear(Matcher matcher) {
        return !group(matcher, "year").isEmpty() || matcher.group().matches(".*(?:上年|去年).*");
    }

    /** The budget a word names: 年初, 全年 (adjusted), or empty when it does not say. */
    private static String budget(String word) {
        return word.isEmpty() ? "" : word.equals("年初") ? "年初" : "全年";
    }

    private static String group(Matcher matcher, String name) {
        if (!matcher.pattern().namedGroups().containsKey(name)) {
            return "";
        }
        String group = matcher.group(name);
        return group == null ? "" : group;
    }
}
