package org.benmo.samples.disclosures.books;

/**
 * Money spent in a year.
 *
 * @param function seven digits of a 项
 * @param fund that paid
 * @param purpose column of the form of expenditure: basic, project, upward, operating, subsidy
 * @param economic five digits of a 款
 * @param fen amount in 分
 */
public record Spending(String function, Fund fund, String purpose, String economic, long fen) {}
