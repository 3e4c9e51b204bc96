package org.benmo.bureau.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The years that have books. Whoever changes a year holds its row until the change is done: changes of one year never cross. */
@Service
@Transactional
public class Years {
    private static final Set<String> WORDS = Set.of("原因说明", "绩效指标", "绩效评价");
    private static final int FIRST = 2019;
    private static final int LAST = 2099;
    private static final String SELECT = "select year, state, closed_through, version from books.year ";

    private final JdbcClient jdbc;
    private final Audit audit;

    Years(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All years, newest first. */
    @Transactional(readOnly = true)
    public List<BookYear> all() {
        return jdbc.sql(SELECT + "order by year desc").query(Years::year).list();
    }

    /** One year; empty when it has no books. */
    @Transactional(readOnly = true)
    public Optional<BookYear> find(int year) {
        return jdbc.sql(SELECT + "where year = :year")
                .param("year", year)
                .query(Years::year)
                .optional();
    }

    /** One year. */
    @Transactional(readOnly = true)
    public BookYear get(int year) {
        return find(year).orElseThrow(() -> new Refusal("books.year.gone", String.valueOf(year)));
    }

    /** Opens an empty year. */
    public void open(String actor, int year) {
        if (year < FIRST || year > LAST) {
            throw new Refusal("books.year.range", String.valueOf(FIRST), String.valueOf(LAST));
        }
        int added = jdbc.sql("insert into books.year (year, opened_by) values (:year, :by) on conflict do nothing")
                .param("year", year)
                .param("by", actor)
                .update();
        if (added == 0) {
            throw new Refusal("books.year.there", String.valueOf(year));
        }
        audit.record(actor, "books.open", "year/" + year, "");
    }

    /** Holds a year that can still be changed until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BookYear holdOpen(int year) {
        BookYear held = hold(year);
        if (held.closed()) {
            throw new Refusal("books.year.closed", String.valueOf(year));
        }
        return held;
    }

    /** Holds a year for a change of this table: words that explain the accounts may still be written when the year is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BookYear holdFor(int year, String table) {
        return isOfWords(table) ? hold(year) : holdOpen(year);
    }

    /** True for tables that explain and never change an amount. */
    public static boolean isOfWords(String table) {
        return WORDS.contains(table);
    }

    /** Holds a year, closed or not, until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BookYear hold(int year) {
        return jdbc.sql(SELECT + "where year = :year for update")
                .param("year", year)
                .query(Years::year)
                .optional()
                .orElseThrow(() -> new Refusal("books.year.gone", String.valueOf(year)));
    }

    /** Notes that figures of a year may have changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(int year) {
        jdbc.sql("update books.year set version = version + 1 where year = :year")
                .param("year", year)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setClosed(int year, boolean closed, int through) {
        jdbc.sql(
                        "update books.year set state = :state, closed_through = :through, version = version + 1 where year = :year")
                .param("state", closed ? "CLOSED" : "OPEN")
                .param("through", through)
                .param("year", year)
                .update();
    }

    private static BookYear year(ResultSet row, int number) throws SQLException {
        return new BookYear(
                row.getInt("year"),
                row.getString("state").equals("CLOSED"),
                row.getInt("closed_through"),
                row.getLong("version"));
    }
}
