package org.benmo.bureau.kit.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.benmo.bureau.kit.Refusal;

/** The SQL of a question to a list. Expressions come from the listing, everything typed is bound. */
final class ListSql {
    private static final String RANGE = "..";

    private final Listing listing;
    private final ListQuery query;
    private final Map<String, long[]> found;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * A question.
     *
     * @param found numbers of the rows some filters leave, by column key; what is not in it is compared row by row, and is not rare
     */
    ListSql(Listing listing, ListQuery query, Map<String, long[]> found) {
        this.listing = listing;
        this.query = query;
        this.found = found;
        query.filters().forEach((key, typed) -> listing.column(key).ifPresent(column -> filter(column, typed)));
    }

    List<Object> values() {
        return values;
    }

    String count(int max) {
        return "select count(*) from (select 1 from " + listing.from() + where() + " limit " + (max + 1) + ") c";
    }

    /** Rows after the cursor, in order; the last selected column is the row's number. */
    String page(int limit) {
        if (!query.after().isEmpty()) {
            after(query.after());
        }
        return rows() + " limit " + limit;
    }

    /** The row of a number, which is the one value to bind. */
    static String one(Listing listing) {
        return select(listing)
                .append(" where ")
                .append(listing.id())
                .append(" = ?")
                .toString();
    }

    private static StringBuilder select(Listing listing) {
        StringBuilder sql = new StringBuilder("select ");
        for (Column column : listing.columns()) {
            sql.append(column.expression())
                    .append(" as \"")
                    .append(column.key())
                    .append("\", ");
        }
        return sql.append(listing.id()).append(" as row_id from ").append(listing.from());
    }

    String rows() {
        StringBuilder sql = select(listing);
        String down = query.descending() ? " desc" : "";
        return sql.append(where())
                .append(" order by ")
                .append(sortExpression())
                .append(down)
                .append(", ")
                .append(listing.id())
                .append(down)
                .toString();
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private Column sortColumn() {
        return listing.column(query.sort()).orElseThrow();
    }

    /** Nothing sorts as the smallest, so that a cursor can always be compared. */
    private String sortExpression() {
        Column column = sortColumn();
        if (column.filled()) {
            return column.expression();
        }
        return switch (column.kind()) {
            case TEXT, CHOICE -> "coalesce(" + column.expression() + ", '')";
            case COUNT, MONEY -> "coalesce(" + column.expression() + ", -9223372036854775808)";
            case DATE -> "coalesce(" + column.expression() + ", date '0001-01-01')";
        };
    }

    private void after(String cursor) {
        int split = cursor.lastIndexOf('~');
        try {
            long id = Long.parseLong(cursor.substring(split + 1));
            Object value = value(sortColumn(), cursor.substring(0, Math.max(split, 0)));
            conditions.add(
                    "(" + sortExpression() + ", " + listing.id() + ") " + (query.descending() ? "<" : ">") + " (?, ?)");
            values.add(value);
            values.add(id);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new Refusal("list.cursor");
        }
    }

    static Object value(Column column, String text) {
        return switch (column.kind()) {
            case TEXT, CHOICE -> text;
            case COUNT -> text.isEmpty() ? Long.MIN_VALUE : Long.parseLong(text);
            case MONEY -> text.isEmpty() ? Long.MIN_VALUE : cents(text);
            case DATE -> text.isEmpty() ? LocalDate.of(1, 1, 1) : LocalDate.parse(text);
        };
    }

    static long cents(String yuan) {
        try {
            return new BigDecimal(yuan.replace(",", "")).movePointRight(2).longValueExact();
        } catch (ArithmeticException e) {
            throw new NumberFormatException(e.getMessage());
        }
    }

    private void filter(Column column, String typed) {
        long[] rows = found.get(column.key());
        if (rows != null) {
            conditions.add(listing.id() + " = any(?)");
            values.add(rows);
            return;
        }
        if (!column.finder().isEmpty()) {
            conditions.add(
                    "strpos(lower(" + column.expression() + "), lower(?)) > 0"); // the planner expects many, and walks
            values.add(typed);
            return;
        }
        switch (column.kind()) {
            case TEXT -> {
                conditions.add(column.expression() + " ilike ? escape '!'");
                values.add("%" + typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
            case CHOICE -> {
                conditions.add(column.expression() + " = ?");
                values.add(typed);
            }
            case COUNT, MONEY, DATE -> range(column, typed);
        }
    }

    /** {@code 3}, {@code 3..}, {@code ..5} or {@code 3..5}. */
    private void range(Column column, String typed) {
        int dots = typed.indexOf(RANGE);
        String from = dots < 0 ? typed : typed.substring(0, dots);
        String to = dots < 0 ? typed : typed.substring(dots + RANGE.length());
        try {
            if (!from.isBlank()) {
                conditions.add(column.expression() + " >= ?");
                values.add(value(column, from.strip()));
            }
            if (!to.isBlank()) {
                conditions.add(column.expression() + " <= ?");
                values.add(value(column, to.strip()));
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new Refusal("list.range", typed);
        }
    }
}
