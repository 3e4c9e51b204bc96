package org.benmo.samples.bureaus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.statements.filled.UnitKind;

/**
 * The year 2020 of the bureau of {@link SampleBureau}: 年初结转 207.82, 收入 710.07, 支出 675.31, 年末结转 242.57 万元. What its forms publish is
 * what the books of 2021 compare with, and what it carries over is what they open with, project by project.
 */
public final class SampleLastYear {
    /** Its fiscal year. */
    public static final int YEAR = 2020;

    private static final String UNIT = "361001";
    private static final String RUNNING = "2130501";
    private static final String MANAGEMENT = "2130502";
    private static final String OTHER = "2130599";
    private static final String RESETTLEMENT = "2082299";
    private static final LocalDate APPROVED = LocalDate.of(YEAR, 1, 20);
    private static final LocalDate LATE = LocalDate.of(YEAR, 12, 28);
    private static final String BUDGET = "示财预〔2020〕5号";
    private static final String ADDED = "示财预〔2020〕112号";

    /** Of basic spending, what money carried from 2019 paid, and what was not used by the end of the year; both for wages. */
    private static final long BASIC_FROM_CARRY = 120_000_000;

    private static final long BASIC_LEFT = 60_902_990;

    private static final int BATCHES = 39;
    private static final int GUESTS = 128;
    private static final long RECEPTION_FEN = 1_280_000;

    /** What was bought from basic money, in 分 by economic code, with the number of payments. */
    private static final Map<String, long[]> BASIC = basicItems();

    private static final List<ProjectYear> PROJECTS = List.of(
            new ProjectYear("P001", OTHER, "库区移民工作经费", 0, 30_000_000, 30_000_000, List.of("30211", "30226", "30201")),
            new ProjectYear("P002", MANAGEMENT, "统计监测培训费", 0, 7_788_010, 7_788_010, List.of("30216")),
            new ProjectYear("P003", MANAGEMENT, "衔接推进工作经费", 0, 98_430_000, 0, List.of()),
            new ProjectYear("P004", MANAGEMENT, "驻村帮扶工作经费", 0, 45_000_000, 0, List.of()),
            new ProjectYear("P005", OTHER, "乡村振兴示范创建经费", 0, 25_000_000, 0, List.of()),
            new ProjectYear("P006", OTHER, "档案数字化经费", 0, 11_710_510, 0, List.of()),
            new ProjectYear("P007", RESETTLEMENT, "水库移民后期扶持工作经费", 7_528_000, 0, 6_000_000, List.of("30211", "30239")),
            new ProjectYear(
                    "P101", MANAGEMENT, "脱贫攻坚普查经费", 52_287_000, 0, 52_287_000, List.of("30201", "30211", "30227")),
            new ProjectYear("P102", OTHER, "扶贫项目档案整理经费", 28_000_000, 0, 28_000_000, List.of("30227", "30202")));

    private final Ledger ledger;

    /**
     * A project in its year.
     *
     * @param code project
     * @param function functional code
     * @param name of the project
     * @param opening carried from 2019, in 分
     * @param income of the year
     * @param paid in the year; what is left goes on to 2021
     * @param economies what it was spent on
     */
    private record ProjectYear(
            String code, String function, String name, long opening, long income, long paid, List<String> economies) {
        Tags tags() {
            Fund fund = function.startsWith("208") ? Fund.GOVERNMENT_FUND : Fund.GENERAL;
            return Tags.of(fund, function, Spending.PROJECT, code);
        }

        /** What a finished project has left would be 结余; these go on. */
        boolean isFinished() {
            return opening + income == paid;
        }

        /** Money that came so late in the year that none of it could be spent. */
        boolean isLate() {
            return paid == 0;
        }
    }

    private SampleLastYear(long seed) {
        this.ledger = new Ledger(YEAR, "江西-2020", new Random(seed)).unit(UNIT, UnitKind.ADMINISTRATIVE);
    }

    /** The books of the bureau; the seed moves days and splits sums, never totals. */
    public static Books books(long seed) {
        return new SampleLastYear(seed).write();
    }

    private Books write() {
        ledger.open(UNIT, "8101", BASIC_FROM_CARRY, basicTags());
        PROJECTS.stream()
                .filter(project -> project.opening() > 0)
                .forEach(project -> ledger.open(UNIT, "8101", project.opening(), project.tags()));
        basic();
        PROJECTS.forEach(this::project);
        prior();
        reasons();
        return ledger.books(SampleBureau.profile(), registers());
    }

    private static Tags basicTags() {
        return Tags.of(Fund.GENERAL, RUNNING, Spending.BASIC, "");
    }

    private static Map<String, long[]> basicItems() {
        Map<String, long[]> items = new LinkedHashMap<>();
        items.put("30101", new long[] {168_456_800, 12});
        items.put("30102", new long[] {118_963_540, 12});
        items.put("30103", new long[] {92_710_000, 3});
        items.put("30108", new long[] {52_586_200, 12});
        items.put("30109", new long[] {18_873_400, 6});
        items.put("30110", new long[] {20_268_600, 12});
        items.put("30112", new long[] {2_650_000, 12});
        items.put("30113", new long[] {39_640_000, 12});
        items.put("30199", new long[] {2_530_000, 4});
        items.put("30201", new long[] {6_862_130, 60});
        items.put("30202", new long[] {1_730_000, 18});
        items.put("30205", new long[] {426_000, 12});
        items.put("30206", new long[] {1_345_000, 12});
        items.put("30207", new long[] {1_880_000, 24});
        items.put("30211", new long[] {5_965_000, 90});
        items.put("30213", new long[] {920_000, 12});
        items.put("30228", new long[] {3_900_000, 12});
        items.put("30239", new long[] {8_620_000, 12});
        items.put("30299", new long[] {790_000, 20});
        items.put("30305", new long[] {339_320, 12});
        items.put("30307", new long[] {500_000, 6});
        return items;
    }

    private void basic() {
        long carried = BASIC_FROM_CARRY;
        for (Map.Entry<String, long[]> item : BASIC.entrySet()) {
            String economy = item.getKey();
            Tags tags = basicTags().on(economy, economy.startsWith("302") ? "50201" : "50101");
            long fen = item.getValue()[0];
            int payments = (int) item.getValue()[1];
            boolean wages = economy.startsWith("301");
            long fromCarry = wages ? Math.min(carried, fen) : 0;
            carried -= fromCarry;
            wages("结转资金发放工资", fromCarry, payments, tags);
            if (wages) {
                wages("发放工资", fen - fromCarry, payments, tags);
            } else {
                authorised("日常公用支出", ledger.split(fen, payments), tags);
            }
            budget(
                    BudgetEntry.Kind.INITIAL_CARRY,
                    APPROVED,
                    fromCarry,
                    basicTags().on(economy, ""),
                    BUDGET);
            budget(
                    BudgetEntry.Kind.INITIAL,
                    APPROVED,
                    fen - fromCarry,
                    basicTags().on(economy, ""),
                    BUDGET);
        }
        authorised("公务接待费", receptionParts(), basicTags().on("30217", "50206"));
        budget(BudgetEntry.Kind.INITIAL, APPROVED, RECEPTION_FEN, basicTags().on("30217", ""), BUDGET);
        budget(BudgetEntry.Kind.INITIAL, APPROVED, BASIC_LEFT, basicTags().on("30103", ""), BUDGET);
        ledger.event(UNIT, LATE, "年末未用额度确认", "基本支出年末未用额度", BASIC_LEFT, basicTags());
        for (int month = 1; month <= 12; month++) {
            ledger.event(UNIT, LocalDate.of(YEAR, month, 25), "计提折旧", month + "月折旧", 1_310_000, Tags.NONE);
        }
    }

    private void wages(String event, long fen, int payments, Tags tags) {
        if (fen == 0) {
            return;
        }
        for (long part : ledger.split(fen, payments)) {
            LocalDate day = ledger.day();
            ledger.event(UNIT, day, "计提工资", "计提人员经费", part, Tags.NONE);
            ledger.event(UNIT, day, event, "发放人员经费", part, tags);
        }
    }

    private void authorised(String summary, long[] parts, Tags tags) {
        long fen = java.util.Arrays.stream(parts).sum();
        ledger.event(UNIT, LocalDate.of(YEAR, 1, 3), "授权额度到账", summary + "额度", fen, tags.withoutEconomy());
        for (long part : parts) {
            ledger.event(UNIT, ledger.day(), "授权支付", summary, part, tags);
        }
    }

    private static long[] receptionParts() {
        long[] parts = new long[BATCHES];
        long left = RECEPTION_FEN;
        for (int i = 0; i < BATCHES - 1; i++) {
            parts[i] = guests(i) * 10_000L;
            left -= parts[i];
        }
        parts[BATCHES - 1] = left;
        return parts;
    }

    /** 3 guests a batch, 4 in the first eleven, so that 39 batches are 128 persons. */
    private static int guests(int batch) {
        return batch < GUESTS - 3 * BATCHES ? 4 : 3;
    }

    private void project(ProjectYear project) {
        if (project.isLate()) {
            ledger.event(UNIT, LATE, "年末未用额度确认", project.name() + "指标下达", project.income(), project.tags());
            budget(BudgetEntry.Kind.ADDED, LATE, project.income(), project.tags(), ADDED);
            return;
        }
        long[] byEconomy = ledger.split(project.paid(), project.economies().size());
        String event = project.opening() > 0 ? "结转资金支付" : "直接支付";
        for (int i = 0; i < byEconomy.length; i++) {
            Tags tags = project.tags().on(project.economies().get(i), "50205");
            ledger.spend(UNIT, event, project.name(), byEconomy[i], 24, tags);
        }
        budget(BudgetEntry.Kind.INITIAL_CARRY, APPROVED, project.opening(), project.tags(), BUDGET);
        budget(BudgetEntry.Kind.INITIAL, APPROVED, project.income(), project.tags(), BUDGET);
    }

    private void budget(BudgetEntry.Kind kind, LocalDate date, long fen, Tags tags, String document) {
        if (fen > 0) {
            ledger.budget(UNIT, kind, date, fen, tags, document);
        }
    }

    private void prior() {
        Map<String, Long> last = new LinkedHashMap<>();
        last.put("income.year", 735_000_000L);
        last.put("income.total", 925_000_000L);
        last.put("income.fiscal", 735_000_000L);
        last.put("income.general", 735_000_000L);
        last.put("income.other", 0L);
        last.put("carry.open", 190_000_000L);
        last.put("carry.close", 207_815_000L);
        last.put("expend.year", 717_185_000L);
        last.put("expend.total", 925_000_000L);
        last.put("expend.basic", 571_000_000L);
        last.put("expend.project", 146_185_000L);
        last.put("fiscal.income", 735_000_000L);
        last.put("fiscal.expend", 717_185_000L);
        last.put("fiscal.open", 190_000_000L);
        last.put("fiscal.close", 207_815_000L);
        last.put("fund.expend", 9_472_000L);
        last.put("gen.expend", 707_713_000L);
        last.put("gen.basic", 571_000_000L);
        last.put("gen.project", 136_713_000L);
        last.put("func.213", 707_713_000L);
        last.put("func.208", 9_472_000L);
        last.put("econ.301", 533_500_000L);
        last.put("econ.302", 36_600_000L);
        last.put("econ.303", 900_000L);
        last.put("econ.310", 0L);
        last.put("running", 36_600_000L);
        last.put("sg.total", 1_420_000L);
        last.put("sg.abroad", 0L);
        last.put("sg.car", 0L);
        last.put("sg.car.buy", 0L);
        last.put("sg.car.run", 0L);
        last.put("sg.host", 1_420_000L);
        last.forEach(ledger::prior);
    }

    private void reasons() {
        ledger.reason("income.year", "prior", "人员减少，基本支出拨款相应减少");
        ledger.reason("expend.year", "prior", "人员减少，压减一般性支出");
        ledger.reason("carry.open", "prior", "2019年度部分项目跨年实施，结转到2020年使用");
        ledger.reason("carry.close", "prior", "部分项目资金年底下达，结转到下年使用");
        ledger.reason("econ.301", "prior", "人员减少，相应的工资福利支出减少");
        ledger.reason("econ.302", "prior", "压减会议、差旅等一般性支出");
        ledger.reason("econ.303", "prior", "享受补助的人员减少");
        ledger.reason("sg.host", "prior", "厉行节约，接待批次和人数减少");
        ledger.reason("running", "prior", "落实过紧日子要求，压减一般性支出");
        ledger.reason("func.213", "budget", "部分经费年末尚未使用，结转到下年使用");
        ledger.reason("fiscal.func.208", "budget", "水库移民后期扶持工作部分跨年实施，结转到下年使用");
        ledger.reason("expend.year", "budget", "部分项目资金年底下达，结转到下年使用");
    }

    private static Registers registers() {
        List<Registers.Reception> receptions = new ArrayList<>();
        long[] parts = receptionParts();
        for (int i = 0; i < BATCHES; i++) {
            receptions.add(new Registers.Reception(
                    i + 2,
                    UNIT,
                    LocalDate.of(YEAR, 1 + i % 12, 4 + i / 12 * 6),
                    "示例县扶贫办公室",
                    "示县扶函〔2020〕" + (i + 1) + "号",
                    guests(i),
                    2,
                    1,
                    Registers.ReceptionKind.DOMESTIC,
                    parts[i]));
        }
        Registers.Staff staff = new Registers.Staff(2, UNIT, 30, 6, 33, 0, 0, 1, 0, 14);
        return new Registers(
                receptions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(staff),
                projectRegister(),
                indicators(),
                List.of(new Registers.Evaluation(2, "perf.score", "score", new BigDecimal("95.20"))));
    }

    private static List<Registers.Project> projectRegister() {
        List<Registers.Project> all = new ArrayList<>();
        for (ProjectYear project : PROJECTS) {
            boolean evaluated = project.code().equals("P001");
            all.add(new Registers.Project(
                    all.size() + 2,
                    project.code(),
                    project.name(),
                    UNIT,
                    project.isFinished(),
                    evaluated,
                    evaluated,
                    evaluated ? Optional.of(new BigDecimal("95.2")) : Optional.empty(),
                    evaluated ? "全年开展库区移民政策宣传和调研10次，移民群众满意度较高。" : "",
                    evaluated ? "个别指标的量化程度不够。" : "",
                    evaluated ? "进一步细化绩效指标。" : ""));
        }
        return all;
    }

    private static List<Registers.Indicator> indicators() {
        List<Registers.Indicator> all = new ArrayList<>();
        String project = "P001";
        SampleBureau.add(all, project, "产出指标", "数量指标", "开展政策宣传和调研次数", "≥10次", "10次", "15", "15", "");
        SampleBureau.add(all, project, "产出指标", "质量指标", "移民项目验收合格率", "100%", "100%", "15", "15", "");
        SampleBureau.add(all, project, "产出指标", "时效指标", "资金支付及时率", "100%", "100%", "10", "10", "");
        SampleBureau.add(all, project, "产出指标", "成本指标", "项目成本", "≤30万元", "30万元", "10", "10", "");
        SampleBureau.add(all, project, "效益指标", "社会效益指标", "库区和安置区社会稳定", "稳定", "稳定", "30", "26.2", "长效机制有待完善");
        SampleBureau.add(all, project, "满意度指标", "服务对象满意度指标", "移民群众满意度", "≥90%", "89%", "10", "9", "个别移民户反映办理时间较长");
        SampleBureau.add(all, project, "预算执行", "预算执行率", "预算执行率", "100%", "100%", "10", "10", "");
        return all;
    }
}
