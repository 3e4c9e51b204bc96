package org.benmo.bureau.finalaccounts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.bureau.books.BookYear;
import org.benmo.bureau.books.VoucherDesk;
import org.benmo.bureau.books.Vouchers;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.kit.Duties;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.publication.Deadline;
import org.benmo.bureau.publication.Publications;
import org.benmo.bureau.publication.Version;
import org.benmo.bureau.rights.Permission;
import org.springframework.stereotype.Component;

/** What the years ask of a person: vouchers to post or to mend, a step to sign, a document to publish before its day. */
@Component
class YearDuties implements Duties {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Years years;
    private final VoucherDesk desk;
    private final Gates gates;
    private final Publications publications;
    private final Words words;

    YearDuties(Years years, VoucherDesk desk, Gates gates, Publications publications, Words words) {
        this.years = years;
        this.desk = desk;
        this.gates = gates;
        this.publications = publications;
        this.words = words;
    }

    @Override
    public List<Duty> of(String login, Set<Permission> may) {
        List<Duty> duties = new ArrayList<>();
        for (BookYear year : years.all()) {
            vouchers(year.year(), login, may, duties);
            year(year, login, may, duties);
        }
        duties.sort(Comparator.comparing(duty -> !duty.late()));
        return duties;
    }

    private void vouchers(int year, String login, Set<Permission> may, List<Duty> duties) {
        for (Vouchers.Waiting group : desk.waiting(year)) {
            boolean own = group.maker().equals(login);
            boolean returned = group.returned().isPresent();
            if (may.contains(Permission.CHECK_BOOKS) && !own && !returned) {
                duties.add(duty("duty.post", year, group.vouchers(), "/books/" + year + "#waiting"));
            } else if (own && returned) {
                duties.add(duty("duty.returned", year, group.vouchers(), "/books/" + year + "#waiting"));
            }
        }
    }

    private Duty duty(String key, int year, Object blank, String link) {
        return new Duty(words.get(key, String.valueOf(year), blank), link, false);
    }

    private void year(BookYear year, String login, Set<Permission> may, List<Duty> duties) {
        Optional<Gates.Gate> gate = gates.latest(year.year());
        Optional<Version> version = publications.latest(year.year());
        boolean published = gate.isPresent()
                && version.filter(v -> v.packageHash().equals(gate.get().packageHash()))
                        .isPresent();
        if (published || !year.closed()) {
            return;
        }
        String link = "/accounts/" + year.year();
        if (gate.isEmpty() || !gates.isFresh(gate.get()) || gate.get().blocking() > 0) {
            if (may.contains(Permission.EDIT_BOOKS)) {
                duties.add(duty("duty.gate", year.year(), "", link));
            }
            return;
        }
        Optional<Step> next = gate.get().next();
        boolean signed =
                gate.get().signatures().stream().anyMatch(one -> one.login().equals(login));
        if (next.isPresent() && may.contains(Permission.SIGN_YEAR) && !signed && fits(next.get(), may)) {
            duties.add(duty(
                    "duty.sign", year.year(), words.get("step." + next.get().name()), link + "/gate"));
        } else if (next.isEmpty() && may.contains(Permission.PUBLISH)) {
            Optional<Deadline> deadline =
                    gates.approvedOn(year.year()).map(day -> Deadline.on(day, LocalDate.now(HERE)));
            duties.add(new Duty(
                    words.get("duty.publish", String.valueOf(year.year())),
                    link + "/gate#publish",
                    deadline.filter(Deadline::isLate).isPresent()));
        }
    }

    /** By what each role may do besides signing. */
    private static boolean fits(Step step, Set<Permission> may) {
        return may.containsAll(step.role().permissions());
    }
}
