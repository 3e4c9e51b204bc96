package org.benmo.bureau.finalaccounts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.books.BookYear;
import org.benmo.bureau.books.YearBooks;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.works.Work;
import org.benmo.bureau.publication.Issue;
import org.benmo.bureau.publication.PackageHash;
import org.benmo.bureau.publication.Publications;
import org.benmo.bureau.publication.Signature;
import org.benmo.bureau.publication.Version;
import org.benmo.bureau.store.FileStore;
import org.benmo.reports.publishing.Kind;
import org.benmo.reports.publishing.Publishing;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.identities.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The gate before publication: the document is composed in every kind, read back and checked as a stranger's would be. Three persons sign
 * exactly that package; only it can be published. When the books change, all of this is void and done again.
 */
@Service
public class Gates {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final int REASON_MAX = 500;

    private final YearBooks books;
    private final Years years;
    private final FileStore store;
    private final Publications publications;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Drafts finder;

    Gates(
            YearBooks books,
            Years years,
            FileStore store,
            Publications publications,
            JdbcClient jdbc,
            Audit audit,
            Words words,
            Drafts finder,
            PlatformTransactionManager transactions) {
        this.books = books;
        this.years = years;
        this.store = store;
        this.publications = publications;
        this.jdbc = jdbc;
        this.audit = audit;
        this.words = words;
        this.finder = finder;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file of a package. */
    public record PackageFile(String name, String sha256, long size) {}

    /**
     * What stands between a package and publication.
     *
     * @param place in the gate
     * @param severity error or warning
     * @param code of the check, or of the problem
     * @param source file it was found in, or where in the books
     * @param message what is wrong
     * @param remedy what to do; empty when the message says it
     * @param waivedBy who let it stand; empty when nobody did
     * @param waivedFor why
     */
    public record Obstacle(
            int place,
            Severity severity,
            String code,
            String source,
            String message,
            String remedy,
            String waivedBy,
            String waivedFor) {
        /** True while it keeps the package from being signed. */
        public boolean blocks() {
            return severity == Severity.ERROR && waivedBy.isEmpty();
        }
    }

    /** A signature. */
    public record Signed(Step step, String login, String name, Instant at) {}

    /**
     * A package at the gate.
     *
     * @param id number
     * @param year fiscal year
     * @param booksVersion version of the books it was made of
     * @param title of the document
     * @param unit who publishes
     * @param packageHash of all its files
     * @param numbers how many numbers the read-back understood
     * @param madeBy login
     * @param madeAt when
     * @param files its files
     * @param obstacles what was found
     * @param signatures in order
     */
    public record Gate(
            long id,
            int year,
            long booksVersion,
            String title,
            String unit,
            String packageHash,
            int numbers,
            String madeBy,
            Instant madeAt,
            List<PackageFile> files,
            List<Obstacle> obstacles,
            List<Signed> signatures) {
        /** How many obstacles keep it from being signed. */
        public long blocking() {
            return obstacles.stream().filter(Obstacle::blocks).count();
        }

        /** The step that comes next; empty when all have signed. */
        public Optional<Step> next() {
            return List.of(Step.values()).stream()
                    .filter(step -> signatures.stream().noneMatch(signed -> signed.step() == step))
                    .findFirst();
        }
    }

    /** Composes, writes, reads back; keeps what came of it. Gives its number. */
    public long run(String actor, int year, Work work) {
        work.step(words.get("gate.step.books"), 5);
        YearBooks.Derived derived = books.of(year);
        FilledYear filled = derived.filled().orElseThrow(() -> new Refusal("books.blocked"));
        List<Drafts.Draft> drafts = new ArrayList<>(finder.ofBooks(derived, filled));
        Publishing.Outcome outcome = Publishing.make(
                filled,
                Publishing.familyOf(filled),
                List.of(Kind.values()),
                LocalDate.now(HERE),
                (step, percent) -> work.step(words.get("gate.step." + step.name()), 10 + percent * 8 / 10));
        drafts.addAll(finder.ofDocument(outcome));
        Map<String, FileStore.Kept> kept = new LinkedHashMap<>();
        outcome.files().forEach((name, bytes) -> kept.put(name, store.keep(new ByteArrayInputStream(bytes))));
        work.step(words.get("gate.step.DONE"), 95);
        Long id = transaction.execute(
                status -> write(actor, derived, outcome, kept, List.copyOf(new LinkedHashSet<>(drafts))));
        return java.util.Objects.requireNonNull(id);
    }

    private Long write(
            String actor,
            YearBooks.Derived derived,
            Publishing.Outcome outcome,
            Map<String, FileStore.Kept> kept,
            List<Drafts.Draft> drafts) {
        int numbers = outcome.verdicts().stream()
                .flatMap(verdict -> verdict.checked().report().stream())
                .mapToInt(report -> report.disclosure().numbers().total())
                .max()
                .orElse(0);
        int year = derived.year().year();
        String hash = PackageHash.of(outcome.files());
        long id = jdbc.sql(
                        "insert into finalaccounts.gate (year, books_version, title, unit, package_hash, publishable, numbers, made_by) "
                                + "values (:year, :version, :title, :unit, :hash, :publishable, :numbers, :by) returning id")
                .param("year", year)
                .param("version", derived.year().version())
                .param("title", outcome.composition().publication().title())
                .param("unit", outcome.composition().publication().publisher())
                .param("hash", hash)
                .param("publishable", drafts.stream().noneMatch(draft -> draft.severity() == Severity.ERROR))
                .param("numbers", numbers)
                .param("by", actor)
                .query(Long.class)
                .single();
        kept.forEach((name, file) -> jdbc.sql(
                        "insert into finalaccounts.file (gate, name, sha256, size) values (:gate, :name, :sha, :size)")
                .param("gate", id)
                .param("name", name)
                .param("sha", file.sha256())
                .param("size", file.size())
                .update());
        for (int place = 0; place < drafts.size(); place++) {
            Drafts.Draft draft = drafts.get(place);
            jdbc.sql("insert into finalaccounts.finding (gate, place, severity, code, source, message, remedy) "
                            + "values (:gate, :place, :severity, :code, :source, :message, :remedy)")
                    .param("gate", id)
                    .param("place", place)
                    .param("severity", draft.severity().name())
                    .param("code", draft.code())
                    .param("source", draft.source())
                    .param("message", draft.message())
                    .param("remedy", draft.remedy())
                    .update();
        }
        audit.record(actor, "gate.run", "year/" + year, hash + " " + drafts.size() + " 项");
        return id;
    }

    /** The newest package of a year, when there is one. */
    @Transactional(readOnly = true)
    public Optional<Gate> latest(int year) {
        return jdbc.sql("select * from finalaccounts.gate where year = :year order by id desc limit 1")
                .param("year", year)
                .query(this::gate)
                .optional();
    }

    /** True when a package was made of the books as they are now. */
    @Transactional(readOnly = true)
    public boolean isFresh(Gate gate) {
        return years.get(gate.year()).version() == gate.booksVersion();
    }

    private Gate gate(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        int year = row.getInt("year");
        return new Gate(
                id,
                year,
                row.getLong("books_version"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("package_hash"),
                row.getInt("numbers"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                jdbc.sql("select name, sha256, size from finalaccounts.file where gate = :gate order by name")
                        .param("gate", id)
                        .query((file, at) ->
                                new PackageFile(file.getString("name"), file.getString("sha256"), file.getLong("size")))
                        .list(),
                obstacles(id, year),
                jdbc.sql("select * from finalaccounts.signature where gate = :gate order by at")
                        .param("gate", id)
                        .query((signed, at) -> new Signed(
                                Step.valueOf(signed.getString("step")),
                                signed.getString("person"),
                                signed.getString("name"),
                                signed.getObject("at", OffsetDateTime.class).toInstant()))
                        .list());
    }

    private List<Obstacle> obstacles(long gate, int year) {
        return jdbc.sql(
                        "select f.*, coalesce(w.name, '') as waived_by, coalesce(w.reason, '') as waived_for from finalaccounts.finding f "
                                + "left join finalaccounts.waiver w on w.year = :year and w.code = f.code and w.message = f.message "
                                + "where f.gate = :gate order by f.severity, f.place")
                .param("year", year)
                .param("gate", gate)
                .query((row, number) -> new Obstacle(
                        row.getInt("place"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("code"),
                        row.getString("source"),
                        row.getString("message"),
                        row.getString("remedy"),
                        row.getString("waived_by"),
                        row.getString("waived_for")))
                .list();
    }

    /** Lets an error stand, by name and with a reason. What is wrong with the books themselves cannot be waived. */
    @Transactional
    public void waive(Person self, int year, int place, String reason) {
        Gate gate = latest(year).orElseThrow(() -> new Refusal("gate.none"));
        Obstacle obstacle = gate.obstacles().stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(() -> new Refusal("gate.none"));
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new Refusal("voucher.remark", REASON_MAX);
        }
        boolean ofBooks = obstacle.code().startsWith("INV-")
                || obstacle.code().startsWith("F")
                || obstacle.code().startsWith("NO_");
        if (ofBooks || obstacle.code().equals("READ-BACK")) {
            throw new Refusal("gate.not.waivable");
        }
        jdbc.sql("insert into finalaccounts.waiver (year, code, message, reason, by, name) "
                        + "values (:year, :code, :message, :reason, :by, :name) on conflict do nothing")
                .param("year", year)
                .param("code", obstacle.code())
                .param("message", obstacle.message())
                .param("reason", reason.strip())
                .param("by", self.login())
                .param("name", self.name())
                .update();
        audit.record(self.login(), "gate.waive", "year/" + year, obstacle.code() + "：" + reason.strip());
    }

    /** Signs the step that comes next: each step by its role, each person once, only what passed and is still what the books say. */
    @Transactional
    public Step sign(Person self, int year, String packageHash) {
        BookYear held = years.hold(year);
        Gate gate = latest(year).orElseThrow(() -> new Refusal("gate.none"));
        if (!gate.packageHash().equals(packageHash) || gate.booksVersion() != held.version()) {
            throw new Refusal("gate.stale");
        }
        if (gate.blocking() > 0 || !held.closed()) {
            throw new Refusal("gate.blocked", gate.blocking());
        }
        Step step = gate.next().orElseThrow(() -> new Refusal("sign.all"));
        if (!self.roles().contains(step.role())) {
            throw new Refusal(
                    "sign.role",
                    words.get("step." + step.name()),
                    words.get("role." + step.role().name()));
        }
        if (gate.signatures().stream().anyMatch(signed -> signed.login().equals(self.login()))) {
            throw new Refusal("sign.twice");
        }
        jdbc.sql("insert into finalaccounts.signature (gate, step, person, name) values (:gate, :step, :person, :name)")
                .param("gate", gate.id())
                .param("step", step.name())
                .param("person", self.login())
                .param("name", self.name())
                .update();
        audit.record(self.login(), "year.sign", "year/" + year, words.get("step." + step.name()) + " " + packageHash);
        return step;
    }

    /** Day of the approval (批复), from which the days to publish count. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> approvedOn(int year) {
        return jdbc.sql("select approved_on from finalaccounts.approval where year = :year")
                .param("year", year)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    /** Notes the approval. */
    @Transactional
    public void approve(String actor, int year, LocalDate day, String document) {
        if (day.isAfter(LocalDate.now(HERE)) || day.getYear() <= year) {
            throw new Refusal("approval.day.wrong", day.toString());
        }
        jdbc.sql(
                        "insert into finalaccounts.approval (year, approved_on, document, by) values (:year, :day, :document, :by) "
                                + "on conflict (year) do update set approved_on = excluded.approved_on, document = excluded.document, "
                                + "by = excluded.by, at = now()")
                .param("year", year)
                .param("day", day)
                .param("document", document.strip())
                .param("by", actor)
                .update();
        audit.record(actor, "year.approval", "year/" + year, day + " " + document.strip());
    }

    /** Publishes what was signed. Gives the number of the version. */
    @Transactional
    public int publish(Person self, int year, String packageHash, String reason) {
        BookYear held = years.hold(year);
        Gate gate = latest(year).orElseThrow(() -> new Refusal("gate.none"));
        if (!gate.packageHash().equals(packageHash) || gate.booksVersion() != held.version()) {
            throw new Refusal("gate.stale");
        }
        if (gate.next().isPresent()) {
            throw new Refusal(
                    "sign.missing", words.get("step." + gate.next().get().name()));
        }
        LocalDate approved = approvedOn(year).orElseThrow(() -> new Refusal("approval.missing"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        gate.files().forEach(file -> files.put(file.name(), bytes(file)));
        return publications.publish(new Issue(
                year,
                publications.latest(year).map(Version::number).orElse(0),
                gate.unit(),
                gate.title(),
                files,
                gate.packageHash(),
                gate.signatures().stream()
                        .map(signed ->
                                new Signature(words.get("step." + signed.step().name()), signed.name(), signed.at()))
                        .toList(),
                approved,
                self.login(),
                reason.strip()));
    }

    /** The bytes of a file of a package. */
    public byte[] bytes(PackageFile file) {
        try {
            return Files.readAllBytes(store.file(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
