package org.benmo.cli.batch;

import java.nio.file.Path;
import java.time.Duration;
import org.benmo.cli.Messages;
import org.benmo.documents.Problem;
import org.benmo.reports.FileResult;

/** What is said about a file that went beyond what one file may take. */
final class Limits {
    private Limits() {}

    static FileResult time(Path file, Duration timeout) {
        return FileResult.unusable(
                file.toString(),
                new Problem(
                        "TOO_SLOW",
                        Messages.get("limit.time", timeout.toSeconds()),
                        Messages.get("limit.time.remedy"),
                        true));
    }

    static FileResult memory(Path file) {
        return FileResult.unusable(
                file.toString(),
                new Problem("TOO_BIG", Messages.get("limit.memory"), Messages.get("limit.memory.remedy"), true));
    }
}
