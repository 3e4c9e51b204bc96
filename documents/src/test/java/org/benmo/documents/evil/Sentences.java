package org.benmo.documents.evil;

import org.benmo.documents.Document;
import org.benmo.documents.Problem;

/** What people are told about a file. */
final class Sentences {
    private static final int LENGTH_MAX = 400;

    private Sentences() {}

    /** Fails when a problem is not a Chinese sentence, or a document has neither content nor a problem. */
    static void check(Document document) {
        for (Problem problem : document.problems()) {
            if (!isSentence(problem)) {
                throw new AssertionError("not a sentence: " + problem.message());
            }
        }
        if (document.blocks().isEmpty() && document.problems().isEmpty()) {
            throw new AssertionError("nothing read and nothing said");
        }
    }

    /** True for a short Chinese sentence. */
    static boolean isSentence(Problem problem) {
        return problem.message().matches("(?s).*\\p{IsHan}.*。")
                && problem.message().length() <= LENGTH_MAX;
    }
}
