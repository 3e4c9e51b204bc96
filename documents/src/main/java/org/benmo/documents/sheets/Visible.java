package org.benmo.documents.sheets;

import java.util.BitSet;

/** Which rows, or which columns, are shown, and how they count over what is shown. */
final class Visible {
    private final BitSet hidden = new BitSet();

    void hide(int index) {
        hidden.set(index);
    }

    boolean isHidden(int index) {
        return hidden.get(index);
    }

    /** The position of a shown index among the shown. */
    int position(int index) {
        int before = 0;
        for (int i = hidden.nextSetBit(0); i >= 0 && i < index; i = hidden.nextSetBit(i + 1)) {
            before++;
        }
        return index - before;
    }

    /** The index at a position among the shown: the reverse of {@link #position}. */
    int index(int position) {
        int index = position;
        for (int i = hidden.nextSetBit(0); i >= 0 && i <= index; i = hidden.nextSetBit(i + 1)) {
            index++;
        }
        return index;
    }

    /** How many of a range are shown; bounds included. */
    int count(int from, int to) {
        return to - from + 1 - hidden.get(from, to + 1).cardinality();
    }

    /** The first shown index of a range, −1 when none is. */
    int first(int from, int to) {
        int index = hidden.nextClearBit(from);
        return index <= to ? index : -1;
    }
}
