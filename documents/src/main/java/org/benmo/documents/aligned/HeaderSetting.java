package org.benmo.documents.aligned;

import java.util.List;

/** Tells whether the words of a header are set to one side of their columns, so that their middle says nothing. */
final class HeaderSetting {
    private static final double FLUSH = 0.3;
    private static final double FILLS = 2;
    private static final double NARROWER = 1.2;

    private HeaderSetting() {}

    /** True when words over several columns can be expected but are set to the left or right. */
    static boolean isOneSided(List<HeaderCell> header, List<Column> columns, double em) {
        long leaves = columns.stream().filter(c -> c.leaf() != null).count();
        if (leaves == header.size()) {
            return false;
        }
        int left = 0;
        int right = 0;
        int asked = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            HeaderCell leaf = column.leaf();
            Strip strip = column.strip();
            if (leaf == null || strip == null || leaf.pieces.getFirst().isNumber()) {
                continue;
            }
            double room = i == 0 ? 0 : leaf.from - columns.get(i - 1).to();
            // Words that fill their column are flush with everything.
            boolean fills = leaf.to - leaf.from > strip.to - strip.from && room < FILLS * em;
            boolean apart = !fills && Math.abs((strip.to - strip.from) - (leaf.to - leaf.from)) > NARROWER * em;
            asked += apart ? 1 : 0;
            left += apart && Math.abs(leaf.from - strip.from) < FLUSH * em ? 1 : 0;
            right += apart && Math.abs(leaf.to - strip.to) < FLUSH * em ? 1 : 0;
        }
        return asked > 0 && (left * 2 > asked || right * 2 > asked);
    }
}
