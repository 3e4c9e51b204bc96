package org.benmo.bureau.review;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.benmo.disclosure.Finding;
import org.benmo.reports.FileResult;
import org.benmo.reports.RecordedResult;
import org.benmo.reports.ResultJson;
import org.benmo.statements.identities.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Batches of files, their results and what people decided: everything here survives a restart. */
@Service
@Transactional
public class ReviewDesk {
    private static final int REASON_MAX = 500;
    private static final List<String> CHECKED =
            List.of(FileResult.State.ERRORS.name(), FileResult.State.WARNINGS.name(), FileResult.State.CLEAN.name());
    private static final String FILES =
            "select f.*, (select count(*) from review.finding n where n.file = f.id and n.severity <> 'INFO' and not exists "
                    + "(select 1 from review.decision d where d.file = f.id and d.finding = n.place)) as open from review.file f ";
    private static final String BATCHES =
            "select b.*, count(f.id) as files, count(f.id) filter (where f.state = 'DONE') as done, "
                    + "coalesce(sum(f.errors), 0) as errors from review.batch b left join review.file f on f.batch = b.id ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Uploads uploads;

    ReviewDesk(JdbcClient jdbc, Audit audit, Uploads uploads) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.uploads = uploads;
    }

    /** A file as handed in: its name and where its bytes are kept. */
    public record HandedIn(String name, String sha256, long size) {}

    /** Opens a batch with these files; the same content under the same name counts once. */
    public long open(String actor, String name, List<HandedIn> files) {
        if (files.isEmpty()) {
            throw new Refusal("review.nothing");
        }
        long batch = jdbc.sql("insert into review.batch (name, created_by) values (:name, :by) returning id")
                .param("name", name.length() > 120 ? name.substring(0, 120) : name)
                .param("by", actor)
                .query(Long.class)
                .single();
        for (HandedIn file : files) {
            jdbc.sql(
                            "insert into review.file (batch, name, sha256, size) values (:batch, :name, :sha, :size) on conflict do nothing")
                    .param("batch", batch)
                    .param("name", file.name())
                    .param("sha", file.sha256())
                    .param("size", file.size())
                    .update();
        }
        audit.record(actor, "review.open", "batch/" + batch, files.size() + " 个文件");
        return batch;
    }

    /** All batches, newest first. */
    @Transactional(readOnly = true)
    public List<Batch> batches() {
        return jdbc.sql(BATCHES + "group by b.id order by b.id desc limit 200")
                .query(ReviewDesk::batch)
                .list();
    }

    /** One batch. */
    @Transactional(readOnly = true)
    public Batch batch(long id) {
        return jdbc.sql(BATCHES + "where b.id = :id group by b.id")
                .param("id", id)
                .query(ReviewDesk::batch)
                .optional()
                .orElseThrow(() -> new Refusal("review.gone"));
    }

    /** The files of a batch in the order they were handed in. */
    @Transactional(readOnly = true)
    public List<ReviewFile> files(long batch) {
        return jdbc.sql(FILES + "where f.batch = :batch order by f.id")
                .param("batch", batch)
                .query(ReviewDesk::file)
                .list();
    }

    /** One file. */
    @Transactional(readOnly = true)
    public ReviewFile file(long id) {
        return jdbc.sql(FILES + "where f.id = :id")
                .param("id", id)
                .query(ReviewDesk::file)
                .optional()
                .orElseThrow(() -> new Refusal("review.gone"));
    }

    /** Other files of the same unit, newest year first. */
    @Transactional(readOnly = true)
    public List<ReviewFile> history(ReviewFile file) {
        if (file.unit().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(FILES
                        + "where f.unit = :unit and f.id <> :id order by f.year desc nulls last, f.id desc limit 20")
                .param("unit", file.unit())
                .param("id", file.id())
                .query(ReviewDesk::file)
                .list();
    }

    /** The file a person said replaces this one; what was decided about this one does not hold for it. */
    @Transactional(readOnly = true)
    public Optional<ReviewFile> newerThan(ReviewFile file) {
        return jdbc.sql(FILES + "where f.id in (select s.file from review.said s where s.older = :id and s.replaces) "
                        + "order by f.id desc limit 1")
                .param("id", file.id())
                .query(ReviewDesk::file)
                .optional();
    }

    /**
     * Earlier files this one may replace, about which nobody has said yet: of the same unit and year as far as they could be read, with
     * other content, handed in with an earlier batch and not replaced by another.
     */
    @Transactional(readOnly = true)
    public List<ReviewFile> mayReplace(ReviewFile file) {
        return candidates(file, "f.batch < :batch", "s.older = f.id and (s.file = :id or s.replaces)");
    }

    /** Later files that may replace this one, about which nobody has said yet. */
    @Transactional(readOnly = true)
    public List<ReviewFile> mayBeReplacedBy(ReviewFile file) {
        return candidates(file, "f.batch > :batch", "s.older = :id and (s.file = f.id or s.replaces)");
    }

    private List<ReviewFile> candidates(ReviewFile file, String order, String said) {
        if (file.unit().isEmpty() || file.year() == 0 || !CHECKED.contains(file.outcome())) {
            return List.of();
        }
        return jdbc.sql(FILES
                        + "where f.unit = :unit and f.year = :year and f.sha256 <> :sha and f.outcome in (:checked) and "
                        + order + " and not exists (select 1 from review.said s where " + said
                        + ") order by f.id desc limit 5")
                .param("unit", file.unit())
                .param("year", file.year())
                .param("batch", file.batch())
                .param("sha", file.sha256())
                .param("checked", CHECKED)
                .param("id", file.id())
                .query(ReviewDesk::file)
                .list();
    }

    /**
     * Says whether a file replaces an earlier one of its unit and year, or is one more beside it. Only a person can know; until one says
     * so, what was decided about the earlier holds.
     */
    public void say(String actor, long file, long older, boolean replaces) {
        ReviewFile later = file(file);
        ReviewFile earlier = file(older);
        boolean fits = !later.unit().isEmpty()
                && later.unit().equals(earlier.unit())
                && later.year() == earlier.year()
                && later.batch() > earlier.batch();
        if (!fits) {
            throw new Refusal("review.version.other");
        }
        jdbc.sql("insert into review.version (file, older, replaces, by) values (:file, :older, :replaces, :by)")
                .param("file", file)
                .param("older", older)
                .param("replaces", replaces)
                .param("by", actor)
                .update();
        audit.record(
                actor,
                replaces ? "review.replace" : "review.beside",
                "file/" + file,
                "file/" + older + " " + earlier.name());
    }

    /** The file a finding stands in, and its place there. */
    @Transactional(readOnly = true)
    public FoundIn foundIn(long finding) {
        return jdbc.sql("select file, place from review.finding where id = :id")
                .param("id", finding)
                .query((row, number) -> new FoundIn(row.getLong("file"), row.getInt("place")))
                .optional()
                .orElseThrow(() -> new Refusal("review.gone"));
    }

    /**
     * Where a finding stands.
     *
     * @param file number of the file
     * @param place in its result, counted from 0
     */
    public record FoundIn(long file, int place) {}

    /** What was said of a file; empty until it is checked. */
    @Transactional(readOnly = true)
    public Optional<FileResult> result(long id) {
        return jdbc.sql("select result from review.file where id = :id and state = 'DONE'")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(ReviewDesk::read);
    }

    private static FileResult read(String json) {
        try {
            return RecordedResult.read(json).result();
        } catch (ResultJson.NotOurs e) {
            throw new IllegalStateException("stored result cannot be read", e);
        }
    }

    /** The last decision about each finding that has one. */
    @Transactional(readOnly = true)
    public Map<Integer, Decision> decisions(long file) {
        Map<Integer, Decision> last = new LinkedHashMap<>();
        jdbc.sql("select * from review.decision where file = :file order by id")
                .param("file", file)
                .query(ReviewDesk::decision)
                .list()
                .forEach(decision -> last.put(decision.finding(), decision));
        return last;
    }

    /** Decides about a finding. Ignoring asks for a reason, because the next reader will want to know. */
    public void decide(String actor, long file, int finding, Verdict verdict, String reason) {
        FileResult result = result(file).orElseThrow(() -> new Refusal("review.not.yet"));
        if (newerThan(file(file)).isPresent()) {
            throw new Refusal("review.outdated");
        }
        int findings = result.document().map(d -> d.findings().size()).orElse(0);
        if (finding < 0 || finding >= findings) {
            throw new Refusal("review.gone");
        }
        if (verdict == Verdict.IGNORED && reason.isBlank()) {
            throw new Refusal("review.reason");
        }
        if (reason.length() > REASON_MAX) {
            throw new Refusal("cell.long", REASON_MAX);
        }
        jdbc.sql(
                        "insert into review.decision (file, finding, verdict, reason, by) values (:file, :finding, :verdict, :reason, :by)")
                .param("file", file)
                .param("finding", finding)
                .param("verdict", verdict.name())
                .param("reason", reason.strip())
                .param("by", actor)
                .update();
        audit.record(
                actor, "review.decide", "file/" + file, "疑点 " + (finding + 1) + " " + verdict + " " + reason.strip());
    }

    /** Holds a batch, or lets it go on. */
    public void pause(String actor, long batch, boolean paused) {
        jdbc.sql("update review.batch set paused = :paused where id = :id")
                .param("paused", paused)
                .param("id", batch)
                .update();
        audit.record(actor, paused ? "review.pause" : "review.resume", "batch/" + batch, "");
    }

    /** Takes the next file to be checked; no two takers get the same. */
    Optional<ReviewFile> take() {
        return jdbc.sql("update review.file set state = 'CHECKING' where id = (select f.id from review.file f "
                        + "join review.batch b on b.id = f.batch where f.state = 'WAITING' and not b.paused "
                        + "order by f.id limit 1 for update of f skip locked) returning *, 0 as open")
                .query(ReviewDesk::file)
                .optional();
    }

    /** Writes down what was said of a file. */
    void finish(long id, FileResult result) {
        var understood = result.document();
        jdbc.sql(
                        "update review.file set state = 'DONE', outcome = :outcome, unit = :unit, year = :year, errors = :errors, "
                                + "warnings = :warnings, infos = :infos, result = :result, finished_at = now() where id = :id")
                .param("outcome", result.state().name())
                .param("unit", understood.flatMap(FileResult.Understood::unit).orElse(""))
                .param(
                        "year",
                        understood
                                .filter(d -> d.year().isPresent())
                                .map(d -> d.year().getAsInt())
                                .orElse(null))
                .param("errors", understood.map(d -> d.count(Severity.ERROR)).orElse(0))
                .param(
                        "warnings",
                        understood.map(d -> d.count(Severity.WARNING)).orElse(0))
                .param("infos", understood.map(d -> d.count(Severity.INFO)).orElse(0))
                .param("result", new RecordedResult("", -1, "", "", Map.of(), result).write())
                .param("id", id)
                .update();
        List<FileResult.Explained> findings =
                understood.map(FileResult.Understood::findings).orElse(List.of());
        for (int place = 0; place < findings.size(); place++) {
            Finding finding = findings.get(place).finding();
            jdbc.sql("insert into review.finding (file, place, code, severity, message) "
                            + "values (:file, :place, :code, :severity, :message) on conflict do nothing")
                    .param("file", id)
                    .param("place", place)
                    .param("code", finding.code())
                    .param("severity", finding.severity().name())
                    .param("message", finding.message())
                    .update();
        }
        audit.record("system", "review.checked", "file/" + id, result.state().name());
    }

    /** What an office that was killed had begun, or of which the answer was lost, is begun again; not what is {@code underWay}. */
    int takeUpAgain(Set<Long> underWay) {
        return jdbc.sql("update review.file set state = 'WAITING' where state = 'CHECKING' and not (id = any(:under))")
                .param("under", underWay.toArray(Long[]::new))
                .update();
    }

    /** Where a file's bytes are. */
    Path bytes(ReviewFile file) {
        return uploads.file(file.sha256());
    }

    /** The results of a whole batch, in order, for its reports. */
    @Transactional(readOnly = true)
    public List<FileResult> results(long batch) {
        List<FileResult> results = new ArrayList<>();
        jdbc.sql("select result from review.file where batch = :batch and state = 'DONE' order by id")
                .param("batch", batch)
                .query(String.class)
                .list()
                .forEach(json -> results.add(read(json)));
        return results;
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("name"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("paused"),
                row.getInt("files"),
                row.getInt("done"),
                row.getInt("errors"));
    }

    private static ReviewFile file(ResultSet row, int number) throws SQLException {
        return new ReviewFile(
                row.getLong("id"),
                row.getLong("batch"),
                row.getString("name"),
                row.getString("sha256"),
                row.getString("state"),
                row.getString("outcome"),
                row.getString("unit"),
                row.getInt("year"),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("infos"),
                row.getInt("open"));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getInt("finding"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
