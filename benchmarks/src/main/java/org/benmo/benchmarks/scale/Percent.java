package org.benmo.benchmarks.scale;

import java.util.Locale;

/** Shares as people read them. */
final class Percent {
    private Percent() {}

    /** Such as 99.87 %; – of nothing. */
    static String of(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f %%", 100.0 * part / whole);
    }
}
