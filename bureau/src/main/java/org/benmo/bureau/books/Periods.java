package org.benmo.bureau.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.closing.Closing;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Months are closed one after another; the year's end is closed once all are, and can be opened again for a reason. */
@Service
@Transactional
public class Periods {
    /** Who makes what the program makes; another person is named as its checker. */
    private static final String PROGRAM = "system";

    private static final int MONTHS = 12;
    private static final int REASON_MAX = 300;

    private final JdbcClient jdbc;
    private final Years years;
    private final YearBooks books;
    private final VoucherStore store;
    private final VoucherDesk desk;
    private final Audit audit;

    Periods(JdbcClient jdbc, Years years, YearBooks books, VoucherStore store, VoucherDesk desk, Audit audit) {
        this.jdbc = jdbc;
        this.years = years;
        this.books = books;
        this.store = store;
        this.desk = desk;
        this.audit = audit;
    }

    /** Closes all months up to this one. */
    public void closeThrough(String actor, int year, int month) {
        BookYear held = years.holdOpen(year);
        if (month <= held.closedThrough() || month > MONTHS) {
            throw new Refusal("period.order", held.closedThrough());
        }
        int waiting = waiting(year, month);
        if (waiting > 0) {
            throw new Refusal("period.waiting", waiting);
        }
        years.setClosed(year, false, month);
        audit.record(actor, "period.close", "year/" + year, month + "月");
    }

    private int waiting(int year, int month) {
        return jdbc.sql(
                        "select count(*) from books.voucher where year = :year and state <> 'POSTED' and period <= :month")
                .param("year", year)
                .param("month", month)
                .query(Integer.class)
                .single();
    }

    /** Opens months after this one again. */
    public void openAfter(String actor, int year, int month, String why) {
        BookYear held = years.holdOpen(year);
        requireReason(why);
        if (month < 0 || month >= held.closedThrough()) {
            throw new Refusal("period.order", held.closedThrough());
        }
        years.setClosed(year, false, month);
        audit.record(actor, "period.open", "year/" + year, "自" + (month + 1) + "月起，" + why.strip());
    }

    /** Closes the year's end: nothing may wait, nothing may be wrong; the closing vouchers are made and posted. */
    public void closeYear(String actor, int year) {
        years.holdOpen(year);
        int waiting = waiting(year, MONTHS + 1);
        if (waiting > 0) {
            throw new Refusal("period.waiting", waiting);
        }
        YearBooks.Derived derived = books.of(year);
        if (derived.accounts().isEmpty() || derived.blocking() > 0) {
            throw new Refusal("period.blocked", derived.blocking());
        }
        List<Voucher> closing =
                standing(year).isEmpty() ? Closing.of(derived.sound().books()).vouchers() : List.of();
        if (!closing.isEmpty()) {
            post(actor, year, renumbered(year, closing), List.of());
        }
        years.setClosed(year, true, MONTHS);
        audit.record(actor, "year.close", "year/" + year, closing.size() + " 张年末结转凭证");
    }

    /** Opens a closed year again; its closing vouchers are taken back by red ones. */
    public void openYear(String actor, int year, String why) {
        BookYear held = years.hold(year);
        requireReason(why);
        if (!held.closed()) {
            throw new Refusal("period.open.already", String.valueOf(year));
        }
        years.setClosed(year, false, MONTHS - 1);
        List<Voucher> reds = new ArrayList<>();
        List<Long> closings = standing(year);
        for (long id : closings) {
            reds.add(VoucherDesk.red(desk.get(id), LocalDate.of(year, MONTHS, 31), why.strip()));
        }
        if (!reds.isEmpty()) {
            post(actor, year, reds, closings);
        }
        audit.record(actor, "year.open", "year/" + year, why.strip());
    }

    /** Closing vouchers that no red one takes back: the program's, or those that came with a file. */
    private List<Long> standing(int year) {
        return jdbc.sql(
                        "select v.id from books.voucher v where v.year = :year and v.kind = '年末结转' and v.reverses is null "
                                + "and not exists (select 1 from books.voucher r where r.reverses = v.id)")
                .param("year", year)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Made by the program, posted in the name of who asked; {@code takesBack} are the vouchers these are the reds of, or none. */
    private void post(String actor, int year, List<Voucher> vouchers, List<Long> takesBack) {
        long first = store.add(year, PROGRAM, 0, vouchers);
        for (int i = 0; i < takesBack.size(); i++) {
            jdbc.sql("update books.voucher set reverses = :voucher where id = :red")
                    .param("voucher", takesBack.get(i))
                    .param("red", first + i)
                    .update();
        }
        desk.postAll(actor, year, 0, PROGRAM);
    }

    /** A year closed for the second time has closing vouchers already. */
    private List<Voucher> renumbered(int year, List<Voucher> closing) {
        int before = jdbc.sql("select count(*) from books.voucher where year = :year and kind = '年末结转'")
                .param("year", year)
                .query(Integer.class)
                .single();
        if (before == 0) {
            return closing;
        }
        return closing.stream()
                .map(v -> new Voucher(
                        v.number() + "-" + (before + 1),
                        v.date(),
                        v.period(),
                        v.kind(),
                        v.unit(),
                        v.event(),
                        v.summary(),
                        v.lines()))
                .toList();
    }

    private static void requireReason(String why) {
        if (why.isBlank() || why.length() > REASON_MAX) {
            throw new Refusal("voucher.remark", REASON_MAX);
        }
    }
}
