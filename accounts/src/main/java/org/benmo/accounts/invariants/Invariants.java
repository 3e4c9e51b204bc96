package org.benmo.accounts.invariants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.benmo.accounts.books.Books;

/**
 * Everything that must hold in books before a form is made of them. All breaches are collected; only of a table in the wrong unit the
 * unit alone is told, because whatever else its amounts contradict follows from it.
 */
public final class Invariants {
    /** Id of breaches that say that a table is in another unit. */
    public static final String UNIT = "UNIT-01";

    private Invariants() {}

    /** All breaches; a wrong unit of amounts first, then vouchers. */
    public static List<Breach> check(Books books) {
        List<Breach> breaches = new ArrayList<>();
        if (books.journal().lines() == 0) {
            breaches.add(new Breach("BOOKS-01", true, "凭证", 0, "一张凭证也没有，生成的表会全是0", "导入全年凭证，或在业务表里登记业务"));
            new RegisterInvariants(books, breaches).rows();
            return List.copyOf(breaches);
        }
        new UnitOfAmounts(books, breaches).check();
        boolean wrongUnit = breaches.stream().anyMatch(Breach::blocking);
        if (books.budget().isEmpty()) {
            breaches.add(new Breach("BOOKS-02", false, "预算指标", 0, "一条指标也没有，各项预算数都按0生成", "登记年初批复、追加、追减等指标"));
        }
        new VoucherInvariants(books, breaches).check();
        if (wrongUnit) {
            return List.copyOf(breaches);
        }
        new BalanceInvariants(books, breaches).check();
        new BudgetInvariants(books, breaches).check();
        new PurseInvariants(books, breaches).check();
        new RegisterInvariants(books, breaches).check();
        new PriorInvariants(books, breaches).check();
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
