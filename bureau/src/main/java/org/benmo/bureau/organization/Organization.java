package org.benmo.bureau.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units, sections, posts and employees: rows taken in, and the headcount at a date. A row with the same number and first day replaces the old one. */
@Service
@Transactional
public class Organization {
    private static final int NAME_MAX = 100;
    private static final int PLACES_MAX = 10_000;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Words words;

    Organization(JdbcClient jdbc, Audit audit, Words words) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.words = words;
    }

    /** Adds a unit or replaces the one of the same code; sentences by column when it cannot be. */
    public Map<String, String> putUnit(Map<String, String> cells) {
        Map<String, String> problems = new LinkedHashMap<>();
        require(cells, "code", 30, problems);
        require(cells, "name", NAME_MAX, problems);
        require(cells, "kind", NAME_MAX, problems);
        Days days = days(cells, problems);
        if (problems.isEmpty()) {
            jdbc.sql("insert into organization.unit (code, name, kind, reports, since, until) "
                            + "values (:code, :name, :kind, :reports, :since, :until) on conflict (code) do update set "
                            + "name = excluded.name, kind = excluded.kind, reports = excluded.reports, since = excluded.since, "
                            + "until = excluded.until, version = organization.unit.version + 1")
                    .param("code", cells.get("code"))
                    .param("name", cells.get("name"))
                    .param("kind", cells.get("kind"))
                    .param("reports", !"否".equals(cells.get("reports")))
                    .param("since", days.since())
                    .param("until", days.until())
                    .update();
        }
        return problems;
    }

    /** Adds an employee's place or replaces the one of the same unit, number and first day. */
    public Map<String, String> putEmployee(Map<String, String> cells) {
        Map<String, String> problems = new LinkedHashMap<>();
        require(cells, "number", 30, problems);
        require(cells, "name", 60, problems);
        require(cells, "kind", NAME_MAX, problems);
        Days days = days(cells, problems);
        Optional<Long> unit = unitOf(cells, problems);
        if (problems.isEmpty()) {
            jdbc.sql("insert into organization.employee (unit, number, name, section, post, kind, since, until) "
                            + "values (:unit, :number, :name, :section, :post, :kind, :since, :until) "
                            + "on conflict (unit, number, since) do update set name = excluded.name, section = excluded.section, "
                            + "post = excluded.post, kind = excluded.kind, until = excluded.until, "
                            + "version = organization.employee.version + 1")
                    .param("unit", unit.orElseThrow())
                    .param("number", cells.get("number"))
                    .param("name", cells.get("name"))
                    .param("section", cells.getOrDefault("section", ""))
                    .param("post", cells.getOrDefault("post", ""))
                    .param("kind", cells.get("kind"))
                    .param("since", days.since())
                    .param("until", days.until())
                    .update();
        }
        return problems;
    }

    /** Adds a section or replaces the one of the same unit, name and first day. */
    public Map<String, String> putSection(Map<String, String> cells) {
        Map<String, String> problems = new LinkedHashMap<>();
        require(cells, "name", 60, problems);
        Days days = days(cells, problems);
        Optional<Long> unit = unitOf(cells, problems);
        if (problems.isEmpty()) {
            jdbc.sql(
                            "insert into organization.section (unit, name, since, until) values (:unit, :name, :since, :until) "
                                    + "on conflict (unit, name, since) do update set until = excluded.until, "
                                    + "version = organization.section.version + 1")
                    .param("unit", unit.orElseThrow())
                    .param("name", cells.get("name"))
                    .param("since", days.since())
                    .param("until", days.until())
                    .update();
        }
        return problems;
    }

    /** Adds a post or replaces the one of the same unit, section, name and first day. */
    public Map<String, String> putPost(Map<String, String> cells) {
        Map<String, String> problems = new LinkedHashMap<>();
        require(cells, "name", 60, problems);
        require(cells, "kind", NAME_MAX, problems);
        require(cells, "places", 5, problems);
        Days days = days(cells, problems);
        Optional<Long> unit = unitOf(cells, problems);
        int places = problems.containsKey("places") ? 0 : Integer.parseInt(cells.getOrDefault("places", "0"));
        if (places < 0 || places > PLACES_MAX) {
            problems.put("places", words.get("post.places.range", PLACES_MAX));
        }
        if (problems.isEmpty()) {
            jdbc.sql(
                            "insert into organization.post (unit, section, name, kind, places, since, until) "
                                    + "values (:unit, :section, :name, :kind, :places, :since, :until) "
                                    + "on conflict (unit, section, name, since) do update set kind = excluded.kind, "
                                    + "places = excluded.places, until = excluded.until, version = organization.post.version + 1")
                    .param("unit", unit.orElseThrow())
                    .param("section", cells.getOrDefault("section", ""))
                    .param("name", cells.get("name"))
                    .param("kind", cells.get("kind"))
                    .param("places", places)
                    .param("since", days.since())
                    .param("until", days.until())
                    .update();
        }
        return problems;
    }

    private Optional<Long> unitOf(Map<String, String> cells, Map<String, String> problems) {
        String code = cells.getOrDefault("unit", "");
        Optional<Long> unit = jdbc.sql("select id from organization.unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
        if (unit.isEmpty()) {
            problems.put("unit", words.get("employee.unit.unknown", code));
        }
        return unit;
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

    private record Days(
            LocalDate since,
            @org.jspecify.annotations.Nullable LocalDate until) {}

    private Days days(Map<String, String> cells, Map<String, String> problems) {
        String since = cells.getOrDefault("since", "");
        String until = cells.getOrDefault("until", "");
        if (since.isEmpty()) {
            problems.put("since", words.get("cell.missing", words.get("since")));
            return new Days(LocalDate.MIN, null);
        }
        LocalDate first = LocalDate.parse(since);
        LocalDate last = until.isEmpty() ? null : LocalDate.parse(until);
        if (last != null && last.isBefore(first)) {
            problems.put("until", words.get("days.turned", since, until));
        }
        return new Days(first, last);
    }

    private void require(Map<String, String> cells, String key, int max, Map<String, String> problems) {
        String value = cells.getOrDefault(key, "");
        if (value.isEmpty()) {
            problems.put(key, words.get("cell.missing", key));
        } else if (value.length() > max) {
            problems.put(key, words.get("cell.long", max));
        }
    }
}
