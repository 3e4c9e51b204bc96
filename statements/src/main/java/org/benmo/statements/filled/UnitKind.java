package org.benmo.statements.filled;

/** What a unit is, which decides what its carry-over holds and whether its operating spending is 机关运行经费. */
public enum UnitKind {
    /** 行政单位. */
    ADMINISTRATIVE("行政单位"),
    /** 参照公务员法管理的事业单位: accounts of an institution, office running spending like an administrative unit. */
    CIVIL_SERVICE_LIKE("参公事业单位"),
    /** 事业单位. */
    INSTITUTION("事业单位");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }

    /** True when its operating spending is 机关运行经费. */
    public boolean hasOfficeRunning() {
        return this != INSTITUTION;
    }

    /** True when its unearmarked surplus stays in the carry-over instead of being distributed. */
    public boolean keepsSurplus() {
        return this == ADMINISTRATIVE;
    }
}
