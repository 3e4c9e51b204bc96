package org.benmo.bureau.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.accounts.files.Intake;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single records of the tables: budget entries, projects, receptions, contracts, reasons. A change keeps what was there in the trail. */
@Service
@Transactional
public class Records {
    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;
    private final Years years;
    private final Intakes intakes;
    private final Audit audit;

    Records(JdbcTemplate bulk, Years years, Intakes intakes, Audit audit) {
        this.bulk = bulk;
        this.jdbc = JdbcClient.create(bulk);
        this.years = years;
        this.intakes = intakes;
        this.audit = audit;
    }

    /**
     * A record.
     *
     * @param id number in the database
     * @param year fiscal year
     * @param kind name of its table
     * @param row its number within table and year, by which lineage names it
     * @param cells in the order of the table's columns
     * @param version grows with each change
     */
    public record Kept(long id, int year, String kind, int row, List<String> cells, int version) {}

    /** One record. */
    @Transactional(readOnly = true)
    public Kept get(long id) {
        return jdbc.sql("select * from books.record where id = :id")
                .param("id", id)
                .query(Records::kept)
                .optional()
                .orElseThrow(() -> new Refusal("record.gone"));
    }

    /** A record by table and row, as lineage names it. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(int year, String kind, int row) {
        return jdbc.sql("select * from books.record where year = :year and kind = :kind and row = :row")
                .param("year", year)
                .param("kind", kind)
                .param("row", row)
                .query(Records::kept)
                .optional();
    }

    /** All records of a table, in their order. */
    @Transactional(readOnly = true)
    public List<Kept> all(int year, String kind) {
        return jdbc.sql("select * from books.record where year = :year and kind = :kind order by row")
                .param("year", year)
                .param("kind", kind)
                .query(Records::kept)
                .list();
    }

    /** How many records each table of a year has; tables without any are not named. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(int year) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select kind, count(*) as n from books.record where year = :year group by kind")
                .param("year", year)
                .query((row, number) -> counts.put(row.getString("kind"), row.getInt("n")))
                .list();
        return counts;
    }

    /** How many records a table of a year has. */
    @Transactional(readOnly = true)
    public int count(int year, String kind) {
        return jdbc.sql("select count(*) from books.record where year = :year and kind = :kind")
                .param("year", year)
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("kind"),
                row.getInt("row"),
                List.of((String[]) row.getArray("cells").getArray()),
                row.getInt("version"));
    }

    /** Adds records together, all of them or none. Problems, or none when they were added. */
    public List<Problem> addAll(String actor, int year, TableSpec table, List<List<String>> rows) {
        List<Problem> problems = intakes.takeTyped(actor, year, table, rows);
        if (problems.stream().noneMatch(Problem::blocking)) {
            audit.record(actor, "record.add", "year/" + year + "/" + table.name(), rows.size() + " 行");
        }
        return problems;
    }

    /** Adds a record. Problems, or none when it was added. */
    public List<Problem> add(String actor, int year, TableSpec table, List<String> cells) {
        List<Problem> problems = intakes.takeTyped(actor, year, table, List.of(cells));
        if (problems.stream().noneMatch(Problem::blocking)) {
            audit.record(actor, "record.add", "year/" + year + "/" + table.name(), String.join("，", cells));
        }
        return problems;
    }

    /**
     * Changes a record.
     *
     * @param version as it was when its form was opened
     * @return problems, or none when it was changed
     */
    public List<Problem> change(String actor, long id, int version, List<String> cells) {
        Kept before = get(id);
        years.holdFor(before.year(), before.kind());
        if (get(id).version() != version) {
            throw new Refusal("changed.meanwhile");
        }
        TableSpec table = TableSpec.named(before.kind()).orElseThrow();
        Intake.Result judged = intakes.judge(before.year(), table, cells, id);
        if (!judged.isBlocked()) {
            String[] fresh = judged.rows().getFirst().cells().toArray(String[]::new);
            bulk.update("update books.record set cells = ?, version = version + 1 where id = ?", fresh, id);
            years.touch(before.year());
            audit.record(
                    actor,
                    "record.change",
                    "record/" + id + " " + before.kind() + ":" + before.row(),
                    String.join("，", before.cells()) + " → " + String.join("，", fresh));
        }
        return judged.problems();
    }

    /** Takes a record away. */
    public void remove(String actor, long id, int version) {
        Kept before = get(id);
        years.holdFor(before.year(), before.kind());
        if (get(id).version() != version) {
            throw new Refusal("changed.meanwhile");
        }
        jdbc.sql("delete from books.record where id = :id").param("id", id).update();
        years.touch(before.year());
        audit.record(
                actor,
                "record.remove",
                "record/" + id + " " + before.kind() + ":" + before.row(),
                String.join("，", before.cells()));
    }
}
