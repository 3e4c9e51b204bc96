package org.benmo.bureau.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.benmo.bureau.store.FileStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of what was published. */
@Component
class VersionTable {
    private static final String NEWEST =
            "(select max(n.number) from publication.version n where n.year = v.year) as newest";
    private static final String VERSIONS = "select v.*, " + NEWEST + " from publication.version v ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    VersionTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A version with what only the house sees of it. */
    record Sealed(Version version, String seal, List<PublishedFile> inside) {
        /** The seal these rows should have. */
        String computed() {
            return Seal.of(version, inside);
        }
    }

    /** Adds a version; its seal. */
    String insert(
            Issue issue,
            int number,
            Instant now,
            Map<String, FileStore.Kept> inside,
            Map<String, FileStore.Kept> everyone) {
        Version version = new Version(
                issue.year(),
                number,
                issue.unit(),
                issue.title(),
                issue.packageHash(),
                issue.approvedOn(),
                now,
                issue.publishedBy(),
                issue.reason(),
                issue.signatures().stream()
                        .map(s -> new Signature(
                                s.role(), s.person(), s.at().truncatedTo(java.time.temporal.ChronoUnit.MICROS)))
                        .toList(),
                files(everyone),
                Optional.empty());
        String seal = Seal.of(version, files(inside));
        insert(version, seal);
        insert(version, "INTERNAL", files(inside));
        insert(version, "PUBLIC", version.files());
        return seal;
    }

    private static List<PublishedFile> files(Map<String, FileStore.Kept> kept) {
        List<PublishedFile> files = new ArrayList<>();
        kept.forEach((name, file) -> files.add(new PublishedFile(name, file.sha256(), file.size())));
        files.sort(Comparator.comparing(PublishedFile::name));
        return files;
    }

    private void insert(Version version, String seal) {
        jdbc.sql(
                        "insert into publication.version (year, number, unit, title, package_hash, approved_on, published_at, published_by, "
                                + "reason, seal) values (:year, :number, :unit, :title, :hash, :approved, :at, :by, :reason, :seal)")
                .param("year", version.year())
                .param("number", version.number())
                .param("unit", version.unit())
                .param("title", version.title())
                .param("hash", version.packageHash())
                .param("approved", version.approvedOn())
                .param("at", Publications.at(version.publishedAt()))
                .param("by", version.publishedBy())
                .param("reason", version.reason())
                .param("seal", seal)
                .update();
        int place = 0;
        for (Signature signature : version.signatures()) {
            place++;
            jdbc.sql("insert into publication.signature (year, number, place, role, person, at) "
                            + "values (:year, :number, :place, :role, :person, :at)")
                    .param("year", version.year())
                    .param("number", version.number())
                    .param("place", place)
                    .param("role", signature.role())
                    .param("person", signature.person())
                    .param("at", Publications.at(signature.at()))
                    .update();
        }
    }

    private void insert(Version version, String audience, List<PublishedFile> files) {
        template.batchUpdate(
                "insert into publication.file (year, number, audience, name, sha256, size) values (?, ?, ?, ?, ?, ?)",
                files.stream()
                        .map(file -> new Object[] {
                            version.year(), version.number(), audience, file.name(), file.sha256(), file.size()
                        })
                        .toList());
    }

    /** Adds what is searched and asked for. */
    void insert(int year, int number, Passages passages, List<PublicEdition.Note> notes) {
        List<Object[]> rows = new ArrayList<>();
        for (Passages.Passage passage : passages.all()) {
            rows.add(new Object[] {
                year,
                number,
                rows.size() + 1,
                passage.kind().name(),
                passage.heading(),
                passage.text(),
                passage.anchor(),
                passage.pairs().toArray(String[]::new)
            });
        }
        template.batchUpdate(
                "insert into publication.passage (year, number, place, kind, heading, text, anchor, pairs) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        template.batchUpdate(
                "insert into publication.printed (year, number, id, figure, name, printed) values (?, ?, ?, ?, ?, ?) "
                        + "on conflict do nothing",
                notes.stream()
                        .map(note -> new Object[] {year, number, note.id(), note.figure(), note.name(), note.printed()})
                        .toList());
    }

    /** Number of the newest version of a year; 0 when there is none. */
    int newest(int year) {
        return jdbc.sql("select coalesce(max(number), 0) from publication.version where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    List<Version> latest() {
        return jdbc.sql(
                        VERSIONS
                                + "where v.number = (select max(o.number) from publication.version o where o.year = v.year) order by v.year desc")
                .query(this::version)
                .list();
    }

    List<Version> versions(int year) {
        return jdbc.sql(VERSIONS + "where v.year = :year order by v.number desc")
                .param("year", year)
                .query(this::version)
                .list();
    }

    Optional<Version> version(int year, int number) {
        return jdbc.sql(VERSIONS + "where v.year = :year and v.number = :number")
                .param("year", year)
                .param("number", number)
                .query(this::version)
                .optional();
    }

    /** Every version with its seal, oldest first. */
    List<Sealed> sealed() {
        return jdbc.sql(VERSIONS + "order by v.year, v.number")
                .query((row, n) -> {
                    Version version = version(row, n);
                    return new Sealed(version, row.getString("seal"), inside(version.year(), version.number()));
                })
                .list();
    }

    /** Files of the package as it was signed. */
    List<PublishedFile> inside(int year, int number) {
        return files(year, number, "INTERNAL");
    }

    private List<PublishedFile> files(int year, int number, String audience) {
        return jdbc
                .sql("select name, sha256, size from publication.file where year = :year and number = :number "
                        + "and audience = :audience")
                .param("year", year)
                .param("number", number)
                .param("audience", audience)
                .query((row, n) -> new PublishedFile(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .stream()
                .sorted(Comparator.comparing(PublishedFile::name))
                .toList();
    }

    private List<Signature> signatures(int year, int number) {
        return jdbc.sql("select role, person, at from publication.signature where year = :year and number = :number "
                        + "order by place")
                .param("year", year)
                .param("number", number)
                .query((row, n) -> new Signature(row.getString(1), row.getString(2), instant(row, "at")))
                .list();
    }

    private Version version(ResultSet row, int n) throws SQLException {
        int year = row.getInt("year");
        int number = row.getInt("number");
        int newest = row.getInt("newest");
        return new Version(
                year,
                number,
                row.getString("unit"),
                row.getString("title"),
                row.getString("package_hash"),
                row.getObject("approved_on", LocalDate.class),
                instant(row, "published_at"),
                row.getString("published_by"),
                row.getString("reason"),
                signatures(year, number),
                files(year, number, "PUBLIC"),
                newest > number ? Optional.of(number + 1) : Optional.empty());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    List<Appearance> publishedIn(Set<String> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>();
        figures.forEach(
                figure -> names.add(figure.contains("#") ? figure.substring(0, figure.lastIndexOf('#')) : figure));
        return jdbc
                .sql("select p.*, (select max(v.number) from publication.version v where v.year = p.year) as newest "
                        + "from publication.printed p where p.figure = any(:figures) "
                        + "order by p.year desc, p.number desc, p.id")
                .param("figures", names.toArray(String[]::new))
                .query((row, n) -> new Appearance(
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getInt("number") == row.getInt("newest"),
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("printed")))
                .list()
                .stream()
                .filter(found -> figures.contains(found.id())
                        || figures.contains(
                                found.id().substring(0, Math.max(0, found.id().lastIndexOf('#')))))
                .toList();
    }
}
