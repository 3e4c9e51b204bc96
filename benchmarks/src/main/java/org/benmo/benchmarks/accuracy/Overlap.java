package org.benmo.benchmarks.accuracy;

import java.util.List;
import org.benmo.documents.Place;

/** Whether two printed things share a place. */
final class Overlap {
    private static final double INSIDE = 0.5;

    private Overlap() {}

    /** True when any place of one touches any place of the other. */
    static boolean any(List<Place> ones, List<Place> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> touch(one, other)));
    }

    private static boolean touch(Place one, Place other) {
        if (one instanceof Place.PageBox a && other instanceof Place.PageBox b) {
            return a.page() == b.page()
                    && Math.min(a.x1(), b.x1()) - Math.max(a.x0(), b.x0()) > INSIDE
                    && Math.min(a.y1(), b.y1()) - Math.max(a.y0(), b.y0()) > INSIDE;
        }
        if (one instanceof Place.LineSpan a && other instanceof Place.LineSpan b) {
            return a.line() == b.line() && a.from() <= b.to() && b.from() <= a.to();
        }
        return one.equals(other);
    }
}
