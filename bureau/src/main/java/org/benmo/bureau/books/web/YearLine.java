package org.benmo.bureau.books.web;

import org.benmo.bureau.books.BookYear;

/** A year among the others. */
public record YearLine(BookYear year, int posted, int waiting) {}
