package org.benmo.documents.sheets;

import java.io.IOException;
import java.io.InputStream;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Source;
import org.benmo.documents.archive.Container;
import org.benmo.documents.archive.Refusal;

/** How much a workbook would unpack to, measured without keeping any of it, before POI is let near it. */
final class WorkbookSize {
    /** Marks {@code <} of all parts: some 250,000 cells. */
    private static final long MARKS_MAX = 1_000_000;

    private WorkbookSize() {}

    /**
     * Measures a workbook.
     *
     * @throws Refusal when it is damaged, or would take more memory than a workbook of accounts ever does
     */
    static Container prove(Source source) throws Refusal {
        Container container = Container.open(source);
        container.prove();
        long marks = 0;
        byte[] buffer = new byte[1 << 16];
        for (String name : container.names()) {
            if (!name.endsWith(".xml")) {
                continue;
            }
            try (InputStream in = container.stream(name)) {
                for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                    marks += marks(buffer, n);
                    if (marks > MARKS_MAX) {
                        throw new Refusal(ProblemCode.TOO_MANY_CELLS.problem(source.name()));
                    }
                }
            } catch (IOException e) {
                throw Refusal.of(e);
            }
        }
        return container;
    }

    private static long marks(byte[] buffer, int length) {
        long marks = 0;
        for (int i = 0; i < length; i++) {
            marks += buffer[i] == '<' ? 1 : 0;
        }
        return marks;
    }
}
