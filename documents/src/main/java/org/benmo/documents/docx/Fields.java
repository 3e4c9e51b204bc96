package org.benmo.documents.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** The fields that are open at a place: of each, the instruction is not shown, the result is. */
final class Fields {
    private final Deque<Boolean> inResult = new ArrayDeque<>();

    /** Handles {@code w:fldChar}. */
    void mark(String type) {
        switch (type) {
            case "begin" -> inResult.push(false);
            case "separate" -> {
                if (!inResult.isEmpty()) {
                    inResult.pop();
                    inResult.push(true);
                }
            }
            case "end" -> inResult.poll();
            default -> {
                // Not a mark of a field.
            }
        }
    }

    /** False inside an instruction. */
    boolean isShown() {
        return !inResult.contains(false);
    }

    /** No instruction runs on into the next paragraph: one that seems to has lost its end, and must not swallow the text. */
    void endParagraph() {
        inResult.removeIf(result -> !result);
    }
}
