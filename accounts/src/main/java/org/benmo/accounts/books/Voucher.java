package org.benmo.accounts.books;

import java.time.LocalDate;
import java.util.List;

/**
 * One voucher with both ledgers' lines. Red entries have negative amounts on their side.
 *
 * @param number unique within its unit and year
 * @param date when it was posted
 * @param period 1–12, or 13 for adjustments after the year's end
 * @param kind daily, opening adjustment or closing
 * @param unit code of the unit
 * @param event the business event it came from; empty when entered by hand
 * @param summary 摘要
 * @param lines in order
 */
public record Voucher(
        String number,
        LocalDate date,
        int period,
        VoucherKind kind,
        String unit,
        String event,
        String summary,
        List<Line> lines) {

    /**
     * One posting.
     *
     * @param account code
     * @param debit true on the debit side
     * @param fen amount in 分
     * @param tags dimensions
     */
    public record Line(String account, boolean debit, long fen, Tags tags) {}
}
