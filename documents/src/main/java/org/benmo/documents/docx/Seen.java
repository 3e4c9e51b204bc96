package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;

/** What a document holds besides text that can be read. */
final class Seen {
    /** A picture at least this large, in English Metric Units (8 by 3 centimetres), may be a table. */
    private static final long WIDTH_MIN = 8 * 360_000L;

    private static final long HEIGHT_MIN = 3 * 360_000L;

    private boolean revisions;
    private int embedded;
    private int pictures;

    void revision() {
        revisions = true;
    }

    /** A workbook, chart or file set into the text. */
    void embedded() {
        embedded++;
    }

    void picture(long width, long height) {
        pictures += width >= WIDTH_MIN && height >= HEIGHT_MIN ? 1 : 0;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (revisions) {
            problems.add(ProblemCode.REVISIONS.problem());
        }
        if (embedded > 0) {
            problems.add(ProblemCode.EMBEDDED_OBJECTS.problem(Integer.toString(embedded)));
        }
        if (pictures > 0) {
            problems.add(ProblemCode.PICTURES.problem(Integer.toString(pictures)));
        }
        return problems;
    }
}
