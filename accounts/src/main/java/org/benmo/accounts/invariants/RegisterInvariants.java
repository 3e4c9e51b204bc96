package org.benmo.accounts.invariants;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Flow;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.VoucherKind;
import org.benmo.statements.filled.Profile;

/** Registers against rules and against the books: receptions (INV-20), procurement (INV-23). */
final class RegisterInvariants {
    private static final int SMALL_PARTY = 10;
    private static final int COMPANY_OF_SMALL_PARTY = 3;

    /** In 分: 1,000元 and 1,000万元 for a car, 50万元 (what the register is for) and 10亿元 for a piece of equipment. */
    private static final long CHEAPEST_CAR = 100_000;

    private static final long DEAREST_CAR = 1_000_000_000L;
    private static final long CHEAPEST_ASSET = 50_000_000;
    private static final long DEAREST_ASSET = 100_000_000_000L;

    private final Books books;
    private final List<Breach> breaches;

    RegisterInvariants(Books books, List<Breach> breaches) {
        this.books = books;
        this.breaches = breaches;
    }

    void check() {
        rows();
        agree("公务接待", "30217", sumOfReceptions());
        agree(
                "因公出国",
                "30212",
                books.registers().trips().stream()
                        .mapToLong(Registers.Trip::fen)
                        .sum());
        procurement();
        staff();
    }

    /** What single rows say, whatever the vouchers. */
    void rows() {
        books.registers().receptions().forEach(this::reception);
        books.registers().contracts().forEach(this::contract);
        books.registers().vehicles().forEach(this::vehicle);
        books.registers().assets().forEach(this::asset);
    }

    private void vehicle(Registers.Vehicle vehicle) {
        if (vehicle.fen() < CHEAPEST_CAR || vehicle.fen() > DEAREST_CAR) {
            warn(
                    "UNIT-02",
                    "公务用车",
                    vehicle.row(),
                    "车辆" + vehicle.plate() + "原值" + Invariants.yuan(vehicle.fen()) + "，疑似金额单位有误",
                    "核对原值，金额一律以元填列");
        }
    }

    private void asset(Registers.Asset asset) {
        if (asset.fen() < CHEAPEST_ASSET || asset.fen() > DEAREST_ASSET) {
            warn(
                    "UNIT-02",
                    "固定资产",
                    asset.row(),
                    "资产" + asset.number() + "原值" + Invariants.yuan(asset.fen())
                            + (asset.fen() < CHEAPEST_ASSET ? "，不到50万元，不会计入单价50万元以上的设备" : "，疑似金额单位有误"),
                    "核对原值，金额一律以元填列；单价不到50万元的不用登记");
        }
    }

    /** Every unit says how many people it has; a missing row would publish too few. */
    private void staff() {
        Set<String> told = new HashSet<>();
        books.registers().staff().forEach(row -> told.add(row.unit()));
        for (Profile.UnitInScope unit : books.profile().units()) {
            if (!told.contains(unit.code())) {
                warn("REG-01", "人员情况", 0, "没有" + unit.name() + "的人员情况", "补上这个单位的一行；确实没有人员的填0");
            }
        }
    }

    private void reception(Registers.Reception reception) {
        if (reception.kind() == Registers.ReceptionKind.ABROAD) {
            return;
        }
        if (reception.letter().isEmpty()) {
            warn("INV-20", "公务接待", reception.row(), "接待没有公函", "补登公函文号；无公函的不得接待");
        }
        if (reception.meals() > 1) {
            warn("INV-20", "公务接待", reception.row(), "工作餐" + reception.meals() + "次，超过一次", "核对登记簿");
        }
        int allowed = reception.persons() <= SMALL_PARTY
                ? COMPANY_OF_SMALL_PARTY
                : reception.persons() / COMPANY_OF_SMALL_PARTY;
        if (reception.company() > allowed) {
            warn(
                    "INV-20",
                    "公务接待",
                    reception.row(),
                    "来访" + reception.persons() + "人，陪同" + reception.company() + "人，超过" + allowed + "人",
                    "核对登记簿");
        }
    }

    private long sumOfReceptions() {
        return books.registers().receptions().stream()
                .mapToLong(Registers.Reception::fen)
                .sum();
    }

    /** The register adds to what the books paid; otherwise its counts cannot be published beside the amount. */
    private void agree(String table, String economy, long registered) {
        long paid = paid(economy);
        if (registered != paid) {
            breaches.add(new Breach(
                    "INV-20",
                    false,
                    table,
                    0,
                    "登记簿合计" + Invariants.yuan(registered) + "，账上" + economy + "财政拨款支出" + Invariants.yuan(paid),
                    "补登漏记的批次，或核对跨年报销和自有资金开支"));
        }
    }

    private long paid(String economy) {
        Journal journal = books.journal();
        int wanted = journal.words().economies().find(economy);
        return paid(line -> journal.economy(line) == wanted
                && journal.fund(line) >= 0
                && Fund.at(journal.fund(line)).isFiscal());
    }

    /** What the year's vouchers spent on lines like these. */
    private long paid(IntPredicate wanted) {
        Journal journal = books.journal();
        long sum = 0;
        for (int line = 0; line < journal.lines(); line++) {
            if (wanted.test(line) && journal.kind(journal.voucherOf(line)) != VoucherKind.CLOSING) {
                Optional<Chart.Account> account = Chart.standard().account(journal.account(line));
                boolean spends = account.filter(a -> a.flow() == Flow.EXPEND).isPresent();
                sum += spends ? journal.debitLessCredit(line) : 0;
            }
        }
        return sum;
    }

    private void contract(Registers.Contract contract) {
        boolean otherUnit = PurseInvariants.isTenThousandTimes(contract.budget(), contract.fen())
                || PurseInvariants.isTenThousandTimes(contract.fen(), contract.budget());
        if (otherUnit) {
            warn(
                    "UNIT-02",
                    "政府采购",
                    contract.row(),
                    "合同" + contract.number() + "金额" + Invariants.yuan(contract.fen()) + "，采购预算"
                            + Invariants.yuan(contract.budget()) + "，相差约一万倍，疑似金额单位有误",
                    "核对合同金额和采购预算，金额一律以元填列");
        } else if (contract.fen() > contract.budget()) {
            warn(
                    "INV-23",
                    "政府采购",
                    contract.row(),
                    "合同" + contract.number() + "金额" + Invariants.yuan(contract.fen()) + "，超过采购预算"
                            + Invariants.yuan(contract.budget()),
                    "核对采购预算，或先调整预算");
        }
    }

    /** What is paid from money for procurement needs a contract, and no more is paid than the contracts say. */
    private void procurement() {
        Map<String, BudgetEntry> flagged = new LinkedHashMap<>();
        books.budget().stream()
                .filter(BudgetEntry::procurement)
                .forEach(entry -> flagged.putIfAbsent(entry.indicator(), entry));
        Map<String, Long> contracted = new LinkedHashMap<>();
        books.registers().contracts().stream()
                .filter(contract -> !contract.indicator().isEmpty())
                .forEach(contract -> contracted.merge(contract.indicator(), contract.fen(), Long::sum));
        for (BudgetEntry entry : flagged.values()) {
            long paid = paidFrom(entry.indicator());
            if (paid > 0 && !contracted.containsKey(entry.indicator())) {
                warn(
                        "INV-23",
                        "预算指标",
                        entry.row(),
                        "政府采购指标" + entry.indicator() + "已支付" + Invariants.yuan(paid) + "，政府采购表里没有合同",
                        "在政府采购表登记合同，并写上指标号");
            }
        }
        contracted.forEach((indicator, fen) -> {
            long paid = paidFrom(indicator);
            if (paid > fen) {
                warn(
                        "INV-23",
                        "政府采购",
                        0,
                        "指标" + indicator + "已支付" + Invariants.yuan(paid) + "，超过合同金额" + Invariants.yuan(fen),
                        "核对付款凭证的指标号，或补登合同");
            }
        });
    }

    private long paidFrom(String indicator) {
        Journal journal = books.journal();
        int wanted = journal.words().indicators().find(indicator);
        return paid(line -> journal.indicator(line) == wanted);
    }

    private void warn(String id, String table, int row, String message, String remedy) {
        breaches.add(new Breach(id, false, table, row, message, remedy));
    }
}
