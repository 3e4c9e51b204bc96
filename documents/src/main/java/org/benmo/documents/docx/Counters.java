package org.benmo.documents.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the numbered paragraphs in the order they stand, and writes their numbers. */
final class Counters {
    /** A number longer than this is an attack, not a number. */
    private static final int LABEL_MAX = 100;

    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    private final Lists numbering;
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Set<Long> begun = new HashSet<>();

    Counters(Lists numbering) {
        this.numbering = numbering;
    }

    /** The number of the next paragraph on this level of this list, as printed before its text; empty for none or a bullet. */
    String next(int list, int level) {
        if (!numbering.has(list)) {
            return "";
        }
        int[] count = counts.computeIfAbsent(numbering.schemeNumber(list), n -> fresh());
        step(count, list, level);
        return label(count, list, level);
    }

    private static int[] fresh() {
        int[] count = new int[Lists.LEVELS];
        java.util.Arrays.fill(count, NOT_BEGUN);
        return count;
    }

    private void step(int[] count, int list, int level) {
        for (int above = 0; above < level; above++) {
            if (count[above] == NOT_BEGUN) {
                count[above] = start(list, above);
            }
        }
        Integer own = numbering.start(list, level);
        if (own != null && begun.add((long) list * Lists.LEVELS + level)) {
            count[level] = own;
        } else {
            count[level] =
                    count[level] == NOT_BEGUN ? numbering.level(list, level).start() : count[level] + 1;
        }
        for (int below = level + 1; below < Lists.LEVELS; below++) {
            int restart = numbering.level(list, below).restart();
            if (restart < 0 || (restart > 0 && level < restart)) {
                count[below] = NOT_BEGUN;
            }
        }
    }

    private int start(int list, int level) {
        Integer own = numbering.start(list, level);
        return own == null ? numbering.level(list, level).start() : own;
    }

    private String label(int[] count, int list, int level) {
        Lists.Level shown = numbering.level(list, level);
        if (shown.form().equals("bullet")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        String text = shown.text();
        int i = 0;
        while (i < text.length() && label.length() < LABEL_MAX) {
            char c = text.charAt(i++);
            @Nullable Integer named = c == '%' && i < text.length() ? levelAt(text.charAt(i)) : null;
            if (named == null) {
                label.append(c);
                continue;
            }
            i++;
            if (count[named] != NOT_BEGUN) {
                String form =
                        shown.plain() ? "decimal" : numbering.level(list, named).form();
                label.append(NumberForms.write(count[named], form));
            }
        }
        return label.toString();
    }

    private static @Nullable Integer levelAt(char digit) {
        return digit >= '1' && digit <= '9' ? digit - '1' : null;
    }
}
