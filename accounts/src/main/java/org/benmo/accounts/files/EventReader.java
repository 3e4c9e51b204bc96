package org.benmo.accounts.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.events.Events;
import org.benmo.statements.filled.UnitKind;

/** Reads 业务: business events, whose vouchers the templates write. */
final class EventReader {
    private final Journal journal;
    private final Known known;
    private final int year;
    private final JournalReader vouchers;
    private Optional<Started> started = Optional.empty();

    private record Started(
            String unit, String number, LocalDate date, String name, String summary, List<Events.Part> parts) {}

    EventReader(Journal journal, Known known, int year, JournalReader vouchers) {
        this.journal = journal;
        this.known = known;
        this.year = year;
        this.vouchers = vouchers;
    }

    void row(Rows rows) {
        String unit = known.unit(rows, 0);
        String number = rows.text(1);
        Optional<LocalDate> date = rows.date(2);
        String name = rows.text(3);
        String summary = rows.text(4);
        long fen = rows.money(5);
        Tags tags =
                known.tags(rows, 6).on(known.economy(rows, 10), rows.text(11)).with(rows.text(12));
        boolean same = started.filter(s -> s.unit().equals(unit)
                        && s.number().equals(number)
                        && s.name().equals(name))
                .isPresent();
        if (!same) {
            finish();
            check(rows, unit, number, date, name);
        }
        if (rows.isBad() || date.isEmpty()) {
            return;
        }
        Events.Part part = new Events.Part(fen, tags);
        if (same) {
            started.orElseThrow().parts().add(part);
        } else {
            started = Optional.of(new Started(unit, number, date.get(), name, summary, new ArrayList<>(List.of(part))));
        }
    }

    private void check(Rows rows, String unit, String number, Optional<LocalDate> date, String name) {
        vouchers.claim(rows, unit, number)
                .ifPresent(where -> rows.wrong("F14", "业务编号“" + number + "”与" + where + "的凭证号或业务编号重复", "另编一个号"));
        if (!name.isEmpty() && !Events.standard().names().contains(name)) {
            rows.wrong(
                    "F10",
                    "没有业务类型“" + name + "”",
                    "可用的：" + String.join("、", Events.standard().names()));
        } else if (date.isPresent() && !name.isEmpty() && !Events.standard().isValid(name, date.get())) {
            rows.wrong("F13", "业务类型“" + name + "”在" + date.get() + "不适用", "换成那一天适用的业务类型");
        }
        if (date.filter(day -> day.getYear() != year).isPresent()) {
            rows.wrong("F13", "日期" + date.get() + "不在" + year + "年度内", "改正日期，或移到那一年的账套");
        }
    }

    /** Writes the voucher of the event read last. */
    void finish() {
        started.ifPresent(event -> Events.standard()
                .voucher(new Events.Event(
                        event.number(),
                        event.date(),
                        event.name(),
                        event.unit(),
                        known.kind(event.unit()).orElse(UnitKind.ADMINISTRATIVE),
                        event.summary(),
                        List.copyOf(event.parts())))
                .ifPresent(journal::add));
        started = Optional.empty();
    }
}
