package org.benmo.bureau.books.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.books.BookListings;
import org.benmo.bureau.books.BookYear;
import org.benmo.bureau.books.Impact;
import org.benmo.bureau.books.VoucherDesk;
import org.benmo.bureau.books.Vouchers;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.kit.api.ListData;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The books, for machines. They read; handing in, posting and closing are acts of a person. */
@ForMachines
class BooksApi {
    private final Years years;
    private final VoucherDesk desk;
    private final Impact impact;
    private final ListData data;

    BooksApi(Years years, VoucherDesk desk, Impact impact, ListData data) {
        this.years = years;
        this.desk = desk;
        this.impact = impact;
        this.data = data;
    }

    /** A table of the books and its columns. */
    record Table(String name, List<Column> columns) {}

    /** A column: its name, what it holds, whether a row needs it, what it is. */
    record Column(String name, TableSpec.Type type, boolean needed, String about) {}

    /** A voucher with its lines, and what hangs on it. */
    record Told(
            long id,
            int year,
            String unit,
            String number,
            LocalDate date,
            int period,
            String kind,
            String event,
            String summary,
            Vouchers.State state,
            String maker,
            String checker,
            long reverses,
            long reversedBy,
            List<Line> lines,
            Impact.Of impact) {}

    /** A line of a voucher; the amount in 元, dimensions as codes, empty where the line does not say. */
    record Line(
            int ordinal,
            String account,
            boolean debit,
            String yuan,
            String fund,
            String function,
            String spending,
            String project,
            String economy,
            String governmentEconomy,
            String indicator,
            String payment,
            String counterparty) {}

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books")
    List<BookYear> years() {
        return years.all();
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/tables")
    List<Table> tables() {
        return BookListings.tables().stream()
                .map(table -> new Table(
                        table.name(),
                        table.columns().stream()
                                .map(column ->
                                        new Column(column.name(), column.type(), column.needed(), column.about()))
                                .toList()))
                .toList();
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}/tables/{table}")
    ListData.Page rows(
            @PathVariable int year, @PathVariable String table, @RequestParam Map<String, String> parameters) {
        years.get(year);
        TableSpec spec = BookListings.tables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new Refusal("books.table.gone", table));
        return data.page(BookListings.records(year, spec), parameters);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/{year}/vouchers")
    ListData.Page vouchers(@PathVariable int year, @RequestParam Map<String, String> parameters) {
        years.get(year);
        return data.page(BookListings.vouchers(year), parameters);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/books/vouchers/{id}")
    Told voucher(@PathVariable long id) {
        Vouchers.Full full = desk.get(id);
        Vouchers.Head head = full.head();
        return new Told(
                head.id(),
                head.year(),
                head.unit(),
                head.number(),
                head.date(),
                head.period(),
                head.kind(),
                head.event(),
                head.summary(),
                head.state(),
                head.maker(),
                head.checker(),
                head.reverses(),
                head.reversedBy(),
                full.lines().stream().map(BooksApi::line).toList(),
                impact.of(full));
    }

    private static Line line(Vouchers.Line line) {
        return new Line(
                line.ordinal(),
                line.account(),
                line.debit(),
                line.yuan().toPlainString(),
                line.fund(),
                line.function(),
                line.spending(),
                line.project(),
                line.economy(),
                line.governmentEconomy(),
                line.indicator(),
                line.payment(),
                line.counterparty());
    }
}
