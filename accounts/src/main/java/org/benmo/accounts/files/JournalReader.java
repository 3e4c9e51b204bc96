package org.benmo.accounts.files;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.VoucherKind;

/** Reads 凭证: one line a row, the rows of one voucher together. */
final class JournalReader {
    private static final int LARGEST_ORDINAL = 100_000;
    private static final int ADJUSTMENT_PERIOD = 13;

    private final Journal journal;
    private final Dictionaries words;
    private final Known known;
    private final int year;
    private final Set<String> numbers = new HashSet<>();
    private final BitSet ordinals = new BitSet();
    private String unit = "";
    private String number = "";
    private LocalDate date = Rows.unknownDay();
    private boolean open;
    private boolean dateTold;
    private boolean repeatTold;

    JournalReader(Journal journal, Known known, int year) {
        this.journal = journal;
        this.words = journal.words();
        this.known = known;
        this.year = year;
    }

    void line(Rows rows) {
        String rowUnit = known.unit(rows, 0);
        String rowNumber = rows.text(1);
        Optional<LocalDate> day = rows.date(2);
        boolean same = open && rowNumber.equals(number) && rowUnit.equals(unit);
        if (!same) {
            begin(rows, rowUnit, rowNumber, day);
        } else if (day.isPresent() && !day.get().equals(date)) {
            otherDay(rows, day.get());
        }
        postings(rows);
    }

    /** A wrong year explains itself; two days of the year under one number are two vouchers. Told once a voucher. */
    private void otherDay(Rows rows, LocalDate day) {
        if (dateTold) {
            return;
        }
        dateTold = true;
        if (day.getYear() != year) {
            rows.wrong("F13", "日期" + day + "不在" + year + "年度内（INV-09），同一张凭证的其他行是" + date, "改正这一行的日期");
        } else {
            rows.wrong("F14", "凭证号“" + number + "”重复：同一号下有" + date + "和" + day + "两个日期", "给其中一张凭证另编号");
        }
    }

    private void begin(Rows rows, String rowUnit, String rowNumber, Optional<LocalDate> day) {
        unit = rowUnit;
        number = rowNumber;
        date = day.orElse(Rows.unknownDay());
        open = true;
        ordinals.clear();
        dateTold = false;
        repeatTold = false;
        if (!claim(rowUnit, rowNumber)) {
            rows.wrong("F14", "凭证号“" + rowNumber + "”重复", "凭证号在单位内必须唯一，同一张凭证的各行要连续");
        }
        if (day.isPresent() && date.getYear() != year) {
            dateTold = true;
            rows.wrong("F13", "日期" + date + "不在" + year + "年度内（INV-09）", "改正日期，或移到那一年的账套");
        }
        int period = rows.text(3).isEmpty() ? date.getMonthValue() : rows.count(3);
        if (period < 1 || period > ADJUSTMENT_PERIOD) {
            rows.wrong("F08", "期间" + period + "不存在", "填1至13");
        }
        String summary = rows.text(6);
        if (period == ADJUSTMENT_PERIOD && summary.isEmpty()) {
            rows.wrong("INV-10", "调整期（13期间）的凭证没有写理由", "在摘要里写明调整原因");
        } else if (period != ADJUSTMENT_PERIOD && day.isPresent() && period != date.getMonthValue()) {
            rows.wrong("INV-09", "期间" + period + "与日期" + date + "不是同一个月", "改正期间或日期");
        }
        journal.begin(new Journal.Head(
                rowNumber,
                (int) date.toEpochDay(),
                Math.clamp(period, 1, ADJUSTMENT_PERIOD),
                VoucherKind.labelled(rows.text(4)).orElse(VoucherKind.DAILY),
                words.units().number(rowUnit),
                words.texts().number(rows.text(5)),
                words.texts().number(summary)));
    }

    /** Takes a voucher number; false when it is taken. */
    boolean claim(String ofUnit, String wanted) {
        return numbers.add(ofUnit + '\n' + wanted);
    }

    private void postings(Rows rows) {
        int ordinal = rows.count(7);
        if (ordinal < LARGEST_ORDINAL) {
            if (ordinals.get(ordinal) && !repeatTold) {
                repeatTold = true;
                rows.wrong(
                        "F14",
                        "凭证号“" + number + "”重复：同一号下分录号" + ordinal + "出现两次，像是两张凭证编了同一个号",
                        "给其中一张凭证另编号；确是一张凭证的，改正分录号");
            }
            ordinals.set(ordinal);
        }
        String account = known.account(rows, 8);
        boolean hasDebit = !rows.text(9).isEmpty();
        boolean hasCredit = !rows.text(10).isEmpty();
        long debit = rows.money(9);
        long credit = rows.money(10);
        if (hasDebit && hasCredit && debit != 0 && credit != 0) {
            rows.wrong("F12", "同一行既有借方又有贷方", "拆成两行");
        } else if (!hasDebit && !hasCredit) {
            rows.wrong("F06", "借方金额和贷方金额都没有填", "补填一方");
        }
        boolean isDebit = hasDebit && (debit != 0 || !hasCredit);
        Journal.Codes codes = new Journal.Codes(
                words.accounts().number(account),
                Fund.labelled(rows.text(11)).map(Fund::number).orElse(-1),
                words.functions().number(known.function(rows, 12)),
                Spending.labelled(rows.text(13)).map(Spending::number).orElse(-1),
                words.projects().number(known.project(rows, 14)),
                words.economies().number(known.economy(rows, 15)),
                words.governmentEconomies().number(rows.text(16)),
                rows.text(17).equals("上年结转"),
                words.indicators().number(rows.text(18)),
                words.payments().number(rows.text(19)),
                words.units().number(rows.text(20)));
        journal.line(ordinal, isDebit, isDebit ? debit : credit, codes);
    }
}
