package org.benmo.bureau.books;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.benmo.accounts.files.TableReader;
import org.benmo.accounts.files.TableSpec;
import org.benmo.accounts.files.Tables;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a year as they stand in the database, read in one transaction of the caller. */
final class StoredTables implements Tables {
    private static final String LINES =
            "select v.unit, v.number, v.date, v.period, v.kind, v.event, v.summary, l.ordinal, l.account, l.debit, l.fen, l.fund, "
                    + "l.function, l.spending, l.project, l.economy, l.government_economy, l.carried, l.indicator, l.payment, "
                    + "l.counterparty from books.voucher v join books.line l on l.voucher = v.id where v.year = ? and (v.state = 'POSTED' or ?) "
                    + "order by v.seq nulls last, v.id, l.ordinal";
    private static final String RECORDS =
            "select row, cells from books.record where year = ? and kind = ? and id <> ? order by row";

    private final JdbcTemplate jdbc;
    private final int year;
    private final boolean drafts;
    private final long without;

    /**
     * Tables of a year.
     *
     * @param drafts true to read vouchers that are not posted yet, too
     * @param without number of a record that is left out, since it is about to be replaced; 0 for none
     */
    StoredTables(JdbcTemplate jdbc, int year, boolean drafts, long without) {
        this.jdbc = jdbc;
        this.year = year;
        this.drafts = drafts;
        this.without = without;
    }

    @Override
    public Optional<TableReader> open(TableSpec table) {
        if (table.name().equals("业务")) {
            return Optional.empty();
        }
        Stream<Stored> rows = table.name().equals("凭证")
                ? jdbc.queryForStream(LINES, StoredTables::line, year, drafts)
                : jdbc.queryForStream(RECORDS, StoredTables::record, year, table.name(), without);
        return Optional.of(new Reader(table, rows));
    }

    /** A row with its number and its cells. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Stored(int row, String[] cells) {}

    private static Stored record(ResultSet row, int number) throws SQLException {
        return new Stored(row.getInt("row"), (String[]) row.getArray("cells").getArray());
    }

    private static Stored line(ResultSet row, int number) throws SQLException {
        String[] cells = new String[21];
        for (int c = 0; c < 9; c++) {
            cells[c] = row.getString(c + 1);
        }
        String amount = BigDecimal.valueOf(row.getLong(11), 2).toPlainString();
        boolean debit = row.getBoolean(10);
        cells[9] = debit ? amount : "";
        cells[10] = debit ? "" : amount;
        for (int c = 11; c < 21; c++) {
            cells[c] = c == 17 ? (row.getBoolean(18) ? "上年结转" : "") : row.getString(c + 1);
        }
        return new Stored(number + 2, cells);
    }

    private static final class Reader implements TableReader {
        private final TableSpec table;
        private final Stream<Stored> stream;
        private final Iterator<Stored> rows;
        private Stored at = new Stored(1, new String[0]);

        Reader(TableSpec table, Stream<Stored> stream) {
            this.table = table;
            this.stream = stream;
            this.rows = stream.iterator();
        }

        @Override
        public String file() {
            return table.name();
        }

        @Override
        public String sheet() {
            return "";
        }

        @Override
        public List<String> header() {
            return table.columns().stream().map(TableSpec.Column::name).toList();
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) {
                return false;
            }
            at = rows.next();
            return true;
        }

        @Override
        public int row() {
            return at.row();
        }

        @Override
        public String text(int column) {
            return column < at.cells().length && at.cells()[column] != null ? at.cells()[column] : "";
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
