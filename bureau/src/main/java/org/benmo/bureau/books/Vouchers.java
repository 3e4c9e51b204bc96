package org.benmo.bureau.books;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A voucher as it is kept, with its way from who made it to who posted it. */
public final class Vouchers {
    private Vouchers() {}

    /** How far a voucher is. */
    public enum State {
        /** Made, waits for another person. */
        DRAFT,
        /** Sent back to its maker with a remark. */
        RETURNED,
        /** Posted: counts in the figures and never changes. */
        POSTED
    }

    /**
     * A voucher without its lines.
     *
     * @param id number in the database
     * @param year fiscal year
     * @param unit code of the unit
     * @param number unique within unit and year
     * @param date of posting
     * @param period 1 to 12, or 13
     * @param kind 日常, 年初调整, 年末结转
     * @param event business event; empty when it came as lines
     * @param summary 摘要
     * @param state how far it is
     * @param remark why it was sent back; empty otherwise
     * @param fen sum of the debit side of the financial ledger, or of the budget ledger where it has no other
     * @param maker login
     * @param checker login of who posted it; empty before
     * @param postedAt when; null before
     * @param intake number of the file it came with; 0 by hand
     * @param reverses number of the voucher it takes back; 0 for none
     * @param reversedBy number of the red voucher that takes it back; 0 for none
     */
    public record Head(
            long id,
            int year,
            String unit,
            String number,
            LocalDate date,
            int period,
            String kind,
            String event,
            String summary,
            State state,
            String remark,
            long fen,
            String maker,
            String checker,
            @Nullable OffsetDateTime postedAt,
            long intake,
            long reverses,
            long reversedBy) {
        /** The sum in 元. */
        public BigDecimal yuan() {
            return BigDecimal.valueOf(fen, 2);
        }
    }

    /** One line; amounts in 分, dimensions as codes, empty where the line does not say. */
    public record Line(
            int ordinal,
            String account,
            boolean debit,
            long fen,
            String fund,
            String function,
            String spending,
            String project,
            String economy,
            String governmentEconomy,
            boolean carried,
            String indicator,
            String payment,
            String counterparty) {
        /** The amount in 元. */
        public BigDecimal yuan() {
            return BigDecimal.valueOf(fen, 2);
        }
    }

    /** A voucher with its lines. */
    public record Full(Head head, List<Line> lines) {}

    static final String HEADS =
            "select v.*, coalesce((select r.id from books.voucher r where r.reverses = v.id), 0) as reversed_by from books.voucher v ";

    static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("unit"),
                row.getString("number"),
                row.getObject("date", LocalDate.class),
                row.getInt("period"),
                row.getString("kind"),
                row.getString("event"),
                row.getString("summary"),
                State.valueOf(row.getString("state")),
                row.getString("remark"),
                row.getLong("fen"),
                row.getString("maker"),
                row.getString("checker"),
                row.getObject("posted_at", OffsetDateTime.class),
                row.getLong("intake"),
                row.getLong("reverses"),
                row.getLong("reversed_by"));
    }

    static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getInt("ordinal"),
                row.getString("account"),
                row.getBoolean("debit"),
                row.getLong("fen"),
                row.getString("fund"),
                row.getString("function"),
                row.getString("spending"),
                row.getString("project"),
                row.getString("economy"),
                row.getString("government_economy"),
                row.getBoolean("carried"),
                row.getString("indicator"),
                row.getString("payment"),
                row.getString("counterparty"));
    }

    /** A group of vouchers that wait together: those of one file, or those made by hand by one person. */
    public record Waiting(long intake, String file, String maker, int vouchers, long fen, Optional<String> returned) {
        /** The sum in 元. */
        public BigDecimal yuan() {
            return BigDecimal.valueOf(fen, 2);
        }
    }
}
