package org.benmo.documents.docx;

import org.jspecify.annotations.Nullable;

/** The automatic numberings of a document: which list counts how. */
interface Lists {
    /** How many levels a list has. */
    int LEVELS = 9;

    /**
     * How one level counts.
     *
     * @param form of its numbers
     * @param text around them, {@code %1} standing for the number of level 1
     * @param start the first number
     * @param restart number of the level whose step begins it anew, counted from 1; 0 for never, −1 for any above
     * @param plain true when all levels are shown in digits
     * @param style of the paragraphs that stand on this level without saying so
     */
    record Level(
            String form,
            String text,
            int start,
            int restart,
            boolean plain,
            @Nullable String style) {
        static final Level DEFAULT = new Level("decimal", "", 1, -1, false, null);

        Level form(String other) {
            return new Level(other, text, start, restart, plain, style);
        }

        Level text(String other) {
            return new Level(form, other, start, restart, plain, style);
        }

        Level start(int other) {
            return new Level(form, text, other, restart, plain, style);
        }

        Level restart(int other) {
            return new Level(form, text, start, other, plain, style);
        }

        Level plain(boolean other) {
            return new Level(form, text, start, restart, other, style);
        }

        Level style(@Nullable String other) {
            return new Level(form, text, start, restart, plain, other);
        }
    }

    /** True when there is such a list. */
    boolean has(int list);

    /** The number of the scheme a list counts with; lists of one scheme share their count. */
    int schemeNumber(int list);

    /** How a level of a list counts. */
    Level level(int list, int at);

    /** The number at which this list alone begins on a level; null when it goes on with its scheme's count. */
    @Nullable
    Integer start(int list, int at);
}
