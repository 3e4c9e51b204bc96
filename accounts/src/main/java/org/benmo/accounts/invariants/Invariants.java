package org.benmo.accounts.invariants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.benmo.accounts.books.Books;

/** Everything that must hold in books before a form is made of them. All breaches are collected, none hides another. */
public final class Invariants {
    /** Id of breaches that say that a table is in another unit. */
    public static final String UNIT = "UNIT-01";

    private Invariants() {}

    /** All breaches, vouchers first. */
    public static List<Breach> check(Books books) {
        List<Breach> breaches = new ArrayList<>();
        new VoucherInvariants(books, breaches).check();
        new BalanceInvariants(books, breaches).check();
        new BudgetInvariants(books, breaches).check();
        new RegisterInvariants(books, breaches).check();
        new UnitOfAmounts(books, breaches).check();
        return List.copyOf(breaches);
    }

    /** What is wrong with single vouchers, from this one to the last of the journal, by their index. */
    public static Map<Integer, List<Breach>> ofVouchers(Books books, int first) {
        return new VoucherInvariants(books, new ArrayList<>()).from(first);
    }

    /** An amount in 分 as 元. */
    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString() + "元";
    }
}
