package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.List;

/** Splits a list of names as printed. */
final class Lists {
    private Lists() {}

    /** The names between 、, brackets kept with their name; empty when the text is no list of names. */
    static List<String> names(String folded) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (depth == 0 && (c == '、' || c == '，' || c == ',' || c == '；')) {
                add(names, name);
            } else if (!Folding.isQuote(c)) {
                name.append(c);
            }
        }
        add(names, name);
        return names.stream().anyMatch(n -> n.length() > 40) ? List.of() : names;
    }

    private static void add(List<String> names, StringBuilder name) {
        if (!name.isEmpty()) {
            names.add(name.toString());
        }
        name.setLength(0);
    }

    /** How many names a list can be counted as: 和 before the last may join two names or belong to one. */
    static int[] counts(String folded) {
        List<String> names = names(folded);
        if (names.isEmpty()) {
            return new int[] {0, 0};
        }
        int joined = 0;
        for (String name : names) {
            joined += name.matches(".{2,}(?:和|与|及|以及).{2,}") ? 1 : 0;
        }
        return new int[] {names.size(), names.size() + joined};
    }
}
