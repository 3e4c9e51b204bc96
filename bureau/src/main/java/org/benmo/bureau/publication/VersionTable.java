package org.benmo.bureau.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private static final String AMONG =
            "(year, number) in (select * from unnest(cast(:years as int[]), cast(:numbers as int[])))";

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
        return versions(heads(
                "where v.number = (select max(o.number) from publication.version o where o.year = v.year) order by v.year desc",
                Map.of()));
    }

    List<Version> versions(int year) {
        return versions(heads("where v.year = :year order by v.number desc", Map.of("year", year)));
    }

    Optional<Version> version(int year, int number) {
        return versions(heads("where v.year = :year and v.number = :number", Map.of("year", year, "number", number)))
                .stream()
                .findFirst();
    }

    /** Every version with its seal, oldest first. */
    List<Sealed> sealed() {
        List<Head> heads = heads("order by v.year, v.number", Map.of());
        Map<Place, List<PublishedFile>> inside = files(heads, "INTERNAL");
        List<Version> versions = versions(heads);
        List<Sealed> sealed = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            sealed.add(new Sealed(versions.get(i), head.seal(), inside.getOrDefault(head.place(), List.of())));
        }
        return sealed;
    }

    /** Files of the package as it was signed. */
    List<PublishedFile> inside(int year, int number) {
        List<Head> one = heads("where v.year = :year and v.number = :number", Map.of("year", year, "number", number));
        return files(one, "INTERNAL").getOrDefault(new Place(year, number), List.of());
    }

    private record Place(int year, int number) {}

    /** A version as its own row has it; what hangs on it is fetched for many at once. */
    private record Head(
            Place place,
            int newest,
            String unit,
            String title,
            String packageHash,
            LocalDate approvedOn,
            Instant publishedAt,
            String publishedBy,
            String reason,
            String seal) {}

    private List<Head> heads(String which, Map<String, ?> parameters) {
        return jdbc.sql(VERSIONS + which)
                .params(parameters)
                .query((row, n) -> new Head(
                        place(row),
                        row.getInt("newest"),
                        row.getString("unit"),
                        row.getString("title"),
                        row.getString("package_hash"),
                        row.getObject("approved_on", LocalDate.class),
                        instant(row, "published_at"),
                        row.getString("published_by"),
                        row.getString("reason"),
                        row.getString("seal")))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getInt("year"), row.getInt("number"));
    }

    private List<Version> versions(List<Head> heads) {
        Map<Place, List<PublishedFile>> files = files(heads, "PUBLIC");
        Map<Place, List<Signature>> signatures = signatures(heads);
        return heads.stream()
                .map(head -> new Version(
                        head.place().year(),
                        head.place().number(),
                        head.unit(),
                        head.title(),
                        head.packageHash(),
                        head.approvedOn(),
                        head.publishedAt(),
                        head.publishedBy(),
                        head.reason(),
                        List.copyOf(signatures.getOrDefault(head.place(), List.of())),
                        List.copyOf(files.getOrDefault(head.place(), List.of())),
                        head.newest() > head.place().number()
                                ? Optional.of(head.place().number() + 1)
                                : Optional.empty()))
                .toList();
    }

    /** Sorted by name as Java sorts, which is how they were sealed. */
    private Map<Place, List<PublishedFile>> files(List<Head> of, String audience) {
        Map<Place, List<PublishedFile>> files = new HashMap<>();
        jdbc.sql("select year, number, name, sha256, size from publication.file where audience = :audience and "
                        + AMONG)
                .param("audience", audience)
                .param("years", years(of))
                .param("numbers", numbers(of))
                .query((row, n) -> files.computeIfAbsent(place(row), p -> new ArrayList<>())
                        .add(new PublishedFile(row.getString("name"), row.getString("sha256"), row.getLong("size"))))
                .list();
        files.values().forEach(some -> some.sort(Comparator.comparing(PublishedFile::name)));
        return files;
    }

    private Map<Place, List<Signature>> signatures(List<Head> of) {
        Map<Place, List<Signature>> signatures = new HashMap<>();
        jdbc.sql("select year, number, role, person, at from publication.signature where " + AMONG + " order by place")
                .param("years", years(of))
                .param("numbers", numbers(of))
                .query((row, n) -> signatures
                        .computeIfAbsent(place(row), p -> new ArrayList<>())
                        .add(new Signature(row.getString("role"), row.getString("person"), instant(row, "at"))))
                .list();
        return signatures;
    }

    private static Integer[] years(List<Head> of) {
        return of.stream().map(head -> head.place().year()).toArray(Integer[]::new);
    }

    private static Integer[] numbers(List<Head> of) {
        return of.stream().map(head -> head.place().number()).toArray(Integer[]::new);
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
