package org.benmo.bureau.kit.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions to lists: a page of rows, or all of them as a workbook. */
@Service
public class Lists {
    static final int PAGE_ROWS = 50;
    private static final int FETCH_ROWS = 2_000;
    /** What a sheet of Excel holds, less the heading. */
    private static final int SHEET_ROWS_MAX = 1_048_575;

    private final JdbcTemplate jdbc;
    private final Words words;

    Lists(DataSource source, Words words) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(FETCH_ROWS);
        this.words = words;
    }

    /** One page. */
    @Transactional(readOnly = true)
    public ListPage page(Listing listing, ListQuery query) {
        Map<String, long[]> found = found(listing, query);
        Map<String, long[]> few = few(found);
        ListSql sql = new ListSql(listing, query, few);
        int total = query.filters().size() == 1 && !found.isEmpty()
                ? found.values().iterator().next().length
                : count(sql);
        List<ListPage.Row> rows = jdbc.query(
                sql.page(PAGE_ROWS + 1),
                (row, number) -> row(listing, row),
                sql.values().toArray());
        boolean more = rows.size() > PAGE_ROWS;
        List<ListPage.Row> shown = more ? rows.subList(0, PAGE_ROWS) : rows;
        return new ListPage(List.copyOf(shown), total, more ? cursor(listing, query, shown.getLast()) : "");
    }

    private int count(ListSql sql) {
        Integer total = jdbc.queryForObject(
                sql.count(ListPage.COUNTED_MAX), Integer.class, sql.values().toArray());
        return total == null ? 0 : total;
    }

    /** Numbers of rows by the key of each filter an index can answer; one more than is counted stands for many. */
    private Map<String, long[]> found(Listing listing, ListQuery query) {
        Map<String, long[]> found = new LinkedHashMap<>();
        query.filters()
                .forEach((key, part) -> listing.column(key)
                        .filter(column -> !column.finder().isEmpty())
                        .ifPresent(column -> found.put(key, rows(column.finder(), part))));
        return found;
    }

    private long[] rows(String finder, String part) {
        long[] rows = jdbc.queryForObject(
                "select " + finder + ", ?, ?)",
                (row, number) -> Stream.of((Long[]) row.getArray(1).getArray())
                        .mapToLong(Long::longValue)
                        .toArray(),
                part,
                ListPage.COUNTED_MAX + 1);
        return rows == null ? new long[0] : rows;
    }

    /** Where many rows match, walking along the order meets a page full of them soon; only few are looked up by number. */
    private static Map<String, long[]> few(Map<String, long[]> found) {
        Map<String, long[]> few = new LinkedHashMap<>(found);
        few.values().removeIf(rows -> rows.length > ListPage.COUNTED_MAX);
        return few;
    }

    private static String cursor(Listing listing, ListQuery query, ListPage.Row last) {
        int index = listing.columns().indexOf(listing.column(query.sort()).orElseThrow());
        return last.cells().get(index) + "~" + last.id();
    }

    /** The cells of one row by column key, as they are typed. */
    @Transactional(readOnly = true)
    public Map<String, String> cells(Listing listing, long id) {
        List<ListPage.Row> rows = jdbc.query(ListSql.one(listing), (row, number) -> row(listing, row), id);
        if (rows.isEmpty()) {
            throw new Refusal("row.gone");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int c = 0; c < listing.columns().size(); c++) {
            cells.put(listing.columns().get(c).key(), rows.getFirst().cells().get(c));
        }
        return cells;
    }

    /** Every matching row as a workbook; rows go through, never all in memory. */
    @Transactional(readOnly = true)
    public void export(Listing listing, ListQuery query, OutputStream out) throws IOException {
        ListSql sql = new ListSql(listing, query, few(found(listing, query)));
        try (Workbook workbook = new Workbook(out, "Benmo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.get(listing.title()));
            sheet.freezePane(0, 1);
            for (int c = 0; c < listing.columns().size(); c++) {
                sheet.value(0, c, words.get(listing.columns().get(c).label()));
                sheet.style(0, c).bold().fillColor("EEF0F3").set();
                sheet.width(c, 18);
            }
            int[] at = {0};
            jdbc.query(
                    sql.rows() + " limit " + SHEET_ROWS_MAX,
                    row -> {
                        write(listing, row, sheet, ++at[0]);
                    },
                    sql.values().toArray());
        }
    }

    private static void write(Listing listing, ResultSet row, Worksheet sheet, int at) throws SQLException {
        for (int c = 0; c < listing.columns().size(); c++) {
            Column column = listing.columns().get(c);
            switch (column.kind()) {
                case TEXT, CHOICE -> sheet.value(at, c, row.getString(column.key()));
                case COUNT -> sheet.value(at, c, number(row, column.key()));
                case MONEY -> {
                    Long cents = number(row, column.key());
                    sheet.value(at, c, cents == null ? null : BigDecimal.valueOf(cents, 2));
                    sheet.style(at, c).format("#,##0.00").set();
                }
                case DATE -> {
                    sheet.value(at, c, row.getObject(column.key(), LocalDate.class));
                    sheet.style(at, c).format("yyyy-mm-dd").set();
                }
            }
        }
        if (at % FETCH_ROWS == 0) {
            flush(sheet);
        }
    }

    /** A whole number of whatever width the column has. */
    private static @Nullable Long number(ResultSet row, String key) throws SQLException {
        long value = row.getLong(key);
        return row.wasNull() ? null : value;
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ListPage.Row row(Listing listing, ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (Column column : listing.columns()) {
            String text = row.getString(column.key());
            if (text != null && column.kind() == Column.Kind.MONEY) {
                text = BigDecimal.valueOf(Long.parseLong(text), 2).toPlainString();
            }
            cells.add(text == null ? "" : text);
        }
        return new ListPage.Row(row.getLong("row_id"), List.copyOf(cells));
    }
}
