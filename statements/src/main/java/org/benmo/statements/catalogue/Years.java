package org.benmo.statements.catalogue;

import java.util.Optional;

/** A span of fiscal years, both ends included, either end open. */
public record Years(int from, int to) {
    /** Every year. */
    public static final Years ALL = new Years(0, 9999);

    /** The span of {@code 2020-}, {@code -2019}, {@code 2016-2021} or {@code 2021}; empty text is every year. */
    public static Optional<Years> of(String text) {
        if (text.isEmpty()) {
            return Optional.of(ALL);
        }
        int dash = text.indexOf('-');
        String from = dash < 0 ? text : text.substring(0, dash);
        String to = dash < 0 ? text : text.substring(dash + 1);
        boolean shaped = isYearOrOpen(from) && isYearOrOpen(to) && !(from.isEmpty() && to.isEmpty());
        if (!shaped) {
            return Optional.empty();
        }
        Years years = new Years(
                from.isEmpty() ? ALL.from : Integer.parseInt(from), to.isEmpty() ? ALL.to : Integer.parseInt(to));
        return years.from <= years.to ? Optional.of(years) : Optional.empty();
    }

    /** True when the year lies inside. */
    public boolean contains(int year) {
        return from <= year && year <= to;
    }

    private static boolean isYearOrOpen(String text) {
        return text.isEmpty() || (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9'));
    }
}
