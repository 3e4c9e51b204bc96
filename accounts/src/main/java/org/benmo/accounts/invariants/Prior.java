package org.benmo.accounts.invariants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.benmo.accounts.books.Books;

/**
 * Last year's figures and how exact they are. An amount taken from a document that prints 万元 with two decimals is a whole number of
 * 100 元 and stands for anything within 50 元 of it; any other amount is exact.
 */
final class Prior {
    private static final long PRINTED_STEP = 10_000;

    private final Map<String, Long> amounts = new HashMap<>();

    Prior(Books books) {
        books.prior().stream()
                .filter(Books.Stated::isMoney)
                .forEach(stated -> amounts.putIfAbsent(stated.metric(), stated.value()));
    }

    boolean has(String metric) {
        return amounts.containsKey(metric);
    }

    /** The metrics whose names match, in the order of their names. */
    List<String> matching(Pattern names) {
        return amounts.keySet().stream()
                .filter(names.asMatchPredicate())
                .sorted()
                .toList();
    }

    /** In 分; 0 when it was not published. */
    long orZero(String metric) {
        return amounts.getOrDefault(metric, 0L);
    }

    /** How far the true amount may be from the stated one, in 分. */
    long allowance(String metric) {
        Long value = amounts.get(metric);
        return value == null || value % PRINTED_STEP != 0 ? 0 : PRINTED_STEP / 2;
    }
}
