package org.benmo.accounts.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.Registers.AssetKind;
import org.benmo.accounts.books.Registers.ContractKind;
import org.benmo.accounts.books.Registers.ReceptionKind;
import org.benmo.accounts.books.Registers.Reserve;
import org.benmo.accounts.books.Registers.SupplierSize;
import org.benmo.accounts.books.Registers.VehicleUse;

/** Reads the registers. A row that cannot be read is told and left out. */
final class RegisterReader {
    private final int year;
    private final Known known;
    private final List<Registers.Reception> receptions = new ArrayList<>();
    private final List<Registers.Trip> trips = new ArrayList<>();
    private final List<Registers.Vehicle> vehicles = new ArrayList<>();
    private final List<Registers.Contract> contracts = new ArrayList<>();
    private final List<Registers.Asset> assets = new ArrayList<>();
    private final List<Registers.Staff> staff = new ArrayList<>();
    private final List<Registers.Project> projects = new ArrayList<>();
    private final List<Registers.Indicator> indicators = new ArrayList<>();
    private final List<Registers.Evaluation> evaluations = new ArrayList<>();
    private final Set<String> unique = new HashSet<>();

    RegisterReader(int year, Known known) {
        this.year = year;
        this.known = known;
    }

    Registers registers() {
        return new Registers(
                List.copyOf(receptions),
                List.copyOf(trips),
                List.copyOf(vehicles),
                List.copyOf(contracts),
                List.copyOf(assets),
                List.copyOf(staff),
                List.copyOf(projects),
                List.copyOf(indicators),
                List.copyOf(evaluations));
    }

    private static <E> Optional<E> labelled(E[] values, Function<E, String> label, String word) {
        return Arrays.stream(values).filter(v -> label.apply(v).equals(word)).findFirst();
    }

    private void once(Rows rows, String what, String word) {
        if (!word.isEmpty() && !unique.add(what + '\n' + word)) {
            rows.wrong("F14", what + "“" + word + "”重复", what + "必须唯一");
        }
    }

    private Optional<LocalDate> inYear(Rows rows, int column) {
        Optional<LocalDate> date = rows.date(column);
        date.filter(day -> day.getYear() != year)
                .ifPresent(day -> rows.wrong("F13", "日期" + day + "不在" + year + "年度内", "改正日期，或移到那一年的登记簿"));
        return date;
    }

    private static long notNegative(Rows rows, int column, String name) {
        long fen = rows.money(column);
        if (fen < 0) {
            rows.wrong("F12", name + "是负数", "填不小于0的金额");
        }
        return fen;
    }

    void project(Rows rows) {
        String code = rows.text(0);
        String name = rows.text(1);
        String unit = known.unit(rows, 2);
        once(rows, "项目代码", code);
        once(rows, "项目名称", name);
        known.project(code);
        Registers.Project project = new Registers.Project(
                rows.row(),
                code,
                name,
                unit,
                rows.text(3).equals("是"),
                rows.text(4).equals("是"),
                rows.text(5).equals("是"),
                rows.decimal(6),
                rows.text(7),
                rows.text(8),
                rows.text(9));
        if (!rows.isBad()) {
            projects.add(project);
        }
    }

    void indicator(Rows rows) {
        Registers.Indicator indicator = new Registers.Indicator(
                rows.row(),
                known.project(rows, 0),
                rows.text(1),
                rows.text(2),
                rows.text(3),
                rows.text(4),
                rows.text(5),
                rows.decimal(6).orElse(java.math.BigDecimal.ZERO),
                rows.decimal(7).orElse(java.math.BigDecimal.ZERO),
                rows.text(8));
        if (indicator.score().compareTo(indicator.weight()) > 0) {
            rows.wrong("F12", "得分" + indicator.score() + "大于分值" + indicator.weight(), "改正得分或分值");
        }
        if (!rows.isBad()) {
            indicators.add(indicator);
        }
    }

    void evaluation(Rows rows) {
        String metric = BooksReader.metric(rows, 0);
        String measure = rows.text(1);
        rows.decimal(2)
                .filter(value -> !rows.isBad())
                .ifPresent(value -> evaluations.add(new Registers.Evaluation(rows.row(), metric, measure, value)));
    }

    void reception(Rows rows) {
        String unit = known.unit(rows, 0);
        Optional<LocalDate> date = inYear(rows, 1);
        String guests = rows.text(2);
        String letter = rows.text(3);
        int persons = rows.count(4);
        int company = rows.count(5);
        int meals = rows.count(6);
        Optional<ReceptionKind> kind = labelled(ReceptionKind.values(), ReceptionKind::label, rows.text(7));
        long fen = notNegative(rows, 8, "接待金额");
        if (!rows.text(4).isEmpty() && persons == 0) {
            rows.wrong("F12", "来访人数是0", "填实际来访人数，没有接待的删去这一行");
        }
        if (!rows.isBad() && date.isPresent() && kind.isPresent()) {
            receptions.add(new Registers.Reception(
                    rows.row(), unit, date.get(), guests, letter, persons, company, meals, kind.get(), fen));
        }
    }

    void trip(Rows rows) {
        String unit = known.unit(rows, 0);
        Optional<LocalDate> date = inYear(rows, 1);
        String group = rows.text(2);
        int persons = rows.count(3);
        String approval = rows.text(4);
        long fen = notNegative(rows, 5, "金额");
        if (!rows.isBad() && date.isPresent()) {
            trips.add(new Registers.Trip(rows.row(), unit, date.get(), group, persons, approval, fen));
        }
    }

    void vehicle(Rows rows) {
        String unit = known.unit(rows, 0);
        String plate = rows.text(1);
        once(rows, "车牌号", plate);
        Optional<VehicleUse> use = labelled(VehicleUse.values(), VehicleUse::label, rows.text(2));
        Optional<LocalDate> bought = rows.date(3);
        Optional<LocalDate> disposed = rows.date(4);
        boolean official = rows.text(5).equals("是");
        long fen = notNegative(rows, 6, "原值");
        if (!rows.isBad() && use.isPresent() && bought.isPresent()) {
            vehicles.add(
                    new Registers.Vehicle(rows.row(), unit, plate, use.get(), bought.get(), disposed, official, fen));
        }
    }

    void contract(Rows rows) {
        String unit = known.unit(rows, 0);
        String number = rows.text(1);
        once(rows, "合同号", number);
        Optional<LocalDate> signed = inYear(rows, 2);
        Optional<ContractKind> kind = labelled(ContractKind.values(), ContractKind::label, rows.text(3));
        long budget = notNegative(rows, 4, "采购预算");
        long fen = notNegative(rows, 5, "合同金额");
        Optional<SupplierSize> size = labelled(SupplierSize.values(), SupplierSize::label, rows.text(6));
        Reserve reserve =
                labelled(Reserve.values(), Reserve::label, rows.text(7)).orElse(Reserve.NONE);
        if (!rows.isBad() && signed.isPresent() && kind.isPresent() && size.isPresent()) {
            contracts.add(new Registers.Contract(
                    rows.row(),
                    unit,
                    number,
                    signed.get(),
                    kind.get(),
                    budget,
                    fen,
                    size.get(),
                    reserve,
                    rows.text(8)));
        }
    }

    void asset(Rows rows) {
        String unit = known.unit(rows, 0);
        String number = rows.text(1);
        once(rows, "资产编号", number);
        String name = rows.text(2);
        Optional<AssetKind> kind = labelled(AssetKind.values(), AssetKind::label, rows.text(3));
        Optional<LocalDate> bought = rows.date(4);
        Optional<LocalDate> disposed = rows.date(5);
        long fen = notNegative(rows, 6, "原值");
        if (!rows.isBad() && kind.isPresent() && bought.isPresent()) {
            assets.add(new Registers.Asset(rows.row(), unit, number, name, kind.get(), bought.get(), disposed, fen));
        }
    }

    void staff(Rows rows) {
        String unit = known.unit(rows, 0);
        once(rows, "人员情况的单位", unit);
        Registers.Staff row = new Registers.Staff(
                rows.row(),
                unit,
                rows.count(1),
                rows.count(2),
                rows.count(3),
                rows.count(4),
                rows.count(5),
                rows.count(6),
                rows.count(7),
                rows.count(8));
        if (!rows.isBad()) {
            staff.add(row);
        }
    }
}
