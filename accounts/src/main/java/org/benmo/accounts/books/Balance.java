package org.benmo.accounts.books;

/**
 * A balance brought forward from last year.
 *
 * @param row of its file, for lineage
 * @param unit code of the unit
 * @param account 8101, 8102, 8201, 8202, 8301 or 8401
 * @param tags fund, function, kind of spending and project
 * @param fen credit balance in 分
 */
public record Balance(int row, String unit, String account, Tags tags, long fen) {}
