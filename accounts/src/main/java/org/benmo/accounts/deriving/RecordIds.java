package org.benmo.accounts.deriving;

import java.util.Optional;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Journal;

/** Records by the ids people and files use: {@code voucher/line}, or table and row such as {@code 预算指标:12}. */
final class RecordIds {
    private final Books books;
    private final Journal journal;
    private final boolean manyUnits;

    RecordIds(Books books) {
        this.books = books;
        this.journal = books.journal();
        this.manyUnits = books.profile().units().size() > 1;
    }

    /** The id of a record. */
    String id(int record) {
        Source source = Source.of(record);
        int place = Source.place(record);
        return switch (source) {
            case LINE -> voucher(journal.voucherOf(place)) + "/" + journal.lineNumber(place);
            case ASSUMED -> "假设/" + (place + 1);
            default -> source.table() + ":" + place;
        };
    }

    /** The id of a voucher: its number, with the unit before it when several units have books. */
    String voucher(int voucher) {
        String number = journal.number(voucher);
        return manyUnits ? journal.words().units().word(journal.unit(voucher)) + "-" + number : number;
    }

    /** The record of an id; empty when there is none. */
    Optional<Integer> record(String id) {
        int slash = id.lastIndexOf('/');
        if (slash < 0) {
            return row(id);
        }
        for (int voucher = 0; voucher < journal.vouchers(); voucher++) {
            if (id.startsWith(
                            journal.number(voucher),
                            slash - journal.number(voucher).length())
                    && voucher(voucher).equals(id.substring(0, slash))) {
                return line(voucher, id.substring(slash + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> line(int voucher, String number) {
        for (int line = journal.firstLine(voucher); line < journal.endLine(voucher); line++) {
            if (String.valueOf(journal.lineNumber(line)).equals(number)) {
                return Optional.of(Source.LINE.record(line));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> row(String id) {
        int colon = id.lastIndexOf(':');
        if (colon < 0 || !id.substring(colon + 1).matches("\\d{1,8}")) {
            return Optional.empty();
        }
        for (Source source : Source.values()) {
            if (!source.table().isEmpty() && source.table().equals(id.substring(0, colon))) {
                return Optional.of(source.record(Integer.parseInt(id.substring(colon + 1))));
            }
        }
        return Optional.empty();
    }

    /** The books whose records these are. */
    Books books() {
        return books;
    }
}
