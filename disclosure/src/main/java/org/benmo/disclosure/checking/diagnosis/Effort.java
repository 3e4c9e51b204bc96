package org.benmo.disclosure.checking.diagnosis;

/** How many questions a diagnosis may still ask; bounds the time one document can take, the same on every machine. */
final class Effort {
    private int left;

    Effort(int questions) {
        left = questions;
    }

    /** Counts one question. */
    void spend() {
        left--;
    }

    /** True when no more may be asked. */
    boolean isExhausted() {
        return left <= 0;
    }

    /** A part of what is left, to be given back with {@link #settle}. */
    Effort upTo(int questions) {
        return new Effort(Math.min(questions, Math.max(left, 0)));
    }

    /** Takes from this what {@code part}, handed out with {@code questions}, has used. */
    void settle(Effort part, int questions) {
        left -= Math.min(questions, Math.max(left, 0)) - part.left;
    }
}
