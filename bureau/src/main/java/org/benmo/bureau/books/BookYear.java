package org.benmo.bureau.books;

/**
 * A year of books.
 *
 * @param year fiscal year
 * @param closed true after the year's end was closed: nothing is taken in any more
 * @param closedThrough last closed month, 0 to 12
 * @param version grows with every change that may change a figure
 */
public record BookYear(int year, boolean closed, int closedThrough, long version) {}
