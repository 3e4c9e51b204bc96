package org.benmo.bureau.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.accounts.deriving.CellWords;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.store.FileStore;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.Outturn;
import org.benmo.reports.JsonTree;
import org.benmo.reports.PublishedJson;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was published, version by version. A version is there when its row is; its files were on disk before. Nothing published is ever
 * changed: neither the application's role nor the owner of the tables can, and what changes below them is noticed.
 */
@Service
public class Publications {
    /** Action of the audit trail; its detail ends with the seal of the version. */
    static final String PUBLISH = "publication.publish";

    private static final long LOCK = 0x7075626c_00000000L;
    private static final int REASON_MAX = 1000;
    private static final int PAGES_KEPT = 12;

    private final JdbcClient jdbc;
    private final PublishedFiles store;
    private final VersionTable table;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final Map<String, String> pages = new LinkedHashMap<>(PAGES_KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > PAGES_KEPT;
        }
    };

    Publications(JdbcClient jdbc, PublishedFiles store, VersionTable table, Audit audit, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.table = table;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Publishes a package as the next version of its year. When this returns and the caller's transaction, if there is one, has
     * committed, it is public and on disk.
     *
     * @return number of the version
     * @throws Refusal when the package is not whole or not what was signed, a correction has no reason, or someone else has published
     *     the year meanwhile
     */
    @Transactional
    public int publish(Issue issue) {
        require(issue);
        PublicEdition edition = PublicEdition.of(issue.files());
        Passages passages = Passages.of(edition);
        Map<String, FileStore.Kept> inside = store.keep(issue.files());
        Map<String, FileStore.Kept> everyone = store.keep(edition.files());
        int number = next(issue);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String seal = table.insert(issue, number, now, inside, everyone);
        table.insert(issue.year(), number, passages, edition.notes());
        audit.record(
                issue.publishedBy(),
                PUBLISH,
                subject(issue.year(), number),
                words.get(
                        number == 1 ? "publication.audit.first" : "publication.audit.correction",
                        issue.title(),
                        issue.packageHash(),
                        issue.reason(),
                        seal));
        return number;
    }

    static String subject(int year, int number) {
        return "publication/" + year + "/" + number;
    }

    private static void require(Issue issue) {
        if (!PackageHash.of(issue.files()).equals(issue.packageHash())) {
            throw new Refusal("publication.not.signed");
        }
        if (issue.signatures().isEmpty()
                || issue.signatures().stream().map(Signature::person).distinct().count()
                        < issue.signatures().size()) {
            throw new Refusal("publication.signatures");
        }
        List<String> missing = new ArrayList<>();
        for (String needed : List.of(".pdf", ".html", PublicEdition.DISCLOSURE, PublicEdition.LINEAGE)) {
            if (issue.files().keySet().stream().noneMatch(name -> name.endsWith(needed))) {
                missing.add(needed);
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal("publication.incomplete", String.join("、", missing));
        }
        Companion disclosure = disclosure(issue.files().get(PublicEdition.DISCLOSURE));
        if (disclosure.year().orElseThrow() != issue.year()) {
            throw new Refusal("publication.other.year", disclosure.year().orElseThrow(), issue.year());
        }
        if (issue.reason().length() > REASON_MAX) {
            throw new Refusal("publication.reason.long", REASON_MAX);
        }
    }

    /** One at a time for a year; who comes second is told at once and waits for nobody. */
    private int next(Issue issue) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK + issue.year())
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw new Refusal("publication.busy", String.valueOf(issue.year()));
        }
        int newest = table.newest(issue.year());
        if (newest != issue.replaces()) {
            throw new Refusal("publication.meanwhile", String.valueOf(issue.year()), newest);
        }
        if (newest > 0 && issue.reason().isBlank()) {
            throw new Refusal("publication.reason.needed");
        }
        if (newest == 0 && !issue.reason().isEmpty()) {
            throw new Refusal("publication.reason.first");
        }
        if (newest > 0
                && table.version(issue.year(), newest)
                        .orElseThrow()
                        .packageHash()
                        .equals(issue.packageHash())) {
            throw new Refusal("publication.same");
        }
        return newest + 1;
    }

    /** The newest version of every year, newest year first. */
    @Transactional(readOnly = true)
    public List<Version> latest() {
        return table.latest();
    }

    /** The newest version of a year. */
    @Transactional(readOnly = true)
    public Optional<Version> latest(int year) {
        return table.version(year, table.newest(year));
    }

    /** All versions of a year, newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(int year) {
        return table.versions(year);
    }

    /** One version. */
    @Transactional(readOnly = true)
    public Optional<Version> version(int year, int number) {
        return table.version(year, number);
    }

    /**
     * Figures of the newest version of a year as the books of the next year compare with them (上年决算); empty when the year was not
     * published.
     *
     * @throws Refusal when the published file is damaged
     */
    @Transactional(readOnly = true)
    public List<PriorFigure> figures(int year) {
        return latest(year).map(this::figures).orElse(List.of());
    }

    private List<PriorFigure> figures(Version version) {
        byte[] json = content(version, PublicEdition.DISCLOSURE);
        CellWords names = new CellWords(version.year());
        Map<String, PriorFigure> figures = new LinkedHashMap<>();
        Outturn.of(disclosure(json)).forEach((metric, print) -> {
            boolean count = print.printed().unit().kind() == Unit.Kind.COUNT;
            BigDecimal value = count
                    ? print.printed().value()
                    : print.printed().inBase().divide(Unit.YUAN.inBase(), 2, RoundingMode.HALF_UP);
            figures.put(
                    metric, new PriorFigure(metric, names.row(Key.text(metric, "prior")), value, count ? "个" : "元"));
        });
        return List.copyOf(figures.values());
    }

    private static Companion disclosure(byte @org.jspecify.annotations.Nullable [] json) {
        try {
            return PublishedJson.read(
                    PublicEdition.DISCLOSURE, json == null ? "" : new String(json, StandardCharsets.UTF_8));
        } catch (JsonTree.Unreadable e) {
            throw new Refusal("publication.unreadable", PublicEdition.DISCLOSURE);
        }
    }

    /**
     * Where these figures stand in what is published, newest year first: for saying what a changed record would make wrong.
     *
     * @param figures names of figures such as {@code T01.income.total.final}, with or without {@code #} and an occurrence
     */
    @Transactional(readOnly = true)
    public List<Appearance> publishedIn(Set<String> figures) {
        return table.publishedIn(figures);
    }

    /**
     * The content of a file everyone may have.
     *
     * @param key see {@link PublishedFile#key}
     * @throws Refusal when there is none of this key, or it is not as it was published
     */
    public byte[] content(Version version, String key) {
        PublishedFile file = version.file(key).orElseThrow(() -> new Refusal("publication.no.file"));
        return store.read(file.sha256());
    }

    /**
     * The published page of a version as a part of a page: HTML that runs nothing and reaches nowhere.
     *
     * @throws Refusal when the file is not as it was published
     */
    public String page(Version version) {
        PublishedFile file = version.file("html").orElseThrow(() -> new Refusal("publication.no.file"));
        synchronized (pages) {
            String page = pages.get(file.sha256());
            if (page != null) {
                return page;
            }
        }
        String page = PublishedPage.of(store.read(file.sha256()));
        synchronized (pages) {
            pages.put(file.sha256(), page);
        }
        return page;
    }

    /**
     * What a version changed in the one before it.
     *
     * @throws Refusal when it is the first, or a file is not as it was published
     */
    @Transactional(readOnly = true)
    public Changes changes(Version version) {
        Version before =
                table.version(version.year(), version.number() - 1).orElseThrow(() -> new Refusal("publication.first"));
        try {
            return Changes.between(
                    content(before, PublicEdition.DISCLOSURE),
                    content(version, PublicEdition.DISCLOSURE),
                    content(before, "html"),
                    content(version, "html"));
        } catch (JsonTree.Unreadable e) {
            throw new Refusal("publication.unreadable", PublicEdition.DISCLOSURE);
        }
    }

    /**
     * The content of a file of the package as it was signed, with its records; for people inside.
     *
     * @throws Refusal when there is none of this name, or it is not as it was published
     */
    @Transactional(readOnly = true)
    public byte[] signedContent(Version version, String name) {
        return store.read(table.inside(version.year(), version.number()).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("publication.no.file"))
                .sha256());
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
