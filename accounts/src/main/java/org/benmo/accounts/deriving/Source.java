package org.benmo.accounts.deriving;

/** Which file of records a record stands in. */
public enum Source {
    /** A line of a voucher; its id is {@code voucher/line}. */
    LINE(""),
    /** A line of a voucher that is only assumed, in answer to what would change. */
    ASSUMED("假设"),
    BALANCE("年初余额"),
    BUDGET("预算指标"),
    RECEPTION("公务接待"),
    TRIP("因公出国"),
    VEHICLE("公务用车"),
    CONTRACT("政府采购"),
    ASSET("固定资产"),
    STAFF("人员情况"),
    PROJECT("项目"),
    EVALUATION("绩效评价"),
    UNIT("单位"),
    PRIOR("上年决算");

    private static final Source[] ALL = values();
    private static final int SHIFT = 27;
    private static final int MOST = (1 << SHIFT) - 1;
    private final String table;

    Source(String table) {
        this.table = table;
    }

    /** The table its records stand in; empty for voucher lines. */
    public String table() {
        return table;
    }

    /** Its place among the others: how columns store it, within one process only. */
    @SuppressWarnings("EnumOrdinal")
    public int number() {
        return ordinal();
    }

    /** A record as one number: source and place. */
    int record(int place) {
        if (place > MOST) {
            throw new IllegalStateException("more than " + MOST + " records in " + this);
        }
        return (number() << SHIFT) | place;
    }

    static Source of(int record) {
        return ALL[record >>> SHIFT];
    }

    static int place(int record) {
        return record & MOST;
    }
}
