package org.benmo.disclosure.extraction.forms;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;

/**
 * The classification code and the name printed in the naming cells of a row. The code stands in one cell (2010601), in
 * three (201, 06, 01, also with the higher parts left blank or repeated), or before the name in its cell.
 *
 * @param digits joined code; empty when none is printed
 * @param name joined words
 */
record RowCode(String digits, String name) {
    private static final Pattern CODE_AND_NAME = Pattern.compile("(\\d{3,7})[-.、:]?(\\D.*)");
    private static final Pattern LEADING_CODE = Pattern.compile("^[\\s\\p{Nd}]+[-.、:：．]?\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,7}");
    private static final Set<String> KEY_HEADINGS = Set.of("类", "款", "项");
    private static final int CLASS_DIGITS = 3;

    /**
     * Reads the naming cells of a row.
     *
     * @param from the first naming column, where 类 stands when there are three
     * @param before the code of the row above, for codes whose higher parts are left blank
     */
    static RowCode read(Grid grid, List<Block.Cell> cells, int from, String before) {
        StringBuilder name = new StringBuilder();
        String digits = "";
        for (Block.Cell cell : cells) {
            String text = grid.text(cell);
            Matcher both = CODE_AND_NAME.matcher(text);
            if (DIGITS.matcher(withoutMarks(text)).matches()) {
                digits = joined(digits, withoutMarks(text), cell.column() - from, before);
            } else if (name.isEmpty() && digits.isEmpty() && both.matches()) {
                digits = both.group(1);
                name.append(LEADING_CODE.matcher(cell.text()).replaceFirst(""));
            } else if (!KEY_HEADINGS.contains(text)) {
                name.append(cell.text());
            }
        }
        return new RowCode(digits, name.toString());
    }

    private static String withoutMarks(String text) {
        return text.replaceAll("[.\\-·]", "");
    }

    private static String joined(String digits, String part, int column, String before) {
        if (!digits.isEmpty() && part.length() > digits.length() && part.startsWith(digits)) {
            return part;
        }
        String padded = column > 0 && part.length() == 1 ? "0" + part : part;
        if (digits.isEmpty() && column > 0 && padded.length() % 2 == 0) {
            int missing = CLASS_DIGITS + 2 * (column - 1);
            return before.length() >= missing ? before.substring(0, missing) + padded : padded;
        }
        return digits + padded;
    }
}
