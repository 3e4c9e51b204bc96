package org.benmo.bureau.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.benmo.bureau.kit.Bar;
import org.benmo.bureau.kit.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where reviewing stands: counted for charts, and what waits for or was done by a person. */
@Service
@Transactional(readOnly = true)
public class ReviewOverview {
    private static final int BARS_MAX = 12;
    private static final int SHOWN_MAX = 20;
    private static final int WEEKS = 12;
    private static final String NO_DECISION =
            "not exists (select 1 from review.decision d where d.file = n.file and d.finding = n.place)";
    private static final String NO_NEWER =
            "not exists (select 1 from review.said s where s.older = f.id and s.replaces)";

    private final JdbcClient jdbc;
    private final Words words;

    ReviewOverview(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * A file with findings no one has decided about.
     *
     * @param id number
     * @param name as handed in
     * @param unit found in it; may be empty
     * @param open errors and warnings that wait
     */
    public record Waiting(long id, String name, String unit, int open) {}

    /**
     * Something a person decided.
     *
     * @param file number
     * @param finding its place, counted from 0
     * @param message of the finding
     * @param verdict what
     * @param at when
     */
    public record Decided(long file, int finding, String message, Verdict verdict, OffsetDateTime at) {}

    /** Checked files by what they came to. */
    public List<Bar> outcomes() {
        return jdbc.sql("select outcome, count(*) as n from review.file where state = 'DONE' group by outcome "
                        + "order by n desc, outcome")
                .query((row, number) -> {
                    String label = words.get("state." + row.getString("outcome"));
                    return new Bar(label, row.getLong("n"), link(ReviewListings.FILES.path(), "outcome", label));
                })
                .list();
    }

    /** Errors and warnings by code, the most frequent first. */
    public List<Bar> kinds() {
        return jdbc.sql("select code, count(*) as n from review.finding where severity <> 'INFO' group by code "
                        + "order by n desc, code limit " + BARS_MAX)
                .query((row, number) -> new Bar(
                        row.getString("code"),
                        row.getLong("n"),
                        link(ReviewListings.FINDINGS.path(), "code", row.getString("code"))))
                .list();
    }

    /** Units by errors, the most first. */
    public List<Bar> units() {
        return jdbc.sql("select unit, sum(errors) as n from review.file where state = 'DONE' and unit <> '' "
                        + "group by unit having sum(errors) > 0 order by n desc, unit limit " + BARS_MAX)
                .query((row, number) -> new Bar(
                        row.getString("unit"),
                        row.getLong("n"),
                        link(ReviewListings.FINDINGS.path(), "unit", row.getString("unit")) + "&f.severity="
                                + encode(ReviewListings.SEVERITIES.getFirst())))
                .list();
    }

    /** Files checked in each of the last weeks, the oldest first; a week is labelled by its Monday. */
    public List<Bar> weeks() {
        return jdbc.sql(
                        "select to_char(w, 'MM-DD') as week, count(f.id) as n from generate_series("
                                + "date_trunc('week', now() at time zone 'Asia/Shanghai') - interval '7 days' * "
                                + (WEEKS - 1)
                                + ", date_trunc('week', now() at time zone 'Asia/Shanghai'), interval '7 days') w "
                                + "left join review.file f on f.state = 'DONE' "
                                + "and f.finished_at >= w at time zone 'Asia/Shanghai' "
                                + "and f.finished_at < (w + interval '7 days') at time zone 'Asia/Shanghai' group by w order by w")
                .query((row, number) -> new Bar(row.getString("week"), row.getLong("n"), ""))
                .list();
    }

    /** Files that wait for decisions, the oldest first; those replaced by a newer version do not. */
    public List<Waiting> waiting() {
        return jdbc.sql("select f.id, f.name, f.unit, count(*)::integer as open from review.file f "
                        + "join review.finding n on n.file = f.id where n.severity <> 'INFO' and " + NO_DECISION
                        + " and "
                        + NO_NEWER + " group by f.id order by f.id limit " + SHOWN_MAX)
                .query((row, number) -> new Waiting(
                        row.getLong("id"), row.getString("name"), row.getString("unit"), row.getInt("open")))
                .list();
    }

    /** What this person decided last, the newest first. */
    public List<Decided> decidedBy(String login) {
        return jdbc.sql(
                        "select d.file, d.finding, coalesce(n.message, '') as message, d.verdict, d.at from review.decision d "
                                + "left join review.finding n on n.file = d.file and n.place = d.finding where d.by = :by "
                                + "order by d.id desc limit " + SHOWN_MAX)
                .param("by", login)
                .query((row, number) -> new Decided(
                        row.getLong("file"),
                        row.getInt("finding"),
                        row.getString("message"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private static String link(String path, String column, String value) {
        return path + "?f." + column + "=" + encode(value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
