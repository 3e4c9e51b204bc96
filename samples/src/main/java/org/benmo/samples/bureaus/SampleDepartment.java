package org.benmo.samples.bureaus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * The fictional department 示例市农业农村局 with twelve units in the year 2023: three budgets, institutions with own income, flows between
 * units, about 60,000 vouchers with 240,000 lines. For measuring, and for trying what a large office looks like.
 */
public final class SampleDepartment {
    private static final int UNITS = 12;
    private static final int ADMINISTRATIVE = 2;
    private static final int CIVIL_SERVICE_LIKE = 4;
    private static final int PROJECTS_OF_UNIT = 6;
    private static final int PAYMENTS_OF_PURSE = 77;
    private static final List<String> FUNCTIONS = List.of(
            "2130101", "2130102", "2130104", "2130106", "2130109", "2130110", "2130135", "2130199", "2130501",
            "2130502");
    private static final List<String> ECONOMIES = List.of(
            "30101", "30102", "30103", "30107", "30108", "30110", "30113", "30201", "30202", "30205", "30206", "30207",
            "30211", "30213", "30215", "30216", "30226", "30227", "30228", "30231", "30239", "30299", "30305", "31002");

    private final Ledger ledger;
    private final Random random;
    private final List<Profile.UnitInScope> units = new ArrayList<>();
    private final List<Registers.Project> projects = new ArrayList<>();
    private long carried;

    private SampleDepartment(long seed) {
        this.random = new Random(seed);
        this.ledger = new Ledger(2023, "上海-2024", random);
        for (int i = 0; i < UNITS; i++) {
            UnitKind kind = i < ADMINISTRATIVE
                    ? UnitKind.ADMINISTRATIVE
                    : i < CIVIL_SERVICE_LIKE ? UnitKind.CIVIL_SERVICE_LIKE : UnitKind.INSTITUTION;
            String code = "3620" + String.format("%02d", i + 1);
            ledger.unit(code, kind);
            String name = i == 0 ? "示例市农业农村局本级" : "示例市农业农村局第" + i + "下属单位";
            units.add(new Profile.UnitInScope(code, name, kind));
        }
    }

    /** The books of the department. */
    public static Books books(long seed) {
        return new SampleDepartment(seed).write();
    }

    private Books write() {
        for (Profile.UnitInScope unit : units) {
            basic(unit);
            projects(unit);
            own(unit);
        }
        ledger.prior("carry.close", carried);
        ledger.prior("expend.year", 1_234_567_800_00L);
        ledger.prior("income.year", 1_254_567_800_00L);
        ledger.reason("expend.year", "prior", "高标准农田等项目按进度安排资金");
        ledger.reason("income.year", "prior", "高标准农田等项目按进度安排资金");
        ledger.reason("carry.close", "prior", "部分项目跨年度实施，资金结转下年继续使用");
        for (String metric : List.of("expend.year", "func.213", "fiscal.func.208", "fiscal.func.223")) {
            ledger.reason(metric, "budget", "部分项目跨年度实施，年内按进度支付");
        }
        Profile profile = new Profile(
                units.getFirst().code(),
                "示例市农业农村局",
                true,
                List.of("统筹推动全市乡村振兴战略实施。", "负责农产品质量安全监督管理。"),
                List.of("办公室", "计划财务科", "种植业管理科"),
                List.copyOf(units));
        return ledger.books(profile, registers());
    }

    private LocalDate approved() {
        return LocalDate.of(2023, 2, 1);
    }

    private void basic(Profile.UnitInScope unit) {
        String function = unit.kind() == UnitKind.INSTITUTION ? "2130104" : "2130101";
        for (String economy : ECONOMIES) {
            Tags tags = Tags.of(Fund.GENERAL, function, Spending.BASIC, "").on(economy, "50101");
            long fen = 5_000_000L + (long) (random.nextDouble() * 300_000_000L);
            ledger.budget(unit.code(), BudgetEntry.Kind.INITIAL, approved(), fen, tags, "示财预〔2023〕1号");
            ledger.spend(unit.code(), "国库集中支付", "基本支出", fen, PAYMENTS_OF_PURSE, tags);
        }
    }

    private void projects(Profile.UnitInScope unit) {
        for (int i = 0; i < PROJECTS_OF_UNIT; i++) {
            String code = "X" + unit.code() + i;
            boolean fundProject = i == 4;
            boolean capital = i == 5;
            Fund fund = fundProject ? Fund.GOVERNMENT_FUND : capital ? Fund.STATE_CAPITAL : Fund.GENERAL;
            String function = fundProject ? "2082299" : capital ? "2230105" : FUNCTIONS.get(random.nextInt(10));
            projects.add(new Registers.Project(
                    projects.size() + 2,
                    code,
                    unit.name() + "示例项目" + (i + 1),
                    unit.code(),
                    i % 2 == 0,
                    false,
                    false,
                    Optional.empty(),
                    "",
                    "",
                    ""));
            Tags tags = Tags.of(fund, function, Spending.PROJECT, code);
            long opening = i % 3 == 0 ? 50_000_000L + random.nextInt(90_000_000) : 0;
            if (opening > 0) {
                ledger.open(unit.code(), "8101", opening, tags);
                ledger.budget(unit.code(), BudgetEntry.Kind.INITIAL_CARRY, approved(), opening, tags, "");
                carried += opening;
                pay(unit, "结转资金支付", tags, opening);
            }
            long budget = 300_000_000L + random.nextInt(900_000_000);
            ledger.budget(unit.code(), BudgetEntry.Kind.INITIAL, approved(), budget, tags, "示财预〔2023〕1号");
            long paid = budget / 20 * 19;
            pay(unit, "国库集中支付", tags, paid);
            ledger.event(unit.code(), LocalDate.of(2023, 12, 31), "年末未用额度确认", "结转下年", budget - paid, tags);
        }
    }

    private void pay(Profile.UnitInScope unit, String event, Tags tags, long fen) {
        List<String> economies = List.of("30201", "30211", "30226", "30227", "31002");
        long[] parts = ledger.split(fen, economies.size());
        for (int i = 0; i < parts.length; i++) {
            ledger.spend(unit.code(), event, "项目支出", parts[i], PAYMENTS_OF_PURSE, tags.on(economies.get(i), "50201"));
        }
    }

    private void own(Profile.UnitInScope unit) {
        if (unit.kind() != UnitKind.INSTITUTION) {
            return;
        }
        ledger.open(unit.code(), "8202", 90_000_000_00L, Tags.NONE);
        Tags tags = Tags.of(Fund.OWN, "2130104", Spending.BASIC, "");
        long income = 100_000_000L + random.nextInt(500_000_000);
        ledger.spend(unit.code(), "收到事业收入", "事业收入", income, 40, tags);
        ledger.spend(unit.code(), "自有资金支付", "事业支出", income / 4 * 3, 60, tags.on("30226", "50201"));
        Tags inner = tags.with(units.getFirst().code());
        ledger.event(unit.code(), LocalDate.of(2023, 11, 1), "上缴上级", "上缴", 1_000_000L, inner);
        ledger.event(
                units.getFirst().code(),
                LocalDate.of(2023, 11, 1),
                "收到附属单位上缴",
                "下属上缴",
                1_000_000L,
                tags.with(unit.code()));
    }

    private Registers registers() {
        List<Registers.Staff> staff = new ArrayList<>();
        List<Registers.Vehicle> vehicles = new ArrayList<>();
        for (Profile.UnitInScope unit : units) {
            staff.add(new Registers.Staff(staff.size() + 2, unit.code(), 40, 20, 52, 0, 0, 2, 0, 18));
            vehicles.add(new Registers.Vehicle(
                    vehicles.size() + 2,
                    unit.code(),
                    "示B" + (2000 + vehicles.size()),
                    Registers.VehicleUse.EMERGENCY,
                    LocalDate.of(2019, 8, 1),
                    Optional.empty(),
                    true,
                    16_000_000));
        }
        return new Registers(
                List.of(),
                List.of(),
                vehicles,
                List.of(),
                List.of(),
                staff,
                List.copyOf(projects),
                List.of(),
                List.of());
    }
}
