package org.benmo.samples.bureaus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.deriving.Template;
import org.benmo.statements.filled.Profile;
import org.benmo.statements.filled.UnitKind;

/**
 * A small office with a random year: one to three units of any kind, every kind of money, openings and their adjustment,
 * refunds, flows between units, what is left at the end. The same seed gives the same books.
 */
public final class RandomBureau {
    private static final List<String> GENERAL =
            List.of("2130501", "2130502", "2080505", "2101101", "2060702", "2110104", "2130104");
    private static final List<String> FUNDS = List.of("2082299", "2082201", "2082301");
    private static final List<String> CAPITAL = List.of("2230105", "2230199");
    private static final int WHOLE_SCORE = 100;
    private static final List<String> INDICATORS = List.of(
            "预算执行 预算执行率 预算执行率 100% 据实 10",
            "产出指标 数量指标 完成工作任务 ≥12项 12项 20",
            "产出指标 质量指标 验收合格率 100% 100% 20",
            "产出指标 时效指标 按时完成 12月底 12月底 10",
            "效益指标 社会效益指标 服务水平 提高 提高 30",
            "满意度指标 服务对象满意度指标 群众满意度 ≥90% 92.5% 10");
    private static final String RECEPTION = "30217";
    private static final String TRAVEL = "30211";
    private static final List<String> STAFF = List.of("30101", "30102", "30113", "30301");
    private static final List<String> RUNNING = List.of("30201", TRAVEL, "30216", RECEPTION, "30231", "31002");

    private final Random random;
    private final Ledger ledger;
    private final List<Profile.UnitInScope> units = new ArrayList<>();
    private final List<Registers.Project> projects = new ArrayList<>();
    private final Map<String, Long> receptions = new TreeMap<>();
    private final int size;
    private long carried;

    private RandomBureau(long seed, int size) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
        this.size = size;
        int year = 2021 + random.nextInt(4);
        List<Template> templates =
                Template.all().stream().filter(t -> t.holdsIn(year)).toList();
        this.ledger =
                new Ledger(year, templates.get(random.nextInt(templates.size())).name(), random);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            UnitKind kind = i == 0 ? UnitKind.ADMINISTRATIVE : any(List.of(UnitKind.values()));
            String code = "36" + (1001 + i);
            ledger.unit(code, kind);
            units.add(new Profile.UnitInScope(code, "示例" + "一二三".charAt(i) + "单位", kind));
        }
    }

    /** The books of a seed. */
    public static Books books(long seed) {
        return new RandomBureau(seed, 1).write();
    }

    /** The books of a seed with so many times the payments. */
    public static Books books(long seed, int size) {
        return new RandomBureau(seed, size).write();
    }

    private Books write() {
        for (Profile.UnitInScope unit : units) {
            fiscal(unit);
            own(unit);
        }
        for (int i = 1; i < units.size(); i++) {
            inner(units.getFirst(), units.get(i));
        }
        ledger.prior("carry.close", carried);
        ledger.prior("expend.year", 1 + Math.abs(random.nextLong() % 900_000_000L) + 100_000_000L);
        Profile profile = new Profile(
                units.getFirst().code(),
                "示例局",
                units.size() > 1,
                List.of("负责示例工作。"),
                List.of("综合科", "财务科"),
                List.copyOf(units));
        return ledger.books(profile, registers());
    }

    private long some(long most) {
        return 1 + (long) (random.nextDouble() * most);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void open(Profile.UnitInScope unit, String account, long fen, Tags tags, boolean counted) {
        if (fen != 0) {
            ledger.open(unit.code(), account, fen, tags);
            carried += counted ? fen : 0;
        }
    }

    private void fiscal(Profile.UnitInScope unit) {
        purse(unit, Tags.of(Fund.GENERAL, any(GENERAL), Spending.BASIC, ""));
        int more = 1 + random.nextInt(5);
        for (int i = 0; i < more; i++) {
            Fund fund = any(List.of(Fund.GENERAL, Fund.GENERAL, Fund.GOVERNMENT_FUND, Fund.STATE_CAPITAL));
            List<String> functions = switch (fund) {
                case GOVERNMENT_FUND -> FUNDS;
                case STATE_CAPITAL -> CAPITAL;
                default -> GENERAL;
            };
            purse(unit, Tags.of(fund, any(functions), Spending.PROJECT, project(unit)));
        }
    }

    private String project(Profile.UnitInScope unit) {
        String code = "P" + String.format("%03d", projects.size() + 1);
        boolean evaluated = random.nextInt(3) == 0;
        projects.add(new Registers.Project(
                projects.size() + 2,
                code,
                "示例项目" + (projects.size() + 1),
                unit.code(),
                random.nextBoolean(),
                evaluated,
                random.nextInt(4) == 0,
                evaluated ? Optional.of(new BigDecimal(70 + random.nextInt(30))) : Optional.empty(),
                "",
                "",
                ""));
        return code;
    }

    /** One kind of money with its opening, adjustment, budget, payments, and what is left. */
    private void purse(Profile.UnitInScope unit, Tags tags) {
        long opening = random.nextInt(3) == 0 ? some(300_000_000) : 0;
        open(unit, "8101", opening, tags, true);
        open(unit, "8102", random.nextInt(8) == 0 ? some(5_000_000) : 0, tags, true);
        long have = opening + adjustment(unit, tags, opening);
        long budget = some(500_000_000);
        spend(unit, tags, budget, random.nextInt(4) == 0 ? budget / 2 : budget, false);
        long fromCarry = random.nextBoolean() ? have : have / 3;
        if (have > 0) {
            ledger.budget(unit.code(), BudgetEntry.Kind.INITIAL_CARRY, start(), have, tags, "");
            if (fromCarry > 0) {
                payments(unit, tags, fromCarry, "结转资金支付");
            }
        }
        if (random.nextInt(5) == 0) {
            ledger.budget(unit.code(), BudgetEntry.Kind.ADDED, ledger.day(), some(20_000_000), tags, "示例追加");
        }
    }

    private LocalDate start() {
        return LocalDate.of(ledger.year(), 1, 20);
    }

    private long adjustment(Profile.UnitInScope unit, Tags tags, long opening) {
        if (opening == 0 || random.nextInt(3) > 0) {
            return 0;
        }
        LocalDate day = LocalDate.of(ledger.year(), 3, 1);
        if (random.nextBoolean()) {
            long more = some(9_000_000);
            ledger.event(unit.code(), day, any(List.of("会计差错更正", "归集调入")), "年初调整", more, tags);
            return more;
        }
        long less = Math.min(opening, some(opening));
        ledger.event(unit.code(), day, any(List.of("归集上缴", "归集调出")), "年初调整", less, tags);
        return -less;
    }

    /** A year's budget: most of it paid, part of the rest confirmed as carried over. */
    private void spend(Profile.UnitInScope unit, Tags tags, long budget, long paid, boolean unused) {
        String event = ledger.year() >= 2023 ? "国库集中支付" : "直接支付";
        payments(unit, tags, paid, event);
        long rest = budget - paid;
        if (rest > 0) {
            ledger.event(unit.code(), LocalDate.of(ledger.year(), 12, 31), "年末未用额度确认", "结转下年", rest, tags);
        }
    }

    private void payments(Profile.UnitInScope unit, Tags tags, long fen, String event) {
        boolean basic = tags.spending().equals(Optional.of(Spending.BASIC));
        int kinds = 1 + random.nextInt(3);
        for (long part : ledger.split(fen, kinds)) {
            String economy = economy(tags, basic && random.nextBoolean() ? STAFF : RUNNING);
            Tags on = tags.on(economy, "");
            boolean initial = !event.startsWith("结转");
            if (initial) {
                ledger.budget(unit.code(), BudgetEntry.Kind.INITIAL, start(), part, on, "示例年初");
            }
            ledger.spend(unit.code(), event, "示例支出", part, size * (1 + random.nextInt(4)), on);
            boolean fiscal = tags.fund().filter(Fund::isFiscal).isPresent();
            if (fiscal && economy.equals(RECEPTION)) {
                receptions.merge(unit.code(), part, Long::sum);
            }
            if (initial && fiscal && random.nextInt(6) == 0) {
                long back = Math.max(1, part / 50);
                ledger.event(unit.code(), LocalDate.of(ledger.year(), 12, 28), "当年支出退回", "退回", back, on);
                if (economy.equals(RECEPTION)) {
                    receptions.merge(unit.code(), -back, Long::sum);
                }
            }
        }
    }

    /** Guests are received on the general budget: other fiscal money for them is not in the three publics of every template. */
    private String economy(Tags tags, List<String> from) {
        String economy = any(from);
        boolean otherFiscal = tags.fund()
                .filter(fund -> fund.isFiscal() && fund != Fund.GENERAL)
                .isPresent();
        return otherFiscal && economy.equals(RECEPTION) ? TRAVEL : economy;
    }

    /** Own money: earmarked for a project, unearmarked, and of an institution's business. */
    private void own(Profile.UnitInScope unit) {
        if (random.nextInt(3) == 0) {
            return;
        }
        boolean institution = unit.kind() != UnitKind.ADMINISTRATIVE;
        open(unit, "8202", institution ? 900_000_000L + some(9_000_000) : some(90_000_000), Tags.NONE, !institution);
        Tags basic = Tags.of(Fund.OWN, any(GENERAL), Spending.BASIC, "");
        long income = some(80_000_000);
        ledger.event(unit.code(), ledger.day(), institution ? "收到事业收入" : "收到其他收入", "示例收入", income, basic);
        long most = institution ? income * 2 : income;
        payments(unit, basic, some(most), "自有资金支付");
        if (random.nextBoolean()) {
            Tags project = Tags.of(Fund.OWN, any(GENERAL), Spending.PROJECT, project(unit));
            long earmarked = some(40_000_000);
            open(unit, "8201", random.nextBoolean() ? some(10_000_000) : 0, project, true);
            ledger.event(unit.code(), LocalDate.of(ledger.year(), 2, 2), "收到非同级财政拨款", "专项", earmarked, project);
            ledger.budget(unit.code(), BudgetEntry.Kind.INITIAL, start(), earmarked, project, "");
            payments(unit, project, earmarked / 2 + 1, "自有资金支付");
        }
        if (institution) {
            Tags business = Tags.of(Fund.OWN, any(GENERAL), Spending.BASIC, "");
            open(unit, "8401", random.nextInt(3) == 0 ? -some(3_000_000) : 0, Tags.NONE, true);
            ledger.event(unit.code(), ledger.day(), "收到经营收入", "经营", some(30_000_000), business);
            ledger.spend(unit.code(), "经营支出", "经营", some(30_000_000), 3, business.on("30201", ""));
        }
    }

    /** Subsidy down and payment up between two units of the office, seen from both sides. */
    private void inner(Profile.UnitInScope above, Profile.UnitInScope below) {
        Tags own = Tags.of(Fund.OWN, any(GENERAL), Spending.BASIC, "");
        long subsidy = some(9_000_000);
        open(above, "8202", 9_000_000, Tags.NONE, true);
        LocalDate day = ledger.day();
        ledger.event(above.code(), day, "对附属单位补助", "补助下属", subsidy, own.with(below.code()));
        ledger.event(below.code(), day, "收到上级补助", "上级补助", subsidy, own.with(above.code()));
        if (below.kind() != UnitKind.ADMINISTRATIVE) {
            long up = some(subsidy);
            ledger.event(below.code(), day, "上缴上级", "上缴", up, own.with(above.code()));
            ledger.event(above.code(), day, "收到附属单位上缴", "下属上缴", up, own.with(below.code()));
        }
    }

    private Registers registers() {
        List<Registers.Reception> all = new ArrayList<>();
        receptions.forEach((unit, fen) -> all.add(new Registers.Reception(
                all.size() + 2,
                unit,
                LocalDate.of(ledger.year(), 6, 1),
                "示例来访单位",
                "示例函1号",
                8,
                2,
                1,
                Registers.ReceptionKind.DOMESTIC,
                fen)));
        List<Registers.Staff> staff = new ArrayList<>();
        List<Registers.Vehicle> vehicles = new ArrayList<>();
        for (Profile.UnitInScope unit : units) {
            int active = 5 + random.nextInt(30);
            staff.add(new Registers.Staff(
                    staff.size() + 2, unit.code(), active, active + 5, active, 0, random.nextInt(3), 1, 0, 4));
            boolean disposed =
                    random.nextInt(5) == 0 && !vehicles.isEmpty(); // the first car stays: there are costs of cars
            vehicles.add(new Registers.Vehicle(
                    vehicles.size() + 2,
                    unit.code(),
                    "示A" + (1000 + vehicles.size()),
                    any(List.of(Registers.VehicleUse.values())),
                    LocalDate.of(2018, 5, 1),
                    disposed ? Optional.of(LocalDate.of(ledger.year(), 6, 1)) : Optional.empty(),
                    true,
                    18_000_000));
        }
        return new Registers(
                all,
                List.of(),
                vehicles,
                contracts(),
                List.of(),
                staff,
                List.copyOf(projects),
                indicators(),
                List.of());
    }

    /** The self-evaluation forms of two in three evaluated projects; their scores add up to the project's. */
    private List<Registers.Indicator> indicators() {
        List<Registers.Indicator> all = new ArrayList<>();
        for (Registers.Project project : projects) {
            if (project.score().isPresent() && random.nextInt(3) > 0) {
                indicators(project, project.score().get(), all);
            }
        }
        return all;
    }

    private void indicators(Registers.Project project, BigDecimal score, List<Registers.Indicator> all) {
        BigDecimal lost = new BigDecimal(WHOLE_SCORE).subtract(score);
        for (String line : INDICATORS) {
            String[] words = line.split(" ");
            BigDecimal weight = new BigDecimal(words[5]);
            BigDecimal less = lost.min(weight);
            lost = lost.subtract(less);
            all.add(new Registers.Indicator(
                    all.size() + 2,
                    project.code(),
                    words[0],
                    words[1],
                    words[2],
                    words[3],
                    words[4],
                    weight,
                    weight.subtract(less),
                    less.signum() == 0 ? "" : "组织实施还不够细"));
        }
    }

    private List<Registers.Contract> contracts() {
        List<Registers.Contract> contracts = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            long fen = some(30_000_000);
            contracts.add(new Registers.Contract(
                    i + 2,
                    any(units).code(),
                    "HT-" + i,
                    ledger.day(),
                    any(List.of(Registers.ContractKind.values())),
                    fen,
                    fen,
                    any(List.of(Registers.SupplierSize.values())),
                    Registers.Reserve.NONE,
                    ""));
        }
        return contracts;
    }
}
