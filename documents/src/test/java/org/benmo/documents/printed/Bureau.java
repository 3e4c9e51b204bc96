package org.benmo.documents.printed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The forms of an invented bureau with amounts of which no two are the same, so that each can be found again. */
public final class Bureau {
    private static final String[] CODES = {
        "201|||一般公共服务支出",
        "20136|||其他共产党事务支出",
        "2013699|||其他共产党事务支出",
        "208|||社会保障和就业支出",
        "20805|||行政事业单位养老支出",
        "2080505|||机关事业单位基本养老保险缴费支出",
        "2080506|||机关事业单位职业年金缴费支出",
        "20808|||抚恤",
        "2080801|||死亡抚恤",
        "210|||卫生健康支出",
        "21011|||行政事业单位医疗",
        "2101101|||行政单位医疗",
        "2101103|||公务员医疗补助",
        "213|||农林水支出",
        "21303|||水利",
        "2130321|||大中型水库移民后期扶持专项支出",
        "221|||住房保障支出",
        "22102|||住房改革支出",
        "2210201|||住房公积金"
    };
    private static final String[] EXPENDITURE = {
        "一、一般公共服务支出",
        "二、外交支出",
        "三、国防支出",
        "四、公共安全支出",
        "五、教育支出",
        "六、科学技术支出",
        "七、文化旅游体育与传媒支出",
        "八、社会保障和就业支出",
        "九、卫生健康支出",
        "十、节能环保支出",
        "十一、城乡社区支出",
        "十二、农林水支出",
        "十三、交通运输支出",
        "十四、资源勘探工业信息等支出",
        "十五、商业服务业等支出",
        "十六、金融支出",
        "十七、援助其他地区支出",
        "十八、自然资源海洋气象等支出",
        "十九、住房保障支出",
        "二十、粮油物资储备支出",
        "二十一、国有资本经营预算支出",
        "二十二、灾害防治及应急管理支出",
        "二十三、其他支出"
    };
    private static final String[] REVENUE = {
        "一、一般公共预算财政拨款收入", "二、政府性基金预算财政拨款收入", "三、国有资本经营预算财政拨款收入", "四、上级补助收入", "五、事业收入", "六、经营收入", "七、附属单位上缴收入", "八、其他收入"
    };
    private static final String[] STAFF = {
        "301|工资福利支出",
        "30101|基本工资",
        "30102|津贴补贴",
        "30103|奖金",
        "30107|绩效工资",
        "30108|机关事业单位基本养老保险缴费",
        "30112|其他社会保障缴费",
        "30113|住房公积金",
        "303|对个人和家庭的补助",
        "30304|抚恤金"
    };
    private static final String[] OFFICE = {
        "302|商品和服务支出",
        "30201|办公费",
        "30202|印刷费",
        "30205|水费",
        "30206|电费",
        "30207|邮电费",
        "30211|差旅费",
        "30215|会议费",
        "30217|公务接待费",
        "30231|公务用车运行维护费"
    };

    private final Random random;
    private final double blanks;
    private final Set<String> given = new HashSet<>();

    /** A bureau of its own for each seed; {@code blanks} is the share of cells without a number. */
    public Bureau(long seed, double blanks) {
        this.random = new Random(seed);
        this.blanks = blanks;
    }

    private String amount() {
        while (true) {
            double scale = Math.pow(10, 1 + random.nextInt(4));
            String text = String.format(Locale.ROOT, "%,.2f", 0.01 + random.nextDouble() * scale);
            if (given.add(text)) {
                return text;
            }
        }
    }

    private String perhaps() {
        return random.nextDouble() < blanks ? "" : amount();
    }

    private String amounts(int count) {
        StringBuilder row = new StringBuilder(perhaps());
        for (int i = 1; i < count; i++) {
            row.append('|').append(perhaps());
        }
        return row.toString();
    }

    /** All forms in the national layout. */
    public List<Sheet> national() {
        return List.of(
                total(true),
                revenue(false),
                expenditure(),
                grants(),
                general(),
                basic(),
                funds(),
                capital(),
                threeWide(),
                threeTall());
    }

    /** The forms whose layout differs in Shanghai. */
    public List<Sheet> shanghai() {
        return List.of(total(false), revenue(true), basic(), threePairs());
    }

    Sheet total(boolean numbered) {
        List<String> rows = new ArrayList<>();
        String n = numbered ? "|行次" : "";
        rows.add(numbered ? "收入|<|<|支出|<|<" : "收入|<|支出|<");
        rows.add("项目" + n + "|决算数|项目" + n + "|决算数");
        if (numbered) {
            rows.add("栏次||1|栏次||2");
        }
        int lines = EXPENDITURE.length;
        for (int i = 0; i < lines; i++) {
            boolean has = i < REVENUE.length;
            rows.add((has ? REVENUE[i] : "") + (numbered ? "|" + (i + 1) : "") + "|" + (has ? perhaps() : "") + "|"
                    + EXPENDITURE[i] + (numbered ? "|" + (i + 32) : "") + "|" + perhaps());
        }
        String[][] ends = {{"本年收入合计", "本年支出合计"}, {"使用非财政拨款结余（含专用结余）", "结余分配"}, {"年初结转和结余", "年末结转和结余"}, {"总计", "总计"}};
        for (int i = 0; i < ends.length; i++) {
            String a = numbered ? "|" + (lines + i + 1) : "";
            String b = numbered ? "|" + (lines + i + 32) : "";
            rows.add(ends[i][0] + a + "|" + perhaps() + "|" + ends[i][1] + b + "|" + perhaps());
        }
        return Sheet.of("收入支出决算总表", numbered ? 3 : 2, rows);
    }

    private List<String> coded(String middle, int amounts) {
        List<String> rows = new ArrayList<>();
        for (String code : CODES) {
            String[] parts = code.split("\\|");
            if (parts[1].isEmpty()) {
                rows.add(parts[0] + "|" + parts[3] + "|" + amounts(amounts) + middle);
            }
        }
        return rows;
    }

    Sheet revenue(boolean parted) {
        List<String> rows = new ArrayList<>();
        String names = "本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入";
        if (parted) {
            rows.add("项目|<|<|<|" + names);
            rows.add("功能分类科目编码|<|<|科目名称|^|^|^|^|^|^|^");
            rows.add("类|款|项|合计|" + amount() + "|" + amounts(6));
            String[][] codes = {
                {"201", "", "", "一般公共服务支出"}, {"201", "06", "", "财政事务"}, {"201", "06", "01", "行政运行"},
                {"201", "06", "02", "一般行政管理事务"}, {"208", "", "", "社会保障和就业支出"}, {"208", "05", "", "行政事业单位养老支出"},
                {"208", "05", "05", "机关事业单位基本养老保险缴费支出"}, {"208", "05", "06", "机关事业单位职业年金缴费支出"}
            };
            for (String[] code : codes) {
                rows.add(String.join("|", code) + "|" + amounts(7));
            }
            return Sheet.of("收入决算表", 2, rows);
        }
        rows.add("项目|<|" + names);
        rows.add("科目编码|科目名称|^|^|^|^|^|^|^");
        rows.add("栏次|<|1|2|3|4|5|6|7");
        rows.add("合计|<|" + amounts(7));
        rows.addAll(coded("", 7));
        return Sheet.of("收入决算表", 3, rows);
    }

    Sheet expenditure() {
        List<String> rows = new ArrayList<>();
        rows.add("项目|<|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出");
        rows.add("科目编码|科目名称|^|^|^|^|^|^");
        rows.add("合计|<|" + amounts(6));
        rows.addAll(coded("", 6));
        return Sheet.of("支出决算表", 2, rows);
    }

    Sheet grants() {
        List<String> rows = new ArrayList<>();
        rows.add("收入|<|支出|<|<|<|<");
        rows.add("项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款");
        for (int i = 0; i < EXPENDITURE.length; i++) {
            boolean has = i < 3;
            rows.add((has ? REVENUE[i] : "") + "|" + (has ? perhaps() : "") + "|" + EXPENDITURE[i] + "|" + amounts(4));
        }
        rows.add("本年收入合计|" + perhaps() + "|本年支出合计|" + amounts(4));
        rows.add("年初财政拨款结转和结余|" + perhaps() + "|年末财政拨款结转和结余|" + amounts(4));
        rows.add("总计|" + perhaps() + "|总计|" + amounts(4));
        return Sheet.of("财政拨款收入支出决算总表", 2, rows);
    }

    Sheet general() {
        List<String> rows = new ArrayList<>();
        rows.add("项目|<|本年支出|<|<");
        rows.add("科目编码|科目名称|小计|基本支出|项目支出");
        rows.add("合计|<|" + amounts(3));
        rows.addAll(coded("", 3));
        return Sheet.of("一般公共预算财政拨款支出决算表", 2, rows);
    }

    Sheet basic() {
        List<String> rows = new ArrayList<>();
        rows.add("人员经费|<|<|公用经费|<|<");
        rows.add("科目编码|科目名称|决算数|科目编码|科目名称|决算数");
        for (int i = 0; i < STAFF.length; i++) {
            rows.add(STAFF[i] + "|" + perhaps() + "|" + OFFICE[i] + "|" + perhaps());
        }
        rows.add("人员经费合计|<|" + amount() + "|公用经费合计|<|" + amount());
        return Sheet.of("一般公共预算财政拨款基本支出决算表", 2, rows);
    }

    Sheet funds() {
        List<String> rows = new ArrayList<>();
        rows.add("项目|<|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余");
        rows.add("科目编码|科目名称|^|^|小计|基本支出|项目支出|^");
        rows.add("合计|<|" + amounts(6));
        rows.add("208|社会保障和就业支出|" + amounts(6));
        rows.add("20822|大中型水库移民后期扶持基金支出|" + amounts(6));
        rows.add("2082201|移民补助|" + amounts(6));
        rows.add("2082299|其他大中型水库移民后期扶持基金支出|" + amounts(6));
        return Sheet.of("政府性基金预算财政拨款收入支出决算表", 2, rows);
    }

    Sheet capital() {
        List<String> rows = new ArrayList<>();
        rows.add("项目|<|本年支出合计|基本支出|项目支出");
        rows.add("科目编码|科目名称|^|^|^");
        rows.add("合计|<|" + amounts(3));
        rows.add("223|国有资本经营预算支出|" + amounts(3));
        rows.add("22301|解决历史遗留问题及改革成本支出|" + amounts(3));
        return Sheet.of("国有资本经营预算财政拨款支出决算表", 2, rows);
    }

    Sheet threeWide() {
        List<String> rows = new ArrayList<>();
        rows.add("预算数|<|<|<|<|<|决算数|<|<|<|<|<");
        String half = "合计|因公出国（境）费|公务用车购置及运行维护费|<|<|公务接待费";
        rows.add(half + "|" + half);
        rows.add("^|^|小计|公务用车购置费|公务用车运行维护费|^|^|^|小计|公务用车购置费|公务用车运行维护费|^");
        rows.add("1|2|3|4|5|6|7|8|9|10|11|12");
        rows.add(amounts(12));
        return Sheet.of("财政拨款“三公”经费支出决算表", 4, rows);
    }

    Sheet threePairs() {
        List<String> rows = new ArrayList<>();
        rows.add("合计|<|因公出国（境）费|<|公务用车购置及运行维护费|<|<|<|<|<|公务接待费|<");
        rows.add("^|<|^|<|小计|<|公务用车购置费|<|公务用车运行维护费|<|^|<");
        rows.add("预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数");
        rows.add(amounts(12));
        return Sheet.of("“三公”经费支出决算表", 3, rows);
    }

    Sheet threeTall() {
        List<String> rows = new ArrayList<>();
        rows.add("项目|预算数|决算数");
        for (String item :
                new String[] {"合计", "1.因公出国（境）费", "2.公务接待费", "3.公务用车购置及运行维护费", "其中：（1）公务用车购置费", "（2）公务用车运行维护费"}) {
            rows.add(item + "|" + amounts(2));
        }
        return Sheet.of("“三公”经费财政拨款支出决算表", 1, rows);
    }
}
