package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.documents.Block;
import org.benmo.documents.Place;

/** Counts every number printed in tables: bound, or unread with its text and place. Codes, line numbers and years are neither. */
final class Account {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern ADMINISTRATIVE_HEADING = Pattern.compile(".*(?:编码|代码|编号|电话|邮编|序号|年度|年份|日期|时间|页码).*");
    private static final Pattern MONEY = Pattern.compile(".*(?:元|金额|决算|预算|支出|收入|资金|经费|数量|合计|得分|分值).*");

    private final List<Disclosure.Unread> unread = new ArrayList<>();
    private int total;
    private int understood;

    /** Accounts for a table read as a form. */
    void addForm(Grid grid, Set<Block.Cell> bound, Set<Block.Cell> typed) {
        for (Block.Cell cell : grid.table().cells()) {
            if (bound.contains(cell)) {
                total++;
                understood++;
            } else if (!typed.contains(cell) && isUnreadAmount(cell)) {
                addUnread(grid, cell);
            }
        }
    }

    private static boolean isUnreadAmount(Block.Cell cell) {
        boolean words = CellNumbers.isWords(cell.text()) && !Surroundings.isNote(cell.text());
        return CellNumbers.isNumber(cell.text()) || (words && CellNumbers.embedsAmount(cell.text()));
    }

    /** Accounts for a table that is no form: all its amounts are unread, unless it only lists names. */
    void addOther(Grid grid) {
        Header header = new Header(grid);
        boolean money = grid.table().cells().stream()
                .anyMatch(cell -> MONEY.matcher(grid.text(cell)).matches());
        for (Block.Cell cell : grid.table().cells()) {
            String text = grid.text(cell);
            boolean whole = WHOLE.matcher(text).matches();
            boolean token = YEAR.matcher(text).matches()
                    || header.lineNumbers().isColumn(cell.column(), header.leaf(cell.column()), header.bodyStart())
                    || ADMINISTRATIVE_HEADING
                            .matcher(header.leaf(cell.column()))
                            .matches()
                    || header.lineNumbers().isRow(cell.row());
            if (CellNumbers.isNumber(text) && !(whole && (token || !money))) {
                addUnread(grid, cell);
            }
        }
    }

    private void addUnread(Grid grid, Block.Cell cell) {
        total++;
        int page = cell.place() instanceof Place.PageBox box
                ? box.page()
                : grid.table().page();
        unread.add(new Disclosure.Unread(cell.text(), List.of(cell.place()), page));
    }

    List<Disclosure.Unread> unread() {
        return List.copyOf(unread);
    }

    int total() {
        return total;
    }

    int understood() {
        return understood;
    }
}
