package org.benmo.documents.aligned;

import org.jspecify.annotations.Nullable;

/**
 * A column with the words that head it and what stands in it; one of the two may be missing.
 *
 * @param leaf the lowest words over it
 * @param strip its entries
 */
record Column(@Nullable HeaderCell leaf, @Nullable Strip strip) {
    double from() {
        double words = leaf == null ? Double.MAX_VALUE : leaf.from;
        return Math.min(words, strip == null ? Double.MAX_VALUE : strip.from);
    }

    double to() {
        double words = leaf == null ? -Double.MAX_VALUE : leaf.to;
        return Math.max(words, strip == null ? -Double.MAX_VALUE : strip.to);
    }

    double centre() {
        return (from() + to()) / 2;
    }

    boolean hasAmounts() {
        return strip != null && strip.hasAmounts();
    }
}
