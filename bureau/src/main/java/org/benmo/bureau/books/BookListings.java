package org.benmo.bureau.books;

import java.util.ArrayList;
import java.util.List;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.kit.lists.Column;
import org.benmo.bureau.kit.lists.Listing;

/** The lists of this module; those of records follow the tables of {@code tables.yaml}, whatever these become. */
public final class BookListings {
    private BookListings() {}

    /** The tables kept as records, in the order of the format. */
    public static List<TableSpec> tables() {
        return TableSpec.all().stream()
                .filter(table -> !table.name().equals("凭证") && !table.name().equals("业务"))
                .toList();
    }

    /** The records of a table of a year. */
    public static Listing records(int year, TableSpec table) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(column(i, table.columns().get(i)));
        }
        return new Listing(
                "/books/" + year + "/table/" + table.name(),
                "=" + year + "年 " + table.name(),
                "(select * from books.record where year = " + year + " and kind = '" + table.name() + "') r",
                "r.id",
                columns,
                "c1",
                "/books/record");
    }

    private static Column column(int index, TableSpec.Column column) {
        String key = "c" + (index + 1);
        String label = "=" + column.name();
        String cell = "r.cells[" + (index + 1) + "]";
        return switch (column.type()) {
            case MONEY ->
                new Column(
                        key,
                        label,
                        "(nullif(" + cell + ", '')::numeric * 100)::bigint",
                        Column.Kind.MONEY,
                        false,
                        List.of());
            case COUNT -> Column.count(key, label, "nullif(" + cell + ", '')::bigint", false);
            case DATE -> Column.date(key, label, "nullif(" + cell + ", '')::date", index == 0);
            default ->
                column.choices().isEmpty()
                        ? Column.text(key, label, cell, index == 0)
                        : Column.choice(key, label, cell, column.choices());
        };
    }

    /** The vouchers of a year. */
    public static Listing vouchers(int year) {
        return new Listing(
                "/books/" + year + "/vouchers",
                "=" + year + "年 凭证",
                "(select * from books.voucher where year = " + year + ") v",
                "v.id",
                List.of(
                        Column.text("number", "voucher.number", "v.number", true),
                        Column.date("date", "voucher.date", "v.date", true),
                        Column.text("unit", "voucher.unit", "v.unit", false),
                        Column.count("period", "voucher.period", "v.period::bigint", false),
                        Column.choice("kind", "voucher.kind", "v.kind", List.of("日常", "年初调整", "年末结转")),
                        Column.text("event", "voucher.event", "v.event", false),
                        Column.text("summary", "voucher.summary", "v.summary", false),
                        new Column("fen", "voucher.sum", "v.fen", Column.Kind.MONEY, false, List.of()),
                        Column.choice(
                                "state",
                                "voucher.state",
                                "case v.state when 'POSTED' then '已记账' when 'DRAFT' then '待审核' else '已退回' end",
                                List.of("待审核", "已退回", "已记账")),
                        Column.text("maker", "voucher.maker", "v.maker", false),
                        Column.text("checker", "voucher.checker", "v.checker", false)),
                "number",
                "/books/voucher");
    }
}
