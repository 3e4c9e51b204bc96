package org.benmo.accounts.files;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.VoucherKind;

/** Reads 凭证: one line a row, the rows of one voucher together. */
final class JournalReader implements BooksReader.RowReader {
    private static final int LARGEST_ORDINAL = 100_000;
    private static final int ADJUSTMENT_PERIOD = 13;
    private static final long NO_DAY = Long.MIN_VALUE;

    private final Journal journal;
    private final Dictionaries words;
    private final Known known;
    private final int year;
    private final Map<String, String> numbers = new HashMap<>();
    private String unit = "";
    private String number = "";
    private int period;
    private boolean periodStated;
    private boolean open;

    /** The lines of the voucher being read: row, day, number, and what it adds to the two balances. */
    private int lines;

    private int[] rowsOf = new int[16];
    private int[] ordinals = new int[16];
    private long[] days = new long[16];
    private long[] financial = new long[16];
    private long[] budget = new long[16];

    JournalReader(Journal journal, Known known, int year) {
        this.journal = journal;
        this.words = journal.words();
        this.known = known;
        this.year = year;
    }

    @Override
    public void read(Rows rows) {
        String rowUnit = known.unit(rows, 0);
        String rowNumber = rows.text(1);
        Optional<LocalDate> day = rows.date(2);
        boolean same = open && rowNumber.equals(number) && rowUnit.equals(unit);
        if (!same) {
            end(rows);
            begin(rows, rowUnit, rowNumber, day);
        }
        room();
        rowsOf[lines] = rows.row();
        days[lines] = day.map(LocalDate::toEpochDay).orElse(NO_DAY);
        posting(rows);
        lines++;
    }

    private void begin(Rows rows, String rowUnit, String rowNumber, Optional<LocalDate> day) {
        unit = rowUnit;
        number = rowNumber;
        LocalDate date = day.orElse(Rows.unknownDay());
        open = true;
        lines = 0;
        claim(rows, rowUnit, rowNumber)
                .ifPresent(where -> rows.wrong(
                        "F14", "凭证号“" + rowNumber + "”重复，" + where + "已有这个号", "是另一张凭证的，改用别的号；是同一张凭证的，把各行放在一起"));
        periodStated = !rows.text(3).isEmpty();
        period = periodStated ? rows.count(3) : date.getMonthValue();
        if (period < 1 || period > ADJUSTMENT_PERIOD) {
            rows.wrong("F08", "期间" + period + "不存在", "填1至13");
        }
        String summary = rows.text(6);
        if (period == ADJUSTMENT_PERIOD && summary.isEmpty()) {
            rows.wrong("INV-10", "调整期（13期间）的凭证没有写理由", "在摘要里写明调整原因");
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

    /** Takes a voucher number; where it stands already when it is taken. */
    Optional<String> claim(Rows rows, String ofUnit, String wanted) {
        // books that are kept are no files, and a number of a row says nothing there
        String where = rows.file().contains(".") ? rows.file() + "第" + rows.row() + "行" : "账套里";
        return Optional.ofNullable(numbers.putIfAbsent(ofUnit + '\n' + wanted, where));
    }

    private void room() {
        if (lines == rowsOf.length) {
            rowsOf = Arrays.copyOf(rowsOf, 2 * lines);
            ordinals = Arrays.copyOf(ordinals, 2 * lines);
            days = Arrays.copyOf(days, 2 * lines);
            financial = Arrays.copyOf(financial, 2 * lines);
            budget = Arrays.copyOf(budget, 2 * lines);
        }
    }

    private void posting(Rows rows) {
        int ordinal = rows.count(7);
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
        ordinals[lines] = ordinal;
        boolean ofBudget = account.startsWith("6") || account.startsWith("7") || account.startsWith("8");
        financial[lines] = ofBudget ? 0 : debit - credit;
        budget[lines] = ofBudget ? debit - credit : 0;
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

    /** The voucher is whole: its day and its line numbers are judged together, so that one mistake is told once. */
    @Override
    public void end(Rows rows) {
        if (!open) {
            return;
        }
        open = false;
        int second = secondVoucher();
        if (second > 0) {
            rows.wrongAt(
                    rowsOf[second],
                    "F14",
                    "凭证号“" + number + "”重复：两张凭证编了同一个号，第" + rowsOf[0] + "行至第" + rowsOf[second - 1] + "行是一张，从这一行起是另一张",
                    "给其中一张凭证另编号");
            return;
        }
        repeatedOrdinals(rows);
        dates(rows);
    }

    /** Where a second voucher begins under the same number: line numbers start again, and each part balances by itself; 0 when none does. */
    private int secondVoucher() {
        BitSet seen = new BitSet();
        long sumFinancial = 0;
        long sumBudget = 0;
        int start = 0;
        for (int i = 0; i < lines; i++) {
            boolean again = ordinals[i] < LARGEST_ORDINAL && seen.get(ordinals[i]);
            boolean balanced = i > 1 && sumFinancial == 0 && sumBudget == 0;
            if (start == 0 && again && balanced) {
                start = i;
            }
            if (ordinals[i] < LARGEST_ORDINAL) {
                seen.set(ordinals[i]);
            }
            sumFinancial += financial[i];
            sumBudget += budget[i];
        }
        return lines - start > 1 && sumFinancial == 0 && sumBudget == 0 ? start : 0;
    }

    private void repeatedOrdinals(Rows rows) {
        BitSet seen = new BitSet();
        for (int i = 0; i < lines; i++) {
            if (ordinals[i] < LARGEST_ORDINAL) {
                if (seen.get(ordinals[i])) {
                    rows.wrongAt(
                            rowsOf[i], "F14", "凭证“" + number + "”的分录号" + ordinals[i] + "重复", "分录号在凭证内必须唯一；重复录入的行删去");
                }
                seen.set(ordinals[i]);
            }
        }
    }

    private void dates(Rows rows) {
        int outside =
                first(i -> days[i] != NO_DAY && LocalDate.ofEpochDay(days[i]).getYear() != year);
        if (outside >= 0) {
            rows.wrongAt(
                    rowsOf[outside],
                    "F13",
                    "日期" + LocalDate.ofEpochDay(days[outside]) + "不在" + year + "年度内",
                    "改正日期，或移到那一年的账套");
            return;
        }
        int dated = first(i -> days[i] != NO_DAY);
        if (dated < 0) {
            return;
        }
        LocalDate date = LocalDate.ofEpochDay(days[dated]);
        int other = first(i -> days[i] != NO_DAY && days[i] != days[dated]);
        if (other >= 0) {
            rows.wrongAt(
                    rowsOf[other],
                    "F14",
                    "凭证“" + number + "”有两个日期：第" + rowsOf[dated] + "行是" + date + "，这一行是"
                            + LocalDate.ofEpochDay(days[other]),
                    "同一张凭证只有一个日期；是两张凭证的，给其中一张另编号");
        } else if (periodStated && period != ADJUSTMENT_PERIOD && period != date.getMonthValue()) {
            rows.wrongAt(rowsOf[0], "INV-09", "期间" + period + "与日期" + date + "不是同一个月", "改正期间或日期");
        }
    }

    private int first(IntPredicate wanted) {
        for (int i = 0; i < lines; i++) {
            if (wanted.test(i)) {
                return i;
            }
        }
        return -1;
    }
}
