package org.benmo.documents.sheets;

import java.util.BitSet;

/** Which rows, or which columns, are shown, and how they count over what is shown. First hidden, then asked. */
final class Visible {
    /** More than any sheet has. */
    static final int MAX = 1 << 21;

    private final BitSet hidden = new BitSet();
    private int[] sorted = new int[0];
    private boolean settled = true;

    void hide(int index) {
        hide(index, index);
    }

    /** Hides a range, bounds included. */
    void hide(int from, int to) {
        if (from >= 0 && from < MAX && to >= from) {
            hidden.set(from, Math.min(to, MAX - 1) + 1);
            settled = false;
        }
    }

    boolean isHidden(int index) {
        return hidden.get(index);
    }

    /** The position of a shown index among the shown. */
    int position(int index) {
        return index - before(index);
    }

    /** How many are hidden before an index. */
    private int before(int index) {
        int at = java.util.Arrays.binarySearch(sorted(), index);
        return at < 0 ? -at - 1 : at;
    }

    /** The index at a position among the shown: the reverse of {@link #position}. */
    int index(int position) {
        int[] all = sorted();
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle] - middle <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return position + low;
    }

    /** How many of a range are shown; bounds included. */
    int count(int from, int to) {
        return to + 1 - from - (before(to + 1) - before(from));
    }

    /** The first shown index of a range, −1 when none is. */
    int first(int from, int to) {
        int index = hidden.nextClearBit(from);
        return index <= to ? index : -1;
    }

    private int[] sorted() {
        if (!settled) {
            sorted = hidden.stream().toArray();
            settled = true;
        }
        return sorted;
    }
}
