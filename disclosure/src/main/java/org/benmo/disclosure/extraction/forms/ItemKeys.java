package org.benmo.disclosure.extraction.forms;

/** What the keys of the item forms say about their amounts. */
final class ItemKeys {
    private ItemKeys() {}

    /** True for things counted: 团组, 批次, 人次, 车辆, 设备. */
    static boolean isCount(String row) {
        return row.startsWith("sg.n.") || row.startsWith("asset.");
    }

    /** True for what a three-publics form lists beside the three. */
    static boolean isBeside(String row) {
        return row.equals("sg.meeting") || row.equals("sg.training");
    }
}
