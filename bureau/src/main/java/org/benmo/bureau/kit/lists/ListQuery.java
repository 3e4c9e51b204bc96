package org.benmo.bureau.kit.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a visitor asked of a list.
 *
 * @param filters by column key: text contained, a word chosen, or {@code from..to} of dates and numbers
 * @param sort column key
 * @param descending true for the largest first
 * @param after the last row of the page before, as its sort value and number; empty for the first page
 */
public record ListQuery(Map<String, String> filters, String sort, boolean descending, String after) {
    private static final String FILTER = "f.";

    /** From the parameters of an address; what the list does not know is left out. */
    public static ListQuery of(Listing listing, Map<String, String> parameters) {
        Map<String, String> filters = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(FILTER)
                    && !value.isBlank()
                    && listing.column(name.substring(FILTER.length())).isPresent()) {
                filters.put(name.substring(FILTER.length()), value.strip());
            }
        });
        String sort = listing.column(parameters.getOrDefault("sort", ""))
                .filter(Column::sortable)
                .map(Column::key)
                .orElse(listing.order());
        return new ListQuery(filters, sort, "desc".equals(parameters.get("dir")), parameters.getOrDefault("after", ""));
    }

    /** The address of this list with another order. */
    public String sortedBy(Column column) {
        boolean turn = column.key().equals(sort) && !descending;
        return "?" + parameters(column.key(), turn, "");
    }

    /** The address of the page after this row. */
    public String after(String cursor) {
        return "?" + parameters(sort, descending, cursor);
    }

    /** The same question as parameters, for export. */
    public String asParameters() {
        return parameters(sort, descending, "");
    }

    private String parameters(String by, boolean down, String cursor) {
        StringBuilder out = new StringBuilder("sort=").append(by);
        if (down) {
            out.append("&dir=desc");
        }
        filters.forEach((key, value) ->
                out.append('&').append(FILTER).append(key).append('=').append(encode(value)));
        if (!cursor.isEmpty()) {
            out.append("&after=").append(encode(cursor));
        }
        return out.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The filter of a column as typed; empty when there is none. */
    public String filter(String key) {
        return filters.getOrDefault(key, "");
    }
}
