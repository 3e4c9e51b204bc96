package org.benmo.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.Document;

/**
 * The ways words, rows and whole tables go wrong (final-accounts §5), applied to any document wherever they can be. Found by
 * patterns over the neutral model, without the reader under test.
 */
enum WordingOperator {
    U02_FOREIGN_ITEM("公用经费清单里混入人员经费科目", Bar.ALARM),
    U03_BOTH_WORDS("模板的选择项没有取舍", Bar.TOLD),
    U04_ZERO_CHANGE("增加0万元，增长0%", Bar.TOLD),
    U05_HUNDRED_FROM_ZERO("基数为零，增长100%", Bar.ALARM),
    U06_WRONG_DIRECTION("大于小于、增加减少写反", Bar.ALARM),
    U12_MISSING_UNIT("漏写万元、元", Bar.ALARM),
    U12_MISSING_PERCENT("漏写%", Bar.ALARM),
    U13_INSTRUCTION("留着模板的填写说明", Bar.ALARM),
    U13_PLACEHOLDER("数字处留着XX", Bar.ALARM),
    U14_OTHER_YEAR("年份错一年", Bar.ALARM),
    U15_OTHER_NAME("单位名称漏了区县", Bar.ALARM),
    U16_SIBLING_RATE("照抄上一项的百分比", Bar.ALARM),
    U19_ROW_SHIFT("一列数字错行", Bar.ALARM),
    U20_CHILD_EQUALS_PARENT("末行抄成合计数", Bar.ALARM),
    U21_CHANGE_OF_PART("分项的增减额改了一个", Bar.ALARM),
    U22_OTHER_BUDGET("年初预算写成全年预算", Bar.TOLD),
    U23_PART_ABOVE_WHOLE("基本支出的接待费大于三公总数", Bar.ALARM),
    U24_OTHER_PURPOSE("用途抄自下一项", Bar.ALARM),
    U25_EMPTY_REASON("原因空着", Bar.ALARM),
    U27_COUNTS_LEFT_OUT("漏了接待批次人次", Bar.ALARM),
    U28_TABLE_LEFT_OUT("缺一张表", Bar.ALARM),
    U32_PUNCTUATION("标点重复", Bar.TOLD),
    U33_TOTAL_ZERO("合计行写成0", Bar.ALARM),
    U35_CODES_EXCHANGED("相邻两行编码互换", Bar.ALARM),
    U10_PLUGGED("占比凑成100%", Bar.SILENT),
    U36_REPEATED("段落重复", Bar.SILENT);

    /** What is asked of the checker. */
    enum Bar {
        /** An error or warning. */
        ALARM,
        /** At least information. */
        TOLD,
        /** Nothing above information. */
        SILENT
    }

    private static final Pattern AMOUNT = Pattern.compile("(\\d[\\d,]*\\.\\d{2})万元");
    private static final Pattern RATE = Pattern.compile("(\\d+\\.\\d{2})%");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*\\.\\d{2}");
    private static final Pattern CODE = Pattern.compile("\\d{3}|\\d{5}|\\d{7}");

    private final String words;
    private final Bar bar;

    WordingOperator(String words, Bar bar) {
        this.words = words;
        this.bar = bar;
    }

    /** What people call it. */
    String words() {
        return words;
    }

    /** What is asked of the checker. */
    Bar bar() {
        return bar;
    }

    /** Every place of the document where this error can be made, each made there once. */
    List<Edit> applied(Document document) {
        return switch (this) {
            case U02_FOREIGN_ITEM ->
                words(document, "公用经费[^。；]*?(?:主要)?包括[：:]?(?=[\\u4e00-\\u9fa5（）]{2,12}、)", m -> m.group() + "基本工资、");
            case U03_BOTH_WORDS ->
                words(document, "(增加|减少|增长|下降)(?=\\d)", m -> m.group() + "（" + opposite(m.group()) + "）");
            case U04_ZERO_CHANGE ->
                words(document, "(增加|减少)[\\d,.]+万元，(增长|下降)[\\d.]+%", m -> m.group(1) + "0万元，" + m.group(2) + "0%");
            case U05_HUNDRED_FROM_ZERO ->
                words(
                        document,
                        "([\\d,.]+)(万元[^。；\\d]{0,12}(?:与|比|较)[^。；]{0,24}?)(?:增加|减少)(?!\\1)[\\d,.]+万元，(?:增长|下降)[\\d.]+%",
                        m -> m.group(1) + m.group(2) + "增加" + m.group(1) + "万元，增长100.00%");
            case U06_WRONG_DIRECTION ->
                words(document, "大于|小于|(?:增加|减少)(?=[\\d,.]+万元，(?:增长|下降))", m -> opposite(m.group()));
            case U12_MISSING_UNIT -> words(document, AMOUNT.pattern() + "(?=[，。；])", m -> m.group(1));
            case U12_MISSING_PERCENT -> words(document, RATE.pattern() + "(?=[，。；])", m -> m.group(1));
            case U13_INSTRUCTION -> words(document, "(?<=\\d万元)。", m -> "（不涉及的不列）。");
            case U13_PLACEHOLDER -> words(document, AMOUNT.pattern(), m -> "XX万元");
            case U14_OTHER_YEAR ->
                words(
                        document,
                        "(?<=与|比|较|截至|截止|^)(20\\d\\d)(?=年度?(?:相比|决算|[^，。]{0,6}财政拨款|12月31日|收|支|本年))",
                        m -> String.valueOf(Integer.parseInt(m.group(1)) - 1));
            case U15_OTHER_NAME ->
                words(
                        document,
                        "(?<=^|。)(上海市|[\\u4e00-\\u9fa5]{2}市)[\\u4e00-\\u9fa5]{2,3}[区县](?=[\\u4e00-\\u9fa5]{2,10}(?:20\\d\\d|截))",
                        m -> m.group(1));
            case U16_SIBLING_RATE -> TableAndListErrors.siblingRates(document);
            case U19_ROW_SHIFT -> TableAndListErrors.shiftedColumns(document);
            case U20_CHILD_EQUALS_PARENT -> TableAndListErrors.lastCellsLikeTotals(document);
            case U21_CHANGE_OF_PART ->
                words(
                        document,
                        "(?<=(?:公务接待费|运行维护费|出国（境）费)[^。]{0,60}(?:增加|减少))([\\d,.]+)(?=万元)",
                        m -> "1" + m.group(1));
            case U22_OTHER_BUDGET ->
                words(document, "完成(年初|全年)预算", m -> m.group(1).equals("年初") ? "完成全年预算" : "完成年初预算");
            case U23_PART_ABOVE_WHOLE -> TableAndListErrors.receptionAboveAll(document);
            case U24_OTHER_PURPOSE -> TableAndListErrors.exchangedPurposes(document);
            case U25_EMPTY_REASON -> words(document, "(主要原因(?:是|为|：|:))[^。；]+", m -> m.group(1));
            case U27_COUNTS_LEFT_OUT -> words(document, "[^。；，]*国内公务接待[^。；，]*批次[^。；]*?[，,][^。；，]*?人次[^。；，]*", m -> "");
            case U28_TABLE_LEFT_OUT -> TableAndListErrors.withoutTables(document);
            case U32_PUNCTUATION -> words(document, "(?<=万元|%)[。，](?!$)", m -> m.group() + m.group());
            case U33_TOTAL_ZERO -> TableAndListErrors.totalsZero(document);
            case U35_CODES_EXCHANGED -> TableAndListErrors.exchangedCodes(document);
            case U10_PLUGGED -> TableAndListErrors.pluggedShares(document);
            case U36_REPEATED -> TableAndListErrors.repeatedParagraphs(document);
        };
    }

    private static String opposite(String word) {
        return switch (word) {
            case "增加" -> "减少";
            case "减少" -> "增加";
            case "增长" -> "下降";
            case "下降" -> "增长";
            case "大于" -> "小于";
            default -> "大于";
        };
    }

    private static List<Edit> words(Document document, String pattern, Function<MatchResult, String> other) {
        Pattern compiled = Pattern.compile(pattern);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            if (document.blocks().get(i) instanceof Block.Paragraph paragraph) {
                String characters = paragraph.text().characters();
                Matcher matcher = compiled.matcher(characters);
                while (isProse(characters) && matcher.find()) {
                    String changed = other.apply(matcher);
                    if (!changed.equals(matcher.group())) {
                        edits.add(Edit.words(document, i, matcher.start(), matcher.end(), changed));
                    }
                }
            }
        }
        return edits;
    }

    /** Headings, contents and single words hold no sentence to go wrong. */
    static boolean isProse(String characters) {
        return characters.length() > 25 && (characters.contains("。") || characters.contains("；"));
    }

    static boolean isAmount(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    static boolean isCode(String cell) {
        return CODE.matcher(cell.strip()).matches();
    }
}
