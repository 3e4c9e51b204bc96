package org.benmo.bureau.kit.lists;

/**
 * What came of a workbook that was handed in.
 *
 * @param good rows without a problem
 * @param bad rows with one
 * @param loaded rows that are now in the list
 * @param returned the same workbook with the cells marked and the reasons beside them; empty when all went well
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Imported(int good, int bad, int loaded, byte[] returned) {
    /** True when every row was taken. */
    public boolean isClean() {
        return bad == 0;
    }
}
