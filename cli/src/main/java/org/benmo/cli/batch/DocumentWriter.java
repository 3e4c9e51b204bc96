package org.benmo.cli.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.benmo.cli.OutputFormat;
import org.benmo.reports.CheckedFile;
import org.benmo.reports.FileResult;

/** Which report of one document a format is. */
final class DocumentWriter {
    private DocumentWriter() {}

    /** Something to be written to a stream. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What the format says of a document; empty when it has nothing to say of it. */
    static Optional<Content> content(OutputFormat format, CheckedFile checked, FileResult result) {
        return Optional.empty();
    }
}
