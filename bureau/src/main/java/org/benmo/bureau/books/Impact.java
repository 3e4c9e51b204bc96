package org.benmo.bureau.books;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.books.VoucherKind;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.bureau.lineage.FigureUse;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.Rounding;
import org.springframework.stereotype.Service;

/** What hangs on a voucher: each figure as it is and as it would be, the sentences and published documents that print it. */
@Service
public class Impact {
    private static final int SHOWN = 120;

    private final YearBooks books;
    private final List<FigureUse> uses;

    Impact(YearBooks books, List<FigureUse> uses) {
        this.books = books;
        this.uses = uses;
    }

    /**
     * A figure that would change.
     *
     * @param key as {@code T03[func.213].basic}
     * @param name in office words
     * @param now printed as it is
     * @param then printed as it would be
     */
    public record Changed(String key, String name, String now, String then) {}

    /**
     * What would change.
     *
     * @param posted true when the voucher counts: then {@code then} is without it, else with it
     * @param figures the first ones
     * @param count how many there are
     * @param uses where they are printed
     */
    public record Of(boolean posted, List<Changed> figures, int count, List<FigureUse.Use> uses) {}

    /** The impact of a voucher on the year as it stands; nothing while the year cannot be derived. */
    public Of of(Vouchers.Full full) {
        boolean posted = full.head().state() == Vouchers.State.POSTED;
        YearBooks.Derived derived = books.of(full.head().year());
        if (derived.accounts().isEmpty()) {
            return new Of(posted, List.of(), 0, List.of());
        }
        Voucher assumed = posted ? VoucherDesk.red(full, full.head().date(), "") : plain(full);
        Map<Key, YearAccounts.Change> changes = derived.sound().wouldChange(List.of(assumed));
        List<Changed> figures = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        changes.forEach((key, change) -> {
            keys.add(key.toString());
            if (figures.size() < SHOWN) {
                figures.add(new Changed(
                        key.toString(), derived.words().name(key), printed(change.before()), printed(change.after())));
            }
        });
        List<FigureUse.Use> places = new ArrayList<>();
        uses.forEach(use -> places.addAll(use.uses(full.head().year(), keys)));
        return new Of(posted, figures, changes.size(), places);
    }

    /** Money in 万元; what changes with vouchers is money. */
    private static String printed(java.util.Optional<java.math.BigDecimal> fen) {
        return fen.map(value -> Rounding.tenThousand(value).text()).orElse("—");
    }

    private static Voucher plain(Vouchers.Full full) {
        Vouchers.Head head = full.head();
        return new Voucher(
                head.number(),
                head.date(),
                head.period(),
                VoucherKind.labelled(head.kind()).orElse(VoucherKind.DAILY),
                head.unit(),
                head.event(),
                head.summary(),
                full.lines().stream()
                        .map(line -> new Voucher.Line(line.account(), line.debit(), line.fen(), VoucherDesk.tags(line)))
                        .toList());
    }
}
