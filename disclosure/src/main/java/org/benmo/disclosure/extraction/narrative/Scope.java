package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.List;

/** What 其中 opens: a whole and the parts named after it. */
final class Scope {
    private final Entry head;
    private final boolean open;
    private final String words;
    private final int sentence;
    private final Since since;
    private final List<Entry> members = new ArrayList<>();
    private int last;

    /**
     * With what a change is compared.
     *
     * @param against {@code PRIOR}, {@code BUDGET} or something else, {@code NONE} when nothing was said
     * @param year printed base year, empty for 上年 and 同比
     * @param budget kind of the budget
     */
    record Since(Against against, String year, String budget) {
        /** The two things accounts are compared with, and all others. */
        enum Against {
            PRIOR,
            BUDGET,
            /** The budget of another year: nothing here can be computed from it. */
            OTHER,
            NONE
        }

        static final Since NOTHING = new Since(Against.NONE, "", "");

        /** True when a change can be taken for a figure: it is known against what. */
        boolean isKnown() {
            return isPrior() || isBudget();
        }

        boolean isPrior() {
            return against == Against.PRIOR;
        }

        boolean isBudget() {
            return against == Against.BUDGET;
        }
    }

    Scope(Entry head, boolean open, String words, int sentence, Since since) {
        this.head = head;
        this.open = open;
        this.words = words;
        this.sentence = sentence;
        this.last = sentence;
        this.since = since;
    }

    Entry head() {
        return head;
    }

    /** True when the words say that only the main parts follow. */
    boolean isOpen() {
        return open;
    }

    String words() {
        return words;
    }

    int sentence() {
        return sentence;
    }

    Since since() {
        return since;
    }

    List<Entry> members() {
        return members;
    }

    /** Takes a part that this sentence names. */
    void take(Entry part, int atSentence) {
        members.add(part);
        last = Math.max(last, atSentence);
    }

    /** The sentence of the last part. */
    int last() {
        return last;
    }

    /** Whether the subject can be one of the parts. */
    boolean accepts(Subject subject, int atSentence) {
        if (Parts.isPart(head.subject(), subject)) {
            return true;
        }
        boolean free = subject.row().startsWith("note:") || subject.row().startsWith("proj:");
        return free && atSentence == sentence;
    }
}
