package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.filled.Profile;
import org.benmo.statements.filled.ProjectResult;
import org.benmo.statements.filled.Rounding;
import org.benmo.statements.filled.UnitKind;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;

/** A year of a bureau that never was: random amounts, every identity kept to the 分. */
public final class InventedYear {
    private static final String[][] GENERAL = {
        {"2010301", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行"},
        {"2010302", "一般公共服务支出", "政府办公厅（室）及相关机构事务", "一般行政管理事务"},
        {"2080505", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"},
        {"2080506", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位职业年金缴费支出"},
        {"2101101", "卫生健康支出", "行政事业单位医疗", "行政单位医疗"},
        {"2130101", "农林水支出", "农业农村", "行政运行"},
        {"2130102", "农林水支出", "农业农村", "一般行政管理事务"},
        {"2130599", "农林水支出", "巩固脱贫攻坚成果衔接乡村振兴", "其他巩固脱贫攻坚成果衔接乡村振兴支出"},
        {"2210201", "住房保障支出", "住房改革支出", "住房公积金"}
    };
    private static final String[][] FUND = {{"2082201", "社会保障和就业支出", "大中型水库移民后期扶持基金支出", "移民补助"}};
    private static final String[][] ECONOMY = {
        {"30101", "基本工资"},
        {"30102", "津贴补贴"},
        {"30103", "奖金"},
        {"30108", "机关事业单位基本养老保险缴费"},
        {"30113", "住房公积金"},
        {"30305", "生活补助"},
        {"30201", "办公费"},
        {"30207", "邮电费"},
        {"30211", "差旅费"},
        {"30217", "公务接待费"},
        {"30231", "公务用车运行维护费"},
        {"31002", "办公设备购置"}
    };
    private static final Map<String, String> CLASSES =
            Map.of("301", "工资福利支出", "302", "商品和服务支出", "303", "对个人和家庭的补助", "310", "资本性支出");

    private final Random random;
    private final boolean jiangxi;
    private final FigureSet.Builder figures = FigureSet.builder();
    private final Map<Key, Long> values = new HashMap<>();
    private final Map<Key, String> reasons = new LinkedHashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, long[]> general = new TreeMap<>();
    private final Map<String, long[]> fund = new TreeMap<>();
    private final Map<String, Long> economy = new TreeMap<>();
    private final List<FilledForm> forms = new ArrayList<>();
    private final List<ProjectResult> projects = new ArrayList<>();
    private Rounding rounding = Rounding.EACH_CELL;

    private InventedYear(long seed, boolean jiangxi) {
        this.random = new Random(seed);
        this.jiangxi = jiangxi;
    }

    /** The year of a seed, with the forms of a family. */
    public static FilledYear of(long seed, String family) {
        return new InventedYear(seed, family.equals("jiangxi")).year();
    }

    private FilledYear year() {
        int year = 2021 + random.nextInt(4);
        rounding = random.nextInt(3) == 0 ? Rounding.SUM_OF_ROUNDED : Rounding.EACH_CELL;
        spending();
        economy();
        summary();
        threePublics();
        others();
        forms();
        figures.year(year);
        String name = List.of("云溪市水利局", "青岚县乡村产业局", "临江区民政局").get(random.nextInt(3));
        Profile profile = new Profile(
                "301001",
                name,
                true,
                List.of("贯彻执行国家有关方针政策，拟订本地区发展规划并组织实施", "负责行业管理和监督检查"),
                List.of("办公室", "计划财务科", "业务科"),
                List.of(new Profile.UnitInScope("301001", name + "（本级）", UnitKind.ADMINISTRATIVE)));
        return new FilledYear(profile, year, "试", forms, figures.build(), reasons, projects);
    }

    private void spending() {
        for (String[] item : GENERAL) {
            if (random.nextInt(4) > 0 || item[0].equals("2130101")) {
                boolean project = item[3].contains("事务") || item[3].startsWith("其他");
                general.put(item[0], project ? new long[] {0, money(9)} : new long[] {money(9), 0});
                name(item);
            }
        }
        if (random.nextBoolean()) {
            for (String[] item : FUND) {
                fund.put(item[0], new long[] {0, money(8)});
                name(item);
            }
        }
    }

    private void name(String[] item) {
        names.put(item[0].substring(0, 3), item[1]);
        names.put(item[0].substring(0, 5), item[2]);
        names.put(item[0], item[3]);
    }

    private long money(int digits) {
        return 100 + random.nextLong((long) Math.pow(10, digits));
    }

    private void economy() {
        economy.putAll(
                economyOf(general.values().stream().mapToLong(pair -> pair[0]).sum()));
        for (String[] item : ECONOMY) {
            names.put("e" + item[0], item[1]);
        }
    }

    private static long sum(Map<String, long[]> items, int index) {
        return items.values().stream()
                .mapToLong(pair -> index < 0 ? pair[0] + pair[1] : pair[index])
                .sum();
    }

    /** What a year is made of; everything else is a sum. */
    private record Leaves(
            Map<String, long[]> general,
            Map<String, long[]> fund,
            Map<String, Long> economy,
            long other,
            long open,
            long close) {}

    private void summary() {
        long spent = sum(general, -1);
        long open = random.nextBoolean() ? money(8) : 0;
        long close = Math.max(open - spent, random.nextBoolean() ? money(8) : 0);
        Leaves now = new Leaves(general, fund, economy, random.nextInt(3) == 0 ? money(7) : 0, open, close);
        Map<String, long[]> generalBefore = varied(general);
        Map<String, long[]> fundBefore = varied(fund);
        long adjust = open > 0 && random.nextInt(3) == 0 ? -random.nextLong(open) : 0;
        figure(Key.text("carry.adjust", "final"), adjust);
        long priorOpen = Math.max(0, open - 1);
        Leaves before =
                new Leaves(generalBefore, fundBefore, economyOf(sum(generalBefore, 0)), 0, priorOpen, open - adjust);
        Map<String, Long> finals = levels(now);
        Map<String, Long> priors = levels(before);
        Map<String, long[]> generalBudget = varied(general);
        Map<String, long[]> fundBudget = varied(fund);
        Map<String, Long> budgets =
                levels(new Leaves(generalBudget, fundBudget, economyOf(sum(generalBudget, 0)), 0, 0, 0));
        finals.forEach((metric, fen) -> {
            figure(Key.text(metric, "final"), fen);
            long prior = priors.getOrDefault(metric, 0L);
            figure(Key.text(metric, "prior"), prior);
            reasons.put(Key.text(metric, "prior"), fen > prior ? "业务量增加，相应支出增加" : "落实过紧日子要求，压减一般性支出。");
            boolean budgeted =
                    metric.contains("func.") || metric.matches("(?:expend\\.year|fiscal\\.expend|gen\\.expend)");
            if (budgeted) {
                long budget = budgets.getOrDefault(metric, 0L);
                figure(Key.text(metric, "budget"), budget);
                reasons.put(Key.text(metric, "budget"), fen > budget ? "年中追加预算" : "部分项目推迟实施");
            }
        });
    }

    /** Each leaf the same, gone, or anything up to twice as much. */
    private Map<String, long[]> varied(Map<String, long[]> items) {
        Map<String, long[]> varied = new TreeMap<>();
        items.forEach((code, pair) -> varied.put(code, new long[] {varied(pair[0]), varied(pair[1])}));
        return varied;
    }

    private long varied(long fen) {
        return switch (random.nextInt(5)) {
            case 0 -> fen;
            case 1 -> 0;
            default -> fen == 0 ? 0 : random.nextLong(2 * fen + 1);
        };
    }

    private static Map<String, Long> levels(Leaves leaves) {
        long spent = sum(leaves.general(), -1);
        long fundSpent = sum(leaves.fund(), -1);
        long income = spent + leaves.close() - leaves.open();
        Map<String, Long> levels = new LinkedHashMap<>();
        levels.put("income.general", income);
        levels.put("income.fund", fundSpent);
        levels.put("income.fiscal", income + fundSpent);
        for (String none : List.of(
                "income.soe",
                "income.superior",
                "income.business",
                "income.operating",
                "income.subsidiary",
                "use.nonfiscal",
                "alloc",
                "expend.upward",
                "expend.operating",
                "expend.subsidy",
                "soe.income",
                "soe.expend")) {
            levels.put(none, 0L);
        }
        levels.put("income.other", leaves.other());
        levels.put("income.year", income + fundSpent + leaves.other());
        levels.put("carry.open", leaves.open());
        levels.put("carry.close", leaves.close() + leaves.other());
        levels.put("income.total", income + fundSpent + leaves.other() + leaves.open());
        levels.put("expend.year", spent + fundSpent);
        levels.put("expend.total", spent + fundSpent + leaves.close() + leaves.other());
        levels.put("expend.basic", sum(leaves.general(), 0));
        levels.put("expend.project", sum(leaves.general(), 1) + fundSpent);
        levels.put("fiscal.income", income + fundSpent);
        levels.put("fiscal.open", leaves.open());
        levels.put("fiscal.expend", spent + fundSpent);
        levels.put("fiscal.close", leaves.close());
        levels.put("fiscal.income.total", income + fundSpent + leaves.open());
        levels.put("fiscal.expend.total", spent + fundSpent + leaves.close());
        levels.put("gen.expend", spent);
        levels.put("gen.basic", sum(leaves.general(), 0));
        levels.put("gen.project", sum(leaves.general(), 1));
        levels.put("fund.income", fundSpent);
        levels.put("fund.expend", fundSpent);
        levels.put("basic.staff", econ(leaves, "301") + econ(leaves, "303"));
        levels.put("basic.running", econ(leaves, "302") + econ(leaves, "310"));
        levels.put("running", econ(leaves, "302") + econ(leaves, "310"));
        CLASSES.keySet().stream().sorted().forEach(code -> levels.put("econ." + code, econ(leaves, code)));
        leaves.economy().forEach((code, fen) -> levels.put("econ." + code, fen));
        add(levels, "func.", leaves.general());
        add(levels, "fiscal.func.", leaves.general());
        add(levels, "fiscal.func.", leaves.fund());
        return levels;
    }

    private static void add(Map<String, Long> levels, String prefix, Map<String, long[]> items) {
        items.forEach((code, pair) -> {
            for (int digits : new int[] {3, 5, 7}) {
                levels.merge(prefix + code.substring(0, digits), pair[0] + pair[1], Long::sum);
            }
        });
    }

    private static long econ(Leaves leaves, String prefix) {
        return leaves.economy().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<String, Long> economyOf(long basic) {
        Map<String, Long> parts = new TreeMap<>();
        long rest = basic;
        for (int i = 0; i < ECONOMY.length; i++) {
            long part = i == ECONOMY.length - 1 ? rest : random.nextLong(rest / 2 + 1);
            rest -= part;
            parts.put(ECONOMY[i][0], part);
        }
        return parts;
    }

    private void figure(Key key, long fen) {
        values.put(key, fen);
        figures.add(Figure.exact(
                key,
                Printed.of(
                        BigDecimal.valueOf(fen, 2),
                        Unit.YUAN,
                        BigDecimal.valueOf(fen, 2).toPlainString()),
                () -> "试验数据"));
    }

    private void count(String metric, long number) {
        figures.add(Figure.exact(
                Key.text(metric, "count"),
                Printed.of(BigDecimal.valueOf(number), Unit.PIECE, String.valueOf(number)),
                () -> "试验数据"));
        values.put(Key.text(metric, "count"), number);
    }

    private void threePublics() {
        long host = economy.getOrDefault("30217", 0L);
        long run = economy.getOrDefault("30231", 0L);
        Map<String, Long> money = new LinkedHashMap<>();
        money.put("sg.abroad", 0L);
        money.put("sg.car.buy", 0L);
        money.put("sg.car.run", run);
        money.put("sg.car", run);
        money.put("sg.host", host);
        money.put("sg.total", run + host);
        long priorRun = random.nextBoolean() ? run : random.nextLong(run + 2);
        long priorHost = random.nextBoolean() ? host : random.nextLong(host + 2);
        long budgetRun = run + random.nextLong(100_000);
        long budgetHost = host + random.nextLong(100_000);
        money.forEach((metric, fen) -> {
            figure(Key.text(metric, "final"), fen);
            long prior = share(metric, priorRun, priorHost);
            long budget = share(metric, budgetRun, budgetHost);
            figure(Key.text(metric, "prior"), prior);
            figure(Key.text(metric, "budget"), budget);
            reasons.put(Key.text(metric, "prior"), fen > prior ? "公务活动增加" : "厉行节约");
            reasons.put(Key.text(metric, "budget"), "严格控制开支");
        });
        count("sg.n.groups", 0);
        count("sg.n.persons", 0);
        count("sg.n.cars.bought", 0);
        count("sg.n.cars.held", run > 0 ? 1 + random.nextInt(5) : 0);
        long batches = host > 0 ? 1 + random.nextInt(40) : 0;
        count("sg.n.batches", batches);
        count("sg.n.guests", batches * (2L + random.nextInt(5)));
        count("sg.n.foreign.batches", 0);
        count("sg.n.foreign.guests", 0);
    }

    private static long share(String metric, long run, long host) {
        return switch (metric) {
            case "sg.car.run", "sg.car" -> run;
            case "sg.host" -> host;
            case "sg.total" -> run + host;
            default -> 0;
        };
    }

    private void others() {
        long active = 10 + random.nextInt(40);
        count("staff.active", active);
        count("staff.lixiu", 0);
        count("staff.retired", 0);
        count("staff.total", active);
        count("staff.other", random.nextInt(3));
        count("staff.students", 0);
        count("staff.pensionfund", random.nextInt(20));
        long cars = values.getOrDefault(Key.text("sg.n.cars.held", "count"), 0L);
        count("asset.cars", cars);
        for (String kind :
                List.of("deputy", "leader", "confidential", "emergency", "law", "special", "retired", "other")) {
            count("asset.cars." + kind, kind.equals("other") ? cars : 0);
        }
        count("asset.equip.50", random.nextInt(3));
        count("asset.equip.100", random.nextInt(2));
        long goods = random.nextInt(3) == 0 ? 0 : money(7);
        long services = random.nextInt(3) == 0 ? 0 : money(7);
        Map<String, Long> procurement = new LinkedHashMap<>();
        procurement.put("proc.total", goods + services);
        procurement.put("proc.goods", goods);
        procurement.put("proc.works", 0L);
        procurement.put("proc.services", services);
        procurement.put("proc.sme", goods);
        procurement.put("proc.micro", goods / 2);
        procurement.put("proc.goods.sme", goods);
        procurement.put("proc.services.sme", 0L);
        procurement.forEach((metric, fen) -> figure(Key.text(metric, "final"), fen));
        project();
    }

    private void project() {
        long paid = general.values().stream()
                .mapToLong(pair -> pair[1])
                .filter(fen -> fen > 0)
                .min()
                .orElse(0);
        if (paid == 0) {
            count("perf.n", 0);
            return;
        }
        projects.add(new ProjectResult("P1", "农村供水工程", "青山县水利局", true, List.of(), "按计划完成各项任务。", "", ""));
        figure(Key.text("proj:农村供水工程", "adjusted"), paid + random.nextLong(1_000_000));
        figure(Key.text("proj:农村供水工程", "paid"), paid);
        BigDecimal score = BigDecimal.valueOf(800 + random.nextInt(200), 1);
        for (Key key : List.of(Key.text("proj:农村供水工程", "score"), Key.text("perf.score", "score"))) {
            figures.add(Figure.exact(key, Printed.of(score, Unit.SCORE, score.toPlainString()), () -> "试验数据"));
        }
        count("perf.n", 1);
        count("perf.self.n", 1);
        figure(Key.text("perf.amount", "final"), paid);
    }

    private void forms() {
        List<String> codes = jiangxi
                ? List.of("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10")
                : List.of("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09");
        codes.forEach(this::form);
    }

    private void form(String code) {
        Form form = Forms.standard().form(code).orElseThrow();
        List<FilledRow> rows = new ArrayList<>();
        List<String> columns = switch (code) {
            case "T02" -> List.of("year", "fiscal", "superior", "business", "operating", "subsidiary", "other");
            case "T03" -> List.of("year", "basic", "project", "upward", "operating", "subsidy");
            case "T05" -> List.of("year", "basic", "project");
            case "T08" -> List.of("open", "income", "year", "basic", "project", "close");
            case "T09" -> List.of("year", "basic", "project");
            default -> form.columns().stream().map(Form.Line::key).toList();
        };
        boolean empty = code.equals("T09") || (code.equals("T08") && fund.isEmpty());
        if (!empty) {
            new InventedForms(values, names, general, fund, economy, this::figure, this::cells).fill(code, form, rows);
        }
        forms.add(new FilledForm(
                form,
                form.title(),
                form.columns().stream()
                        .filter(line -> columns.contains(line.key()))
                        .toList(),
                List.copyOf(rows),
                empty ? FormState.EMPTY : FormState.FILLED,
                form.isCoded() ? rounding : Rounding.EACH_CELL,
                empty ? "本部门本年度没有相关收入和支出，故本表无数据。" : "本表反映部门本年度有关情况。"));
    }

    private void cells(Key key, long number) {
        figures.add(Figure.exact(
                key, Printed.of(BigDecimal.valueOf(number), Unit.PIECE, String.valueOf(number)), () -> "试验数据"));
    }
}
