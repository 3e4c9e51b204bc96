package org.benmo.accounts.deriving;

import org.benmo.accounts.books.Flow;

/**
 * What records of one cell have in common: everything a form can ask of them. Dimensions are numbers of the dictionaries; fund and
 * spending −1 when they do not say.
 *
 * @param flow what they mean
 * @param unit whose they are
 * @param fund ordinal of the fund
 * @param spending ordinal of the kind of spending
 * @param function functional code; for registers the number of the metric
 * @param economy economic code
 * @param project project
 * @param inner true for flows between units of the department that its forms leave out
 */
record Cell(Flow flow, int unit, int fund, int spending, int function, int economy, int project, boolean inner) {
    private static final int UNITS = 8;
    private static final int FUNCTIONS = 13;
    private static final int ECONOMIES = 11;
    private static final int PROJECTS = 16;

    /** The cell as one number, different for different cells. */
    static long pack(
            Flow flow, int unit, int fund, int spending, int function, int economy, int project, boolean inner) {
        check(unit, UNITS, "单位");
        check(function, FUNCTIONS, "功能分类");
        check(economy, ECONOMIES, "经济分类");
        check(project, PROJECTS, "项目");
        long packed = flow.number();
        packed = (packed << 3) | (fund + 1);
        packed = (packed << 2) | (spending + 1);
        packed = (packed << 1) | (inner ? 1 : 0);
        packed = (packed << UNITS) | unit;
        packed = (packed << FUNCTIONS) | function;
        packed = (packed << ECONOMIES) | economy;
        return (packed << PROJECTS) | project;
    }

    static Cell unpack(long packed) {
        long rest = packed;
        int project = (int) rest & ((1 << PROJECTS) - 1);
        rest >>>= PROJECTS;
        int economy = (int) rest & ((1 << ECONOMIES) - 1);
        rest >>>= ECONOMIES;
        int function = (int) rest & ((1 << FUNCTIONS) - 1);
        rest >>>= FUNCTIONS;
        int unit = (int) rest & ((1 << UNITS) - 1);
        rest >>>= UNITS;
        boolean inner = (rest & 1) == 1;
        rest >>>= 1;
        int spending = (int) (rest & 3) - 1;
        rest >>>= 2;
        int fund = (int) (rest & 7) - 1;
        return new Cell(Flow.at((int) (rest >>> 3)), unit, fund, spending, function, economy, project, inner);
    }

    private static void check(int number, int bits, String what) {
        if (number >>> bits != 0) {
            throw new IllegalArgumentException("more than " + (1 << bits) + " different values of " + what);
        }
    }
}
