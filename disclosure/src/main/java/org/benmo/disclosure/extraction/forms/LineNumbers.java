package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;

/** 行次 columns and 栏次 rows: numbers that number the form itself and are never amounts. */
final class LineNumbers {
    private static final Set<String> HEADINGS = Set.of("行次", "栏次", "序号", "行号", "次");
    private static final Set<String> COLUMN_LETTERS = Set.of("甲", "乙", "丙", "丁");
    private static final Set<String> IGNORED = Set.of("计量单位", "单位", "备注");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    /** A number with a few words of the heading above printed over it, as LibreOffice does where a page break cuts a heading. */
    private static final Pattern SPOILT = Pattern.compile("([\\p{IsHan}()（）]{1,4})(\\d{1,3})");

    private static final int RUN_MIN = 4;
    /** Classification codes run from 201 on; no form has that many lines. */
    private static final int LINE_MAX = 200;

    private final Grid grid;
    /** Rows already looked at, and what they are: every column of a header asks again. */
    private final BitSet known = new BitSet();

    private final BitSet rows = new BitSet();

    LineNumbers(Grid grid) {
        this.grid = grid;
    }

    /** True for 行次, 栏次, 序号. */
    static boolean isHeading(String text) {
        return HEADINGS.contains(text);
    }

    /** True for a 栏次 row: it says so, or nothing but 1, 2, 3, … stands in it. */
    boolean isRow(int row) {
        if (!known.get(row)) {
            known.set(row);
            rows.set(row, numbersColumns(row));
        }
        return rows.get(row);
    }

    /** What stands beside the number in a 栏次 cell: the end of a heading too long for its own cell, printed over it. */
    String strayWords(int row, int column) {
        Matcher spoilt = SPOILT.matcher(grid.text(row, column));
        return isRow(row) && spoilt.matches() ? spoilt.group(1) : "";
    }

    private boolean numbersColumns(int row) {
        List<String> numbers = new ArrayList<>();
        int spoilt = 0;
        boolean named = false;
        boolean otherWords = false;
        for (Block.Cell cell : grid.across(row)) {
            String text = grid.text(cell);
            named |= text.equals("栏次") || text.equals("栏号");
            Matcher over = SPOILT.matcher(text);
            boolean words = CellNumbers.isWords(text) && !COLUMN_LETTERS.contains(text);
            if (over.matches()) {
                spoilt++;
                numbers.add(over.group(2));
            } else if (CellNumbers.isNumber(text)) {
                numbers.add(text);
            } else {
                otherWords |= words && !isHeading(text) && !Header.isLabelHeading(text);
            }
        }
        boolean whole = numbers.stream().allMatch(text -> WHOLE.matcher(text).matches());
        boolean enough = numbers.size() - spoilt >= RUN_MIN && spoilt * 2 < numbers.size();
        boolean counts = enough && !otherWords && numbers.getFirst().equals("1");
        return whole && (named || (counts && isRun(numbers)));
    }

    /** True for a 行次 column and others without amounts or names, by its heading or, without one, by nothing but a run of whole numbers below it. */
    boolean isColumn(int column, String heading, int bodyStart) {
        if (isHeading(heading) || IGNORED.contains(heading)) {
            return true;
        }
        if (!heading.isEmpty() && !Header.isLabelHeading(heading)) {
            return false;
        }
        List<String> numbers = new ArrayList<>();
        for (int row = bodyStart; row < grid.rows(); row++) {
            String text = grid.text(row, column);
            if (!text.isEmpty() && !WHOLE.matcher(text).matches()) {
                return false;
            }
            if (!text.isEmpty()) {
                numbers.add(text);
            }
        }
        return numbers.size() >= RUN_MIN && isRun(numbers);
    }

    private static boolean isRun(List<String> numbers) {
        if (!numbers.stream().allMatch(text -> WHOLE.matcher(text).matches())) {
            return false;
        }
        for (int i = 1; i < numbers.size(); i++) {
            if (Integer.parseInt(numbers.get(i)) >= LINE_MAX
                    || Integer.parseInt(numbers.get(i)) != Integer.parseInt(numbers.get(i - 1)) + 1) {
                return false;
            }
        }
        return true;
    }
}
