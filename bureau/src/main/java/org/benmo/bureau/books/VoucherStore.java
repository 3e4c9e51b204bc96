package org.benmo.bureau.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes vouchers in bulk: PostgreSQL's COPY, tens of thousands of lines a second, within the caller's transaction. */
@Component
class VoucherStore {
    private static final int BUFFER = 1 << 16;
    private static final String VOUCHERS =
            "copy books.voucher (id, year, unit, number, date, period, kind, event, summary, "
                    + "state, fen, maker, intake) from stdin";
    private static final String LINES =
            "copy books.line (voucher, ordinal, account, debit, fen, fund, function, spending, project, "
                    + "economy, government_economy, carried, indicator, payment, counterparty) from stdin";

    private final DataSource source;
    private final JdbcTemplate jdbc;

    VoucherStore(DataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    /** Adds drafts. Gives the number of the first; the others follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(int year, String maker, long intake, List<Voucher> vouchers) {
        long first = numbers(vouchers.size());
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (Copy out = new Copy(copy, VOUCHERS)) {
                for (int i = 0; i < vouchers.size(); i++) {
                    head(out, first + i, year, maker, intake, vouchers.get(i));
                }
            }
            try (Copy out = new Copy(copy, LINES)) {
                for (int i = 0; i < vouchers.size(); i++) {
                    lines(out, first + i, vouchers.get(i).lines());
                }
            }
            return first;
        } catch (SQLException e) {
            throw java.util.Objects.requireNonNull(
                    jdbc.getExceptionTranslator().translate("copy", null, e), "translated");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** A block of numbers nobody else gets. */
    private long numbers(int count) {
        Long last = jdbc.queryForObject(
                "select max(nextval(pg_get_serial_sequence('books.voucher', 'id'))) from generate_series(1, ?)",
                Long.class,
                count);
        return java.util.Objects.requireNonNull(last) - count + 1;
    }

    private static void head(Copy out, long id, int year, String maker, long intake, Voucher voucher)
            throws IOException {
        out.cell(id).cell(year).cell(voucher.unit()).cell(voucher.number()).cell(voucher.date());
        out.cell(voucher.period())
                .cell(voucher.kind().label())
                .cell(voucher.event())
                .cell(voucher.summary());
        out.cell("DRAFT").cell(sum(voucher)).cell(maker);
        if (intake == 0) {
            out.nothing();
        } else {
            out.cell(intake);
        }
        out.end();
    }

    /** The debit side of the financial ledger; of the budget ledger when there is no other. */
    static long sum(Voucher voucher) {
        long financial = 0;
        long budget = 0;
        for (Voucher.Line line : voucher.lines()) {
            boolean isBudget = Chart.standard()
                    .account(line.account())
                    .map(Chart.Account::budget)
                    .orElse(false);
            if (line.debit()) {
                financial += isBudget ? 0 : line.fen();
                budget += isBudget ? line.fen() : 0;
            }
        }
        return financial == 0 ? budget : financial;
    }

    private static void lines(Copy out, long id, List<Voucher.Line> lines) throws IOException {
        int ordinal = 0;
        for (Voucher.Line line : lines) {
            Tags tags = line.tags();
            out.cell(id).cell(++ordinal).cell(line.account()).cell(line.debit() ? "t" : "f");
            out.cell(line.fen());
            out.cell(tags.fund().map(Fund::label).orElse("")).cell(tags.function());
            out.cell(tags.spending().map(Spending::label).orElse("")).cell(tags.project());
            out.cell(tags.economy()).cell(tags.governmentEconomy()).cell(tags.carried() ? "t" : "f");
            out.cell(tags.indicator()).cell(tags.payment()).cell(tags.counterparty());
            out.end();
        }
    }

    /** Rows on their way to the server in COPY's text format. */
    private static final class Copy implements AutoCloseable {
        private final org.postgresql.copy.CopyIn in;
        private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);
        private boolean first = true;
        private boolean whole;

        Copy(CopyManager manager, String sql) throws SQLException {
            this.in = manager.copyIn(sql);
        }

        Copy cell(Object value) {
            separate();
            String text = String.valueOf(value);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> buffer.append("\\\\");
                    case '\t' -> buffer.append("\\t");
                    case '\n' -> buffer.append("\\n");
                    case '\r' -> buffer.append("\\r");
                    default -> buffer.append(c);
                }
            }
            return this;
        }

        void nothing() {
            separate();
            buffer.append("\\N");
        }

        private void separate() {
            if (!first) {
                buffer.append('\t');
            }
            first = false;
        }

        void end() throws IOException {
            buffer.append('\n');
            first = true;
            whole = true;
            if (buffer.length() > BUFFER) {
                send();
            }
        }

        private void send() throws IOException {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            buffer.setLength(0);
            try {
                in.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws SQLException, IOException {
            if (whole && buffer.length() > 0) {
                send();
            }
            if (in.isActive()) {
                in.endCopy();
            }
        }
    }
}
