package org.benmo.documents.archive;

import org.benmo.documents.ProblemCode;

/** How much the entries of a container may grow to, together and each against its packed size. */
final class Allowance {
    /** The largest real document seen inflates to a tenth of it. */
    static final long TOTAL_MAX = 256L << 20;

    static final long ENTRY_MAX = 128L << 20;
    /** Text in XML shrinks to a tenth or a thirtieth; a thousandth is the most that deflating can do. */
    private static final long RATIO_MAX = 300;

    /** Small entries of nothing but blanks may shrink as they like. */
    private static final long RATIO_FROM = 8L << 20;

    private long total;

    /** Counts {@code more} bytes of an entry that has grown to {@code grown} from {@code packed}. */
    void take(long more, long grown, long packed) throws Refusal {
        total += more;
        boolean swollen = grown > RATIO_FROM && grown > packed * RATIO_MAX;
        if (total > TOTAL_MAX || grown > ENTRY_MAX || swollen) {
            throw new Refusal(ProblemCode.EXCESSIVE.problem());
        }
    }

    void reset() {
        total = 0;
    }
}
