package org.benmo.bureau.kit.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.lists.Column;
import org.benmo.bureau.kit.lists.ListPage;
import org.benmo.bureau.kit.lists.ListQuery;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.kit.lists.Lists;
import org.springframework.stereotype.Component;

/** Lists as data: the same filters, order and paging as their pages, because it is the same question. */
@Component
public class ListData {
    private final Lists lists;
    private final Words words;

    ListData(Lists lists, Words words) {
        this.lists = lists;
        this.words = words;
    }

    /**
     * A page of a list.
     *
     * @param title in words
     * @param columns what there is to filter by ({@code f.key=}) and, where sortable, to sort by ({@code sort=key}, {@code dir=desc})
     * @param rows at most fifty
     * @param total rows that match, as far as they were counted
     * @param counted false when there are more than {@code total}
     * @param next to be sent as {@code after} for the following page; empty on the last
     */
    public record Page(String title, List<Heading> columns, List<Row> rows, int total, boolean counted, String next) {}

    /** A column: its key, its words, what its values are, and the words allowed where they are few. */
    public record Heading(String key, String label, Column.Kind kind, boolean sortable, List<String> choices) {}

    /** A row: its number, and its cells as text by column key, money in 元, dates as 2026-01-31. */
    public record Row(long id, Map<String, String> cells) {}

    /** The page of a list a machine asks for. */
    public Page page(Listing listing, Map<String, String> parameters) {
        ListPage page = lists.page(listing, ListQuery.of(listing, parameters));
        boolean counted = page.total() <= ListPage.COUNTED_MAX;
        return new Page(
                words.get(listing.title()),
                listing.columns().stream().map(this::heading).toList(),
                page.rows().stream().map(row -> row(listing, row)).toList(),
                Math.min(page.total(), ListPage.COUNTED_MAX),
                counted,
                page.next());
    }

    private Heading heading(Column column) {
        return new Heading(column.key(), words.get(column.label()), column.kind(), column.sortable(), column.choices());
    }

    private static Row row(Listing listing, ListPage.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int c = 0; c < listing.columns().size(); c++) {
            cells.put(listing.columns().get(c).key(), row.cells().get(c));
        }
        return new Row(row.id(), cells);
    }
}
