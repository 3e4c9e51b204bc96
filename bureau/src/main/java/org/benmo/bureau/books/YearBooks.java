package org.benmo.bureau.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.benmo.accounts.deriving.CellWords;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.YearReading;
import org.benmo.accounts.measures.Explaining;
import org.benmo.statements.filled.FilledYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code accounts} makes of the books of a year. Derived anew when the year has changed, kept otherwise. */
@Service
public class YearBooks {
    private static final int FETCH_ROWS = 5_000;
    private static final int KEPT_YEARS = 4;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Years years;
    private final Map<Integer, Derived> kept = new LinkedHashMap<>(8, 0.75f, true);

    YearBooks(DataSource source, PlatformTransactionManager transactions, Years years) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(FETCH_ROWS);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.years = years;
    }

    /**
     * A year as derived.
     *
     * @param year as it was read
     * @param accounts empty when the tables cannot be read
     * @param filled the forms of the whole office; empty with {@code accounts}
     * @param explaining what figures say of themselves; empty with {@code accounts}
     * @param problems what is wrong or doubtful with the books as a whole
     */
    public record Derived(
            BookYear year,
            Optional<YearAccounts> accounts,
            Optional<FilledYear> filled,
            Optional<Explaining> explaining,
            CellWords words,
            List<Problem> problems) {
        /** The accounts of a year that can be derived. */
        public YearAccounts sound() {
            return accounts.orElseThrow(() -> new org.benmo.bureau.kit.Refusal("books.blocked"));
        }

        /** How many problems keep the year from being closed and published. */
        public long blocking() {
            return problems.stream().filter(Problem::blocking).count();
        }
    }

    /** A year as it stands now; posted vouchers only. */
    public Derived of(int year) {
        BookYear now = years.get(year);
        synchronized (kept) {
            Derived known = kept.get(year);
            if (known != null && known.year().equals(now)) {
                return known;
            }
        }
        return derive(year);
    }

    /** True when the year as it stands now is derived already: {@link #of} answers at once. */
    public boolean isDerived(int year) {
        BookYear now = years.get(year);
        synchronized (kept) {
            Derived known = kept.get(year);
            return known != null && known.year().equals(now);
        }
    }

    /** One at a time: two readers of a changed year do not do the work twice. */
    private synchronized Derived derive(int year) {
        BookYear now = years.get(year);
        synchronized (kept) {
            Derived known = kept.get(year);
            if (known != null && known.year().equals(now)) {
                return known;
            }
        }
        Derived derived = java.util.Objects.requireNonNull(snapshot.execute(status -> read(year)));
        synchronized (kept) {
            kept.put(year, derived);
            if (kept.size() > KEPT_YEARS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return derived;
    }

    private Derived read(int year) {
        try {
            BookYear read = years.get(year);
            YearReading reading = YearReading.underWay(tables(year, false), year);
            return new Derived(
                    read,
                    reading.accounts(),
                    reading.accounts().map(YearAccounts::filled),
                    reading.accounts().map(Explaining::new),
                    new CellWords(year),
                    reading.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables of a year, in the caller's transaction. */
    StoredTables tables(int year, boolean drafts) {
        return new StoredTables(jdbc, year, drafts, 0);
    }

    /** The same without one record, which is about to be replaced. */
    StoredTables tablesWithout(int year, long record) {
        return new StoredTables(jdbc, year, true, record);
    }
}
