package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Text;

/** Cuts a paragraph into sentences; a 。 inside brackets that close again ends none. */
final class Sentences {
    private static final int LONGEST_BRACKET = 200;

    private Sentences() {}

    static List<Text> of(Text paragraph) {
        String folded = Folding.fold(paragraph.characters());
        List<Text> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (c == '（') {
                int close = close(folded, i);
                i = close > i ? close : i;
            } else if (c == '。' || c == '！' || c == '？') {
                int end = i + 1;
                while (end < folded.length() && "”’）。".indexOf(folded.charAt(end)) >= 0) {
                    end++;
                }
                sentences.add(paragraph.slice(start, end));
                start = end;
                i = end - 1;
            }
            i++;
        }
        if (start < folded.length()) {
            sentences.add(paragraph.slice(start, folded.length()));
        }
        return sentences;
    }

    private static int close(String folded, int open) {
        int depth = 0;
        for (int i = open; i < folded.length() && i - open < LONGEST_BRACKET; i++) {
            depth += folded.charAt(i) == '（' ? 1 : folded.charAt(i) == '）' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return open;
    }
}
