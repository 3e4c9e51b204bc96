package org.benmo.accounts.deriving;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Registers;
import org.benmo.statements.filled.Profile;

/** Puts the rows of the registers into the cells of the metrics they count for. */
final class RegisterGathering {
    private static final long GENERAL_FROM = 50_000_000L; // 50万元, in 分
    private static final long SPECIAL_FROM = 100_000_000L; // 100万元

    private final Books books;
    private final Cube cube;
    private final LocalDate end;

    RegisterGathering(Books books, Cube cube) {
        this.books = books;
        this.cube = cube;
        this.end = Gathering.yearEnd(books);
    }

    void add() {
        Registers registers = books.registers();
        registers.receptions().forEach(this::add);
        registers.trips().forEach(this::add);
        registers.vehicles().forEach(this::add);
        registers.contracts().forEach(this::add);
        registers.assets().forEach(this::add);
        registers.staff().forEach(this::add);
        registers.projects().forEach(this::add);
        int row = 0;
        for (Profile.UnitInScope unit : books.profile().units()) {
            cube.count(Source.UNIT.record(++row), unit(unit.code()), "units.in.scope", 1);
        }
    }

    private int unit(String code) {
        return books.journal().words().units().number(code);
    }

    private void add(Registers.Reception reception) {
        int record = Source.RECEPTION.record(reception.row());
        int unit = unit(reception.unit());
        if (reception.kind() == Registers.ReceptionKind.ABROAD) {
            cube.count(record, unit, "sg.n.abroad.batches", 1);
            cube.count(record, unit, "sg.n.abroad.guests", reception.persons());
            cube.count(record, unit, "sg.host.abroad", reception.fen());
            return;
        }
        cube.count(record, unit, "sg.n.batches", 1);
        cube.count(record, unit, "sg.n.guests", reception.persons());
        if (reception.kind() == Registers.ReceptionKind.FOREIGN) {
            cube.count(record, unit, "sg.n.foreign.batches", 1);
            cube.count(record, unit, "sg.n.foreign.guests", reception.persons());
            cube.count(record, unit, "sg.host.foreign", reception.fen());
        }
    }

    private void add(Registers.Trip trip) {
        int record = Source.TRIP.record(trip.row());
        cube.count(record, unit(trip.unit()), "sg.n.groups", 1);
        cube.count(record, unit(trip.unit()), "sg.n.persons", trip.persons());
    }

    private void add(Registers.Vehicle vehicle) {
        int record = Source.VEHICLE.record(vehicle.row());
        int unit = unit(vehicle.unit());
        if (vehicle.official() && vehicle.bought().getYear() == books.year()) {
            cube.count(record, unit, "sg.n.cars.bought", 1);
        }
        if (isHeld(vehicle.bought(), vehicle.disposed())) {
            cube.count(record, unit, "asset.cars." + vehicle.use().name().toLowerCase(Locale.ROOT), 1);
            if (vehicle.official()) {
                cube.count(record, unit, "sg.n.cars.held", 1);
            }
        }
    }

    private void add(Registers.Asset asset) {
        if (!isHeld(asset.bought(), asset.disposed())) {
            return;
        }
        int record = Source.ASSET.record(asset.row());
        int unit = unit(asset.unit());
        if (asset.kind() == Registers.AssetKind.GENERAL && asset.fen() >= GENERAL_FROM) {
            cube.count(record, unit, "asset.equip.50", 1);
        }
        if (asset.fen() >= SPECIAL_FROM && asset.kind() != Registers.AssetKind.OTHER) {
            cube.count(record, unit, "asset.equip.100.all", 1);
            if (asset.kind() == Registers.AssetKind.SPECIAL) {
                cube.count(record, unit, "asset.equip.100.special", 1);
            }
        }
    }

    private boolean isHeld(LocalDate bought, Optional<LocalDate> disposed) {
        return !bought.isAfter(end) && disposed.filter(day -> !day.isAfter(end)).isEmpty();
    }

    private void add(Registers.Contract contract) {
        int record = Source.CONTRACT.record(contract.row());
        int unit = unit(contract.unit());
        String kind = contract.kind().name().toLowerCase(Locale.ROOT);
        cube.count(record, unit, "proc." + kind, contract.fen());
        boolean reserved = contract.reserve() != Registers.Reserve.NONE;
        if (reserved) {
            cube.count(record, unit, "proc.reserved.sme", contract.budget());
            if (contract.reserve() == Registers.Reserve.SMALL) {
                cube.count(record, unit, "proc.reserved.micro", contract.budget());
            }
        }
        if (contract.size().isSmallOrMedium()) {
            cube.count(record, unit, "proc.sme", contract.fen());
            cube.count(record, unit, "proc." + kind + ".sme", contract.fen());
            cube.count(record, unit, reserved ? "proc.won.sme" : "proc.won.other", contract.fen());
        }
        if (contract.size().isSmallOrMicro()) {
            cube.count(record, unit, "proc.micro", contract.fen());
            if (contract.reserve() == Registers.Reserve.SMALL) {
                cube.count(record, unit, "proc.won.micro", contract.fen());
            }
        }
    }

    private void add(Registers.Staff staff) {
        int record = Source.STAFF.record(staff.row());
        int unit = unit(staff.unit());
        cube.count(record, unit, "staff.posts.admin", staff.adminPosts());
        cube.count(record, unit, "staff.posts.public", staff.publicPosts());
        cube.count(record, unit, "staff.active", staff.active());
        cube.count(record, unit, "staff.lixiu", staff.lixiu());
        cube.count(record, unit, "staff.retired", staff.retired());
        cube.count(record, unit, "staff.other", staff.other());
        cube.count(record, unit, "staff.students", staff.students());
        cube.count(record, unit, "staff.pensionfund", staff.pensionFund());
    }

    private void add(Registers.Project project) {
        int record = Source.PROJECT.record(project.row());
        int unit = unit(project.unit());
        if (project.selfEvaluated()) {
            cube.count(record, unit, "perf.n", 1);
            cube.count(record, unit, "perf.self.n", 1);
        }
        if (project.departmentEvaluated()) {
            cube.count(record, unit, "perf.dept.n", 1);
        }
    }
}
