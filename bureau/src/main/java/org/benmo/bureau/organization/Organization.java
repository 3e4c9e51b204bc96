package org.benmo.bureau.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.kit.lists.Lists;
import org.benmo.bureau.kit.lists.RowKeeper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units, sections, posts and employees, by workbook ({@code put…}: a row with the same keys replaces the old one) or one at a time
 * ({@link #keeper}), and the headcount at a date.
 */
@Service
@Transactional
public class Organization {
    private static final int NAME_MAX = 100;
    private static final int CODE_MAX = 30;
    private static final int SHORT_MAX = 60;
    private static final int PLACES_MAX = 10_000;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Map<String, TableKeeper> keepers = new LinkedHashMap<>();

    Organization(JdbcClient jdbc, Audit audit, Lists lists, Words words, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        var tools = new TableKeeper.Tools(jdbc, new TransactionTemplate(transactions), audit, lists, words);
        BiFunction<Listing, Map<String, String>, Typed> typed = (listing, cells) -> new Typed(listing, cells, words);
        keep(tools, areas(typed));
        keep(tools, units(typed));
        keep(tools, sections(typed));
        keep(tools, posts(typed));
        keep(tools, employees(typed));
    }

    private void keep(TableKeeper.Tools tools, TableKeeper.Table table) {
        keepers.put(table.listing().path(), new TableKeeper(table, tools));
    }

    private TableKeeper.Table areas(BiFunction<Listing, Map<String, String>, Typed> typed) {
        return new TableKeeper.Table(
                Listings.AREAS,
                "organization.area",
                List.of("code"),
                cells -> typed.apply(Listings.AREAS, cells).areaCode(jdbc).needed("name", SHORT_MAX),
                List.of(
                        "select count(*) from organization.unit u join organization.area a on a.code = u.area where a.id = :id"));
    }

    private TableKeeper.Table units(BiFunction<Listing, Map<String, String>, Typed> typed) {
        return new TableKeeper.Table(
                Listings.UNITS,
                "organization.unit",
                List.of("code"),
                cells -> typed.apply(Listings.UNITS, cells)
                        .needed("code", CODE_MAX)
                        .here(jdbc)
                        .needed("name", NAME_MAX)
                        .area(jdbc)
                        .needed("kind", NAME_MAX)
                        .yes("reports")
                        .days(),
                List.of(
                        "select count(*) from organization.section where unit = :id",
                        "select count(*) from organization.post where unit = :id",
                        "select count(*) from organization.employee where unit = :id"));
    }

    private TableKeeper.Table sections(BiFunction<Listing, Map<String, String>, Typed> typed) {
        return new TableKeeper.Table(
                Listings.SECTIONS,
                "organization.section",
                List.of("unit", "name", "since"),
                cells -> typed.apply(Listings.SECTIONS, cells)
                        .needed("name", SHORT_MAX)
                        .unit(jdbc)
                        .days(),
                List.of());
    }

    private TableKeeper.Table posts(BiFunction<Listing, Map<String, String>, Typed> typed) {
        return new TableKeeper.Table(
                Listings.POSTS,
                "organization.post",
                List.of("unit", "section", "name", "since"),
                cells -> typed.apply(Listings.POSTS, cells)
                        .needed("name", SHORT_MAX)
                        .unit(jdbc)
                        .text("section", SHORT_MAX)
                        .needed("kind", NAME_MAX)
                        .number("places", PLACES_MAX)
                        .days(),
                List.of());
    }

    private TableKeeper.Table employees(BiFunction<Listing, Map<String, String>, Typed> typed) {
        return new TableKeeper.Table(
                Listings.EMPLOYEES,
                "organization.employee",
                List.of("unit", "number", "since"),
                cells -> typed.apply(Listings.EMPLOYEES, cells)
                        .needed("number", CODE_MAX)
                        .needed("name", SHORT_MAX)
                        .unit(jdbc)
                        .text("section", SHORT_MAX)
                        .text("post", SHORT_MAX)
                        .needed("kind", NAME_MAX)
                        .days(),
                List.of());
    }

    /** Keeps the rows of one of {@link Listings}, one at a time. */
    public RowKeeper keeper(Listing listing) {
        return Objects.requireNonNull(keepers.get(listing.path()), listing.path());
    }

    /** Adds a row of one of {@link Listings}, or replaces the one with the same keys; sentences by column when it cannot be. */
    public Map<String, String> put(Listing listing, Map<String, String> cells) {
        return Objects.requireNonNull(keepers.get(listing.path())).put(cells);
    }

    /** Adds an area or gives the one of the same code its name. */
    public Map<String, String> putArea(Map<String, String> cells) {
        return put(Listings.AREAS, cells);
    }

    /** Adds a unit or replaces the one of the same code; sentences by column when it cannot be. */
    public Map<String, String> putUnit(Map<String, String> cells) {
        return put(Listings.UNITS, cells);
    }

    /** Adds an employee's place or replaces the one of the same unit, number and first day. */
    public Map<String, String> putEmployee(Map<String, String> cells) {
        return put(Listings.EMPLOYEES, cells);
    }

    /** Adds a section or replaces the one of the same unit, name and first day. */
    public Map<String, String> putSection(Map<String, String> cells) {
        return put(Listings.SECTIONS, cells);
    }

    /** Adds a post or replaces the one of the same unit, section, name and first day. */
    public Map<String, String> putPost(Map<String, String> cells) {
        return put(Listings.POSTS, cells);
    }

    /** Leaves a trace of rows taken in by workbook. */
    public void imported(String actor, String list, int rows) {
        audit.record(actor, "list.import", list, "导入 " + rows + " 行");
    }

    /** How many of each kind hold a place on this day, in the order of {@link Listings#EMPLOYEE_KINDS}; kinds no one holds are 0. */
    @Transactional(readOnly = true)
    public Map<String, Integer> headcount(LocalDate day) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Listings.EMPLOYEE_KINDS.forEach(kind -> counts.put(kind, 0));
        jdbc.sql("select kind, count(*) as n from organization.employee "
                        + "where since <= :day and (until is null or until >= :day) group by kind")
                .param("day", day)
                .query((row, number) -> counts.put(row.getString("kind"), row.getInt("n")))
                .list();
        return counts;
    }
}
