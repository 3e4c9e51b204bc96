package org.benmo.accounts.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All vouchers of a year and their lines, stored by column: 60,000 vouchers with 240,000 lines take some 20 MB. Vouchers
 * and lines are only ever added; a stored line never changes.
 */
public final class Journal {
    private static final int FIRST = 1024;

    private final Dictionaries words;
    private int vouchers;
    private int lines;
    private String[] number = new String[FIRST];
    private int[] date = new int[FIRST];
    private byte[] period = new byte[FIRST];
    private byte[] kind = new byte[FIRST];
    private int[] unit = new int[FIRST];
    private int[] event = new int[FIRST];
    private int[] summary = new int[FIRST];
    private int[] firstLine = new int[FIRST];

    private int[] voucher = new int[FIRST];
    private int[] lineNumber = new int[FIRST];
    private int[] account = new int[FIRST];
    private long[] amount = new long[FIRST];
    private boolean[] debit = new boolean[FIRST];
    private byte[] fund = new byte[FIRST];
    private byte[] spending = new byte[FIRST];
    private boolean[] carried = new boolean[FIRST];
    private int[] function = new int[FIRST];
    private int[] economy = new int[FIRST];
    private int[] governmentEconomy = new int[FIRST];
    private int[] project = new int[FIRST];
    private int[] indicator = new int[FIRST];
    private int[] payment = new int[FIRST];
    private int[] counterparty = new int[FIRST];

    /** An empty journal over these words. */
    public Journal(Dictionaries words) {
        this.words = words;
    }

    /** The words its numbers stand for. */
    public Dictionaries words() {
        return words;
    }

    /** What a voucher says before its lines, as numbers of the dictionaries. */
    public record Head(String number, int epochDay, int period, VoucherKind kind, int unit, int event, int summary) {}

    /** The dimensions of a line, as numbers of the dictionaries; −1 for a fund or a kind of spending it does not say. */
    public record Codes(
            int account,
            int fund,
            int function,
            int spending,
            int project,
            int economy,
            int governmentEconomy,
            boolean carried,
            int indicator,
            int payment,
            int counterparty) {}

    /** Starts a voucher; lines added from now on are its lines. Gives its index. */
    public int begin(Head head) {
        if (vouchers == number.length) {
            growVouchers();
        }
        number[vouchers] = head.number();
        date[vouchers] = head.epochDay();
        period[vouchers] = (byte) head.period();
        kind[vouchers] = (byte) head.kind().number();
        unit[vouchers] = head.unit();
        event[vouchers] = head.event();
        summary[vouchers] = head.summary();
        firstLine[vouchers] = lines;
        return vouchers++;
    }

    /** Adds a line to the voucher begun last. Gives its index. */
    public int line(int ordinal, boolean isDebit, long fen, Codes codes) {
        if (lines == voucher.length) {
            growLines();
        }
        voucher[lines] = vouchers - 1;
        lineNumber[lines] = ordinal;
        account[lines] = codes.account();
        amount[lines] = fen;
        debit[lines] = isDebit;
        fund[lines] = (byte) codes.fund();
        spending[lines] = (byte) codes.spending();
        carried[lines] = codes.carried();
        function[lines] = codes.function();
        economy[lines] = codes.economy();
        governmentEconomy[lines] = codes.governmentEconomy();
        project[lines] = codes.project();
        indicator[lines] = codes.indicator();
        payment[lines] = codes.payment();
        counterparty[lines] = codes.counterparty();
        return lines++;
    }

    /** Adds a whole voucher, its lines numbered from 1. Gives its index. */
    public int add(Voucher given) {
        int index = begin(new Head(
                given.number(),
                (int) given.date().toEpochDay(),
                given.period(),
                given.kind(),
                words.units().number(given.unit()),
                words.texts().number(given.event()),
                words.texts().number(given.summary())));
        int ordinal = 0;
        for (Voucher.Line line : given.lines()) {
            line(++ordinal, line.debit(), line.fen(), codes(line));
        }
        return index;
    }

    private Codes codes(Voucher.Line line) {
        Tags tags = line.tags();
        return new Codes(
                words.accounts().number(line.account()),
                tags.fund().map(Fund::number).orElse(-1),
                words.functions().number(tags.function()),
                tags.spending().map(Spending::number).orElse(-1),
                words.projects().number(tags.project()),
                words.economies().number(tags.economy()),
                words.governmentEconomies().number(tags.governmentEconomy()),
                tags.carried(),
                words.indicators().number(tags.indicator()),
                words.payments().number(tags.payment()),
                words.units().number(tags.counterparty()));
    }

    /** A voucher as a value. */
    public Voucher voucher(int index) {
        List<Voucher.Line> own = new ArrayList<>();
        for (int line = firstLine(index); line < endLine(index); line++) {
            own.add(new Voucher.Line(account(line), debit[line], amount[line], tags(line)));
        }
        return new Voucher(
                number[index],
                LocalDate.ofEpochDay(date[index]),
                period[index],
                VoucherKind.at(kind[index]),
                words.units().word(unit[index]),
                words.texts().word(event[index]),
                words.texts().word(summary[index]),
                List.copyOf(own));
    }

    /** The dimensions of a line. */
    public Tags tags(int line) {
        return new Tags(
                fund[line] < 0 ? Optional.empty() : Optional.of(Fund.at(fund[line])),
                words.functions().word(function[line]),
                spending[line] < 0 ? Optional.empty() : Optional.of(Spending.at(spending[line])),
                words.projects().word(project[line]),
                words.economies().word(economy[line]),
                words.governmentEconomies().word(governmentEconomy[line]),
                carried[line],
                words.indicators().word(indicator[line]),
                words.payments().word(payment[line]),
                words.units().word(counterparty[line]));
    }

    /** How many vouchers. */
    public int vouchers() {
        return vouchers;
    }

    /** How many lines. */
    public int lines() {
        return lines;
    }

    /** The first line of a voucher. */
    public int firstLine(int index) {
        return firstLine[index];
    }

    /** The line after the last of a voucher. */
    public int endLine(int index) {
        return index + 1 < vouchers ? firstLine[index + 1] : lines;
    }

    /** The number of a voucher. */
    public String number(int index) {
        return number[index];
    }

    /** The day of a voucher, in days since 1970. */
    public int epochDay(int index) {
        return date[index];
    }

    /** The period of a voucher. */
    public int period(int index) {
        return period[index];
    }

    /** What a voucher is for. */
    public VoucherKind kind(int index) {
        return VoucherKind.at(kind[index]);
    }

    /** The unit of a voucher, as a number of the dictionaries. */
    public int unit(int index) {
        return unit[index];
    }

    /** The voucher of a line. */
    public int voucherOf(int line) {
        return voucher[line];
    }

    /** The number of a line within its voucher. */
    public int lineNumber(int line) {
        return lineNumber[line];
    }

    /** The account of a line. */
    public String account(int line) {
        return words.accounts().word(account[line]);
    }

    /** The account of a line, as a number of the dictionaries. */
    public int accountNumber(int line) {
        return account[line];
    }

    /** True on the debit side. */
    public boolean isDebit(int line) {
        return debit[line];
    }

    /** The amount on its side, in 分. */
    public long fen(int line) {
        return amount[line];
    }

    /** Debit minus credit, in 分. */
    public long debitLessCredit(int line) {
        return debit[line] ? amount[line] : -amount[line];
    }

    /** The ordinal of the fund, −1 without. */
    public int fund(int line) {
        return fund[line];
    }

    /** The ordinal of the kind of spending, −1 without. */
    public int spending(int line) {
        return spending[line];
    }

    /** The functional code, as a number of the dictionaries. */
    public int function(int line) {
        return function[line];
    }

    /** The economic code, as a number of the dictionaries. */
    public int economy(int line) {
        return economy[line];
    }

    /** The project, as a number of the dictionaries. */
    public int project(int line) {
        return project[line];
    }

    /** The budget indicator, as a number of the dictionaries. */
    public int indicator(int line) {
        return indicator[line];
    }

    /** The other unit, as a number of the dictionaries; 0 without. */
    public int counterparty(int line) {
        return counterparty[line];
    }

    private void growVouchers() {
        int size = number.length * 2;
        number = Arrays.copyOf(number, size);
        date = Arrays.copyOf(date, size);
        period = Arrays.copyOf(period, size);
        kind = Arrays.copyOf(kind, size);
        unit = Arrays.copyOf(unit, size);
        event = Arrays.copyOf(event, size);
        summary = Arrays.copyOf(summary, size);
        firstLine = Arrays.copyOf(firstLine, size);
    }

    private void growLines() {
        int size = voucher.length * 2;
        voucher = Arrays.copyOf(voucher, size);
        lineNumber = Arrays.copyOf(lineNumber, size);
        account = Arrays.copyOf(account, size);
        amount = Arrays.copyOf(amount, size);
        debit = Arrays.copyOf(debit, size);
        fund = Arrays.copyOf(fund, size);
        spending = Arrays.copyOf(spending, size);
        carried = Arrays.copyOf(carried, size);
        function = Arrays.copyOf(function, size);
        economy = Arrays.copyOf(economy, size);
        governmentEconomy = Arrays.copyOf(governmentEconomy, size);
        project = Arrays.copyOf(project, size);
        indicator = Arrays.copyOf(indicator, size);
        payment = Arrays.copyOf(payment, size);
        counterparty = Arrays.copyOf(counterparty, size);
    }
}
