package org.benmo.bureau.rights;

import java.util.Optional;

/**
 * Codes of administrative divisions (行政区划代码, GB/T 2260 and its extensions to townships and villages), without the zeros that only
 * fill them up: 36 is a province, 3611 a city, 361102 a county, then nine digits a township and twelve a village. Whatever lies in an
 * area has a code that begins with the area's.
 */
public final class AreaCode {
    /** Every area: the whole office. */
    public static final String EVERYWHERE = "*";
    /** No area: whoever has it sees nothing that lies somewhere. */
    public static final String NOWHERE = "";

    private static final String SHAPE = "[1-9]\\d(\\d{2}(\\d{2}(\\d{3}(\\d{3})?)?)?)?";

    private AreaCode() {}

    /** The code as kept: 361100 and 3611 are the same city; empty when it is no code. */
    public static Optional<String> of(String typed) {
        String code = typed.strip();
        if (!code.matches(SHAPE)) {
            return Optional.empty();
        }
        for (int[] level : new int[][] {{12, 9}, {9, 6}, {6, 4}, {4, 2}}) {
            if (code.length() == level[0] && code.substring(level[1]).matches("0+")) {
                code = code.substring(0, level[1]);
            }
        }
        return Optional.of(code);
    }
}
