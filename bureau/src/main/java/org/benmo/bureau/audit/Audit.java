package org.benmo.bureau.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail. An entry is written in the transaction of the change it tells of: both are there, or neither is.
 * Writers queue for the end of the chain until they commit, so that the chain never forks.
 */
@Service
public class Audit {
    private static final long CHAIN_LOCK = 0x62656e6d6f_01L;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The trail in a database, for a command without an office around it; {@link #record} then needs a transaction of the caller. */
    public static Audit in(DataSource source) {
        return new Audit(JdbcClient.create(source), Clock.systemUTC());
    }

    /**
     * Adds an entry at the end of the chain.
     *
     * @param actor login of the person, or {@code system}
     * @param action what was done, a fixed word such as {@code person.create}
     * @param subject on what, such as {@code person/7}
     * @param detail before and after in words; no secret and no full ID number
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(String actor, String action, String subject, String detail) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query((rs, n) -> 0)
                .list();
        Entry last = jdbc.sql("select * from audit.entry order by number desc limit 1")
                .query(Audit::entry)
                .optional()
                .orElse(Entry.ORIGIN);
        Entry next = Entry.after(
                last, clock.instant().truncatedTo(ChronoUnit.MICROS), new Entry.Act(actor, action, subject, detail));
        jdbc.sql("insert into audit.entry (number, at, actor, action, subject, detail, previous, hash) "
                        + "values (:number, :at, :actor, :action, :subject, :detail, :previous, :hash)")
                .param("number", next.number())
                .param("at", OffsetDateTime.ofInstant(next.at(), ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .param("previous", next.previous())
                .param("hash", next.hash())
                .update();
    }

    /** Entries after a number, oldest first, at most {@code limit}. */
    public List<Entry> after(long number, int limit) {
        return jdbc.sql("select * from audit.entry where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(Audit::entry)
                .list();
    }

    /** Entries before a number, newest first, at most {@code limit}. */
    public List<Entry> before(long number, int limit) {
        return jdbc.sql("select * from audit.entry where number < :number order by number desc limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(Audit::entry)
                .list();
    }

    /** Every entry of this action, oldest first. */
    public List<Entry> of(String action) {
        return jdbc.sql("select * from audit.entry where action = :action order by number")
                .param("action", action)
                .query(Audit::entry)
                .list();
    }

    /** The newest entry of this action. */
    public Optional<Entry> latest(String action) {
        return jdbc.sql("select * from audit.entry where action = :action order by number desc limit 1")
                .param("action", action)
                .query(Audit::entry)
                .optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Entry(
                row.getLong("number"),
                at,
                new Entry.Act(
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
