package org.benmo.accounts.invariants;

/**
 * An invariant that does not hold.
 *
 * @param id frozen id, such as {@code INV-07}
 * @param blocking true when no form may be made of such books
 * @param table the table it is about; empty when it is about the books as a whole
 * @param row of the table; 0 when it is about no single row
 * @param message what is wrong, one Chinese sentence
 * @param remedy what to do
 */
public record Breach(String id, boolean blocking, String table, int row, String message, String remedy) {}
