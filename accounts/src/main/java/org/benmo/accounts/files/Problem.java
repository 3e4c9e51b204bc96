package org.benmo.accounts.files;

/**
 * Something in the files or the books that must be put right, or looked at, before forms are made.
 *
 * @param code of the rule: {@code F…} for files, {@code INV-…} for books
 * @param blocking true when no form may be made of it
 * @param file name of the file; empty when it is about the books as a whole
 * @param sheet of a workbook; empty otherwise
 * @param row of the file, counted from 1 with the header; 0 when it is about no single row
 * @param message what is wrong, one Chinese sentence
 * @param remedy what to do, one Chinese sentence
 */
public record Problem(
        String code, boolean blocking, String file, String sheet, int row, String message, String remedy) {

    /** Where it is, in words; empty when it is nowhere in particular. */
    public String place() {
        String inFile = file + (sheet.isEmpty() ? "" : "［" + sheet + "］");
        return row > 0 ? inFile + " 第" + row + "行" : inFile;
    }
}
