package org.benmo.samples.disclosures.books;

import java.util.Map;

/**
 * An office with its books of two years and what else it publishes.
 *
 * @param institution true for a 事业单位, which has no 机关运行经费
 * @param now books of the year published
 * @param before books of the year before
 * @param budget first budget by functional code, in 分
 * @param counts whole numbers by key: staff, cars, guests
 * @param amounts other amounts by key in 分: three publics with their budgets and last year, procurement, performance
 */
public record Office(
        boolean institution,
        Books now,
        Books before,
        Map<String, Long> budget,
        Map<String, Long> counts,
        Map<String, Long> amounts) {}
