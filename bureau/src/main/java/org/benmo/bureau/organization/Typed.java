package org.benmo.bureau.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.lists.Column;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.rights.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Typed cells of one row on their way to columns of a table; what is wrong is gathered as sentences by column key. */
final class Typed {
    private static final String OWN_AREA = "select coalesce(nullif(current_setting('benmo.area', true), '*'), '')";

    private final Listing listing;
    private final Map<String, String> cells;
    private final Words words;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Typed(Listing listing, Map<String, String> cells, Words words) {
        this.listing = listing;
        this.cells = cells;
        this.words = words;
    }

    Map<String, String> problems() {
        return problems;
    }

    /** Values by the name of their column in the table. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    Typed needed(String key, int max) {
        if (cell(key).isEmpty()) {
            problems.put(key, words.get("cell.missing", label(key)));
        }
        return text(key, max);
    }

    Typed text(String key, int max) {
        if (cell(key).length() > max) {
            problems.put(key, words.get("cell.long", max));
        }
        values.put(key, cell(key));
        return this;
    }

    /** True unless 否 is written. */
    Typed yes(String key) {
        values.put(key, !"否".equals(cell(key)));
        return this;
    }

    Typed number(String key, int max) {
        needed(key, 9);
        int number = problems.containsKey(key) ? 0 : Integer.parseInt(cell(key));
        if (number < 0 || number > max) {
            problems.put(key, words.get("post.places.range", max));
        }
        values.put(key, number);
        return this;
    }

    /** The first day a row holds, and the last; no last day is for ever. */
    Typed days() {
        String since = cell("since");
        String until = cell("until");
        LocalDate last = until.isEmpty() ? null : LocalDate.parse(until);
        values.put("until", last);
        if (since.isEmpty()) {
            problems.put("since", words.get("cell.missing", label("since")));
            return this;
        }
        LocalDate first = LocalDate.parse(since);
        values.put("since", first);
        if (last != null && last.isBefore(first)) {
            problems.put("until", words.get("days.turned", since, until));
        }
        return this;
    }

    /** The number of the unit whose code is written. */
    Typed unit(JdbcClient jdbc) {
        String code = cell("unit");
        Optional<Long> unit = jdbc.sql("select id from organization.unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
        unit.ifPresentOrElse(
                id -> values.put("unit", id), () -> problems.put("unit", words.get("employee.unit.unknown", code)));
        return this;
    }

    /** The code of an area, which must lie in the asker's. */
    Typed areaCode(JdbcClient jdbc) {
        AreaCode.of(cell("code"))
                .ifPresentOrElse(
                        code -> {
                            values.put("code", code);
                            requireSeen(jdbc, "code", code);
                        },
                        () -> problems.put("code", words.get("area.shape", cell("code"))));
        return this;
    }

    /** The registered area a unit lies in; where none is written, the asker's own. */
    Typed area(JdbcClient jdbc) {
        if (cell("area").isEmpty()) {
            values.put("area", jdbc.sql(OWN_AREA).query(String.class).single());
            return this;
        }
        String code = AreaCode.of(cell("area")).orElse("");
        values.put("area", code);
        int registered = jdbc.sql("select count(*) from organization.area where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
        if (code.isEmpty()) {
            problems.put("area", words.get("area.shape", cell("area")));
        } else if (registered == 0) {
            problems.put("area", words.get("area.unknown", code));
        } else {
            requireSeen(jdbc, "area", code);
        }
        return this;
    }

    private void requireSeen(JdbcClient jdbc, String key, String code) {
        boolean seen = jdbc.sql("select organization.sees(:code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
        if (!seen) {
            problems.put(key, words.get("area.other", code));
        }
    }

    /** No unit of this code may be there that the asker cannot see. */
    Typed here(JdbcClient jdbc) {
        boolean elsewhere = jdbc.sql("select organization.is_elsewhere(:code)")
                .param("code", cell("code"))
                .query(Boolean.class)
                .single();
        if (elsewhere) {
            problems.put("code", words.get("area.other", cell("code")));
        }
        return this;
    }

    private String cell(String key) {
        return cells.getOrDefault(key, "");
    }

    private String label(String key) {
        return listing.column(key).map(Column::label).map(words::get).orElse(key);
    }
}
