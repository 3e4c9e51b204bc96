package org.benmo.samples.bureaus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.benmo.statements.filled.Profile;
import org.benmo.statements.filled.UnitKind;

/**
 * The fictional bureau 示例市乡村振兴局 with its year 2021: about a thousand vouchers whose sums are a known, consistent set of
 * published figures (本年收入 381.27, 年初结转 234.14, 支出 615.41 万元), whichever seed spreads them over the year.
 */
public final class SampleBureau {
    private static final String UNIT = "361001";
    private static final String RUNNING = "2130501";
    private static final String MANAGEMENT = "2130502";
    private static final String OTHER = "2130599";
    private static final String RESETTLEMENT = "2082299";
    private static final LocalDate APPROVED = LocalDate.of(2021, 2, 5);

    private final Ledger ledger;

    private SampleBureau(long seed) {
        this.ledger = new Ledger(2021, "江西-2021", new Random(seed)).unit(UNIT, UnitKind.ADMINISTRATIVE);
    }

    /** The books of the bureau; the seed moves days and splits sums, never totals. */
    public static Books books(long seed) {
        return new SampleBureau(seed).write();
    }

    private Books write() {
        opening();
        basic();
        projects();
        budget();
        prior();
        return ledger.books(profile(), registers());
    }

    private static Tags basicTags() {
        return Tags.of(Fund.GENERAL, RUNNING, Spending.BASIC, "");
    }

    private static Tags project(String code, String function) {
        Fund fund = function.startsWith("208") ? Fund.GOVERNMENT_FUND : Fund.GENERAL;
        return Tags.of(fund, function, Spending.PROJECT, code);
    }

    private void opening() {
        ledger.open(UNIT, "8101", 60_902_990, basicTags());
        ledger.open(UNIT, "8101", 98_430_000, project("P003", MANAGEMENT));
        ledger.open(UNIT, "8101", 45_000_000, project("P004", MANAGEMENT));
        ledger.open(UNIT, "8101", 25_000_000, project("P005", OTHER));
        ledger.open(UNIT, "8101", 11_710_510, project("P006", OTHER));
        ledger.open(UNIT, "8101", 1_528_000, project("P007", RESETTLEMENT));
        ledger.event(UNIT, LocalDate.of(2021, 3, 18), "归集上缴", "上缴2020年度结转资金", 8_430_000, project("P003", MANAGEMENT));
    }

    /** What was bought from basic money, in 分 by economic code, with the number of payments. */
    private static final Map<String, long[]> BASIC = new java.util.TreeMap<>(Map.ofEntries(
            Map.entry("30101", new long[] {112_456_800, 12}),
            Map.entry("30102", new long[] {78_963_540, 12}),
            Map.entry("30103", new long[] {52_710_000, 3}),
            Map.entry("30108", new long[] {33_586_200, 12}),
            Map.entry("30109", new long[] {9_873_400, 6}),
            Map.entry("30110", new long[] {14_268_600, 12}),
            Map.entry("30112", new long[] {2_150_000, 12}),
            Map.entry("30113", new long[] {29_640_000, 12}),
            Map.entry("30199", new long[] {2_680_000, 4}),
            Map.entry("30201", new long[] {5_862_130, 60}),
            Map.entry("30202", new long[] {1_430_000, 18}),
            Map.entry("30205", new long[] {386_000, 12}),
            Map.entry("30206", new long[] {1_245_000, 12}),
            Map.entry("30207", new long[] {1_580_000, 24}),
            Map.entry("30211", new long[] {4_965_000, 90}),
            Map.entry("30213", new long[] {820_000, 12}),
            Map.entry("30228", new long[] {3_400_000, 12}),
            Map.entry("30239", new long[] {8_220_000, 12}),
            Map.entry("30299", new long[] {700_000, 20}),
            Map.entry("30304", new long[] {15_648_000, 2}),
            Map.entry("30305", new long[] {421_320, 12}),
            Map.entry("30307", new long[] {500_000, 6})));

    /** Of basic spending, what carried money paid; it all went on wages. */
    private static final long BASIC_FROM_CARRY = 60_902_990;

    private void basic() {
        long carried = BASIC_FROM_CARRY;
        for (Map.Entry<String, long[]> item : BASIC.entrySet()) {
            String economy = item.getKey();
            Tags tags = basicTags().on(economy, economy.startsWith("302") ? "50201" : "50101");
            long total = item.getValue()[0];
            int payments = (int) item.getValue()[1];
            boolean wages = economy.startsWith("301");
            long fromCarry = wages ? Math.min(carried, total) : 0;
            carried -= fromCarry;
            if (fromCarry > 0) {
                pay(wages, true, fromCarry, payments / 2 + 1, tags);
            }
            if (total > fromCarry) {
                pay(wages, false, total - fromCarry, payments, tags);
            }
        }
        receptionPayments();
        for (int month = 1; month <= 12; month++) {
            ledger.event(UNIT, LocalDate.of(2021, month, 25), "计提折旧", month + "月折旧", 1_245_000, Tags.NONE);
        }
    }

    private void pay(boolean wages, boolean carried, long fen, int payments, Tags tags) {
        String event = wages ? (carried ? "结转资金发放工资" : "发放工资") : "授权支付";
        if (event.equals("授权支付")) {
            ledger.event(UNIT, LocalDate.of(2021, 1, 4), "授权额度到账", "授权额度", fen, tags.withoutEconomy());
        }
        for (long part : ledger.split(fen, payments)) {
            LocalDate day = ledger.day();
            if (wages) {
                ledger.event(UNIT, day, "计提工资", "计提人员经费", part, Tags.NONE);
            }
            ledger.event(UNIT, day, event, wages ? "发放人员经费" : "日常公用支出", part, tags);
        }
    }

    private static final int BATCHES = 36;
    private static final int GUESTS = 113;
    private static final long RECEPTION_FEN = 1_180_000;

    private void receptionPayments() {
        Tags tags = basicTags().on("30217", "50206");
        ledger.event(UNIT, LocalDate.of(2021, 1, 4), "授权额度到账", "接待费额度", RECEPTION_FEN, tags.withoutEconomy());
        for (long part : receptionParts()) {
            ledger.event(UNIT, ledger.day(), "授权支付", "公务接待费", part, tags);
        }
    }

    private static long[] receptionParts() {
        long[] parts = new long[BATCHES];
        long left = RECEPTION_FEN;
        for (int i = 0; i < BATCHES - 1; i++) {
            parts[i] = guests(i) * 10_400L;
            left -= parts[i];
        }
        parts[BATCHES - 1] = left;
        return parts;
    }

    /** 3 guests a batch, 4 in the first five, so that 36 batches are 113 persons. */
    private static int guests(int batch) {
        return batch < GUESTS - 3 * BATCHES ? 4 : 3;
    }

    private void projects() {
        thisYear("P001", OTHER, "库区移民工作经费", 30_000_000, List.of("30211", "30226", "30201"), 60);
        thisYear("P002", MANAGEMENT, "统计监测培训费", 29_490_000, List.of("30216"), 40);
        carried("P003", MANAGEMENT, "衔接推进工作经费", 90_000_000, List.of("30201", "30211", "30227", "30299"), 120);
        carried("P004", MANAGEMENT, "驻村帮扶工作经费", 45_000_000, List.of("30211", "30239", "30299"), 80);
        carried("P005", OTHER, "乡村振兴示范创建经费", 25_000_000, List.of("30227", "30202"), 40);
        carried("P006", OTHER, "档案数字化经费", 11_710_510, List.of("30227"), 12);
        carried("P007", RESETTLEMENT, "水库移民后期扶持工作经费", 1_528_000, List.of("30211", "30239"), 12);
    }

    private void thisYear(String code, String function, String name, long fen, List<String> economies, int payments) {
        spread(code, function, name, fen, economies, payments, "直接支付");
    }

    private void carried(String code, String function, String name, long fen, List<String> economies, int payments) {
        spread(code, function, name, fen, economies, payments, "结转资金支付");
    }

    private void spread(
            String code, String function, String name, long fen, List<String> economies, int payments, String event) {
        long[] byEconomy = ledger.split(fen, economies.size());
        for (int i = 0; i < byEconomy.length; i++) {
            Tags tags = project(code, function).on(economies.get(i), "50205");
            ledger.spend(UNIT, event, name, byEconomy[i], payments / economies.size(), tags);
        }
    }

    private void budget() {
        BASIC.forEach((economy, item) -> initialBasic(economy, item[0]));
        initialBasic("30217", RECEPTION_FEN);
        initial("P001", OTHER, 30_000_000, false);
        initial("P002", MANAGEMENT, 40_000_000, false);
        initial("P003", MANAGEMENT, 90_000_000, true);
        initial("P004", MANAGEMENT, 45_000_000, true);
        initial("P005", OTHER, 25_000_000, true);
        initial("P006", OTHER, 11_710_510, true);
        initial("P007", RESETTLEMENT, 1_528_000, true);
        ledger.budget(
                UNIT,
                BudgetEntry.Kind.RECLAIMED,
                LocalDate.of(2021, 12, 30),
                10_510_000,
                project("P002", MANAGEMENT),
                "示财预〔2021〕98号");
    }

    private long carriedBasic = BASIC_FROM_CARRY;

    private void initialBasic(String economy, long fen) {
        Tags tags = basicTags().on(economy, "");
        long carry = economy.startsWith("301") ? Math.min(carriedBasic, fen) : 0;
        carriedBasic -= carry;
        if (carry > 0) {
            ledger.budget(UNIT, BudgetEntry.Kind.INITIAL_CARRY, APPROVED, carry, tags, "示财预〔2021〕6号");
        }
        if (fen > carry) {
            ledger.budget(UNIT, BudgetEntry.Kind.INITIAL, APPROVED, fen - carry, tags, "示财预〔2021〕6号");
        }
    }

    private void initial(String code, String function, long fen, boolean isCarried) {
        BudgetEntry.Kind kind = isCarried ? BudgetEntry.Kind.INITIAL_CARRY : BudgetEntry.Kind.INITIAL;
        ledger.budget(UNIT, kind, APPROVED, fen, project(code, function), "示财预〔2021〕6号");
    }

    private void prior() {
        Map<String, Long> last = new java.util.LinkedHashMap<>();
        last.put("income.year", 710_067_500L);
        last.put("income.total", 917_882_500L);
        last.put("income.fiscal", 710_067_500L);
        last.put("income.general", 710_067_500L);
        last.put("income.other", 0L);
        last.put("carry.open", 207_815_000L);
        last.put("carry.close", 242_571_500L);
        last.put("expend.year", 675_311_000L);
        last.put("expend.total", 917_882_500L);
        last.put("expend.basic", 551_235_990L);
        last.put("expend.project", 124_075_010L);
        last.put("fiscal.income", 710_067_500L);
        last.put("fiscal.expend", 675_311_000L);
        last.put("fiscal.open", 207_815_000L);
        last.put("fiscal.close", 242_571_500L);
        last.put("gen.close", 241_043_500L);
        last.put("fund.close", 1_528_000L);
        last.put("soe.close", 0L);
        last.put("fund.expend", 6_000_000L);
        last.put("gen.expend", 669_311_000L);
        last.put("gen.basic", 551_235_990L);
        last.put("gen.project", 118_075_010L);
        last.put("func.213", 669_311_000L);
        last.put("econ.301", 516_678_540L);
        last.put("econ.302", 33_718_130L);
        last.put("econ.303", 839_320L);
        last.put("econ.310", 0L);
        last.put("running", 33_718_130L);
        last.put("sg.total", 1_280_000L);
        last.put("sg.abroad", 0L);
        last.put("sg.car", 0L);
        last.put("sg.car.buy", 0L);
        last.put("sg.car.run", 0L);
        last.put("sg.host", 1_280_000L);
        last.forEach(ledger::prior);
        ledger.reason("income.year", "prior", "人员减少，相应的人员经费和公用经费减少，且实行零基预算，项目经费按实际需要重新核定");
        ledger.reason("expend.year", "prior", "人员减少，开支减少，且实行零基预算");
        ledger.reason("carry.open", "prior", "2020年度部分项目资金下达较晚，结转到2021年使用");
        ledger.reason("carry.close", "prior", "上年结转资金全部按规定用途使用完毕");
        ledger.reason("econ.301", "prior", "人员减少，部分年终奖未发放");
        ledger.reason("econ.302", "prior", "人员减少，办公费用开支相应减少");
        ledger.reason("econ.303", "prior", "一名退休干部去世，发放丧葬费和抚恤金");
        ledger.reason("sg.host", "prior", "厉行节约，从严控制接待标准");
        ledger.reason("running", "prior", "人员减少，落实过紧日子要求，压减一般性支出");
        ledger.reason("func.213", "budget", "统计监测培训费年末结余由财政收回");
        ledger.reason("expend.year", "budget", "统计监测培训费年末结余由财政收回");
    }

    static Profile profile() {
        return new Profile(
                UNIT,
                "示例市乡村振兴局",
                true,
                List.of(
                        "贯彻执行巩固拓展脱贫攻坚成果同乡村振兴有效衔接的方针政策，拟订全市年度工作计划并组织实施。",
                        "负责防止返贫动态监测和帮扶工作。",
                        "编制全市大中型水库移民后期扶持规划和年度项目计划并组织实施。",
                        "组织开展定点帮扶、驻村帮扶和社会帮扶工作。",
                        "承担乡村振兴统计监测和业务培训工作。"),
                List.of("综合科", "计划财务科", "水库移民管理科", "村庄建设科", "社会帮扶与对外联络科", "督查考核科", "乡村振兴工作服务中心"),
                List.of(new Profile.UnitInScope(UNIT, "示例市乡村振兴局本级", UnitKind.ADMINISTRATIVE)));
    }

    private Registers registers() {
        List<Registers.Reception> receptions = new ArrayList<>();
        long[] parts = receptionParts();
        for (int i = 0; i < BATCHES; i++) {
            receptions.add(new Registers.Reception(
                    i + 2,
                    UNIT,
                    LocalDate.of(2021, 1 + i / 3, 5 + i % 3 * 8),
                    "示例县乡村振兴局",
                    "示县乡振函〔2021〕" + (i + 1) + "号",
                    guests(i),
                    2,
                    1,
                    Registers.ReceptionKind.DOMESTIC,
                    parts[i]));
        }
        Registers.Staff staff = new Registers.Staff(2, UNIT, 20, 6, 22, 0, 0, 1, 0, 15);
        return new Registers(
                receptions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(staff),
                projectRegister(),
                indicators(),
                evaluations());
    }

    private static List<Registers.Evaluation> evaluations() {
        return List.of(new Registers.Evaluation(2, "perf.score", "score", new BigDecimal("94.45")));
    }

    private static List<Registers.Project> projectRegister() {
        return List.of(
                evaluated(2, "P001", "库区移民工作经费", "95", "全年开展库区移民政策宣传和调研12次，移民群众满意度较高。"),
                evaluated(3, "P002", "统计监测培训费", "93.9", "全年举办统计监测业务培训3期，培训业务骨干279人次。"),
                plain(4, "P003", "衔接推进工作经费"),
                plain(5, "P004", "驻村帮扶工作经费"),
                plain(6, "P005", "乡村振兴示范创建经费"),
                plain(7, "P006", "档案数字化经费"),
                plain(8, "P007", "水库移民后期扶持工作经费"));
    }

    private static Registers.Project evaluated(int row, String code, String name, String score, String effect) {
        return new Registers.Project(
                row,
                code,
                name,
                UNIT,
                true,
                true,
                true,
                Optional.of(new BigDecimal(score)),
                effect,
                "部分指标的量化程度不够，资金支付前松后紧。",
                "完善绩效目标设置，按季度跟踪支付进度。");
    }

    private static Registers.Project plain(int row, String code, String name) {
        return new Registers.Project(row, code, name, UNIT, true, false, false, Optional.empty(), "", "", "");
    }

    private static List<Registers.Indicator> indicators() {
        List<Registers.Indicator> all = new ArrayList<>();
        add(all, "P001", "产出指标", "数量指标", "开展政策宣传和调研次数", "≥12次", "12次", "15", "15", "");
        add(all, "P001", "产出指标", "质量指标", "移民项目验收合格率", "100%", "100%", "15", "15", "");
        add(all, "P001", "产出指标", "时效指标", "资金支付及时率", "100%", "100%", "10", "10", "");
        add(all, "P001", "产出指标", "成本指标", "项目成本", "≤30万元", "30万元", "10", "10", "");
        add(all, "P001", "效益指标", "社会效益指标", "库区和安置区社会稳定", "稳定", "稳定", "30", "27", "长效机制有待完善");
        add(all, "P001", "满意度指标", "服务对象满意度指标", "移民群众满意度", "≥90%", "88%", "10", "8", "部分移民户反映政策宣传不够深入");
        add(all, "P001", "预算执行", "预算执行率", "预算执行率", "100%", "100%", "10", "10", "");
        add(all, "P002", "产出指标", "数量指标", "培训期数", "≥3期", "3期", "15", "15", "");
        add(all, "P002", "产出指标", "数量指标", "培训人次", "≥270人次", "279人次", "15", "15", "");
        add(all, "P002", "产出指标", "质量指标", "培训合格率", "≥95%", "96%", "10", "10", "");
        add(all, "P002", "产出指标", "成本指标", "培训成本", "≤40万元", "29.49万元", "10", "10", "");
        add(all, "P002", "效益指标", "社会效益指标", "业务能力提升", "明显提升", "较明显提升", "30", "27.53", "培训形式较单一");
        add(all, "P002", "满意度指标", "服务对象满意度指标", "参训人员满意度", "≥90%", "90%", "10", "9", "现场教学安排偏少");
        add(all, "P002", "预算执行", "预算执行率", "预算执行率", "100%", "73.73%", "10", "7.37", "培训规模压减，结余由财政收回");
        return all;
    }

    static void add(
            List<Registers.Indicator> all,
            String project,
            String first,
            String second,
            String third,
            String target,
            String actual,
            String weight,
            String score,
            String reason) {
        all.add(new Registers.Indicator(
                all.size() + 2,
                project,
                first,
                second,
                third,
                target,
                actual,
                new BigDecimal(weight),
                new BigDecimal(score),
                reason));
    }
}
