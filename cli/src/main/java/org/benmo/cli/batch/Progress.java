package org.benmo.cli.batch;

import java.io.PrintStream;
import java.nio.file.Path;
import org.benmo.cli.Messages;
import org.benmo.reports.FileResult;
import org.benmo.reports.Words;

/** Tells on standard error how far a run is: how many of how many, the file, the errors so far, the time left. */
public final class Progress {
    private static final int NAME_MAX = 36;
    private static final int SECONDS_OF_MINUTE = 60;

    private final PrintStream err;
    private final boolean rewrites;
    private final int total;
    private final int before;
    private final long since = System.nanoTime();
    private final Totals totals;

    /**
     * Begins with what an earlier run has done already.
     *
     * @param rewrites true to keep to one line, as a terminal can; false to print a line a file
     */
    public Progress(PrintStream err, boolean rewrites, int total, Totals totals) {
        this.err = err;
        this.rewrites = rewrites;
        this.total = total;
        this.before = totals.files();
        this.totals = totals;
    }

    /** A file was begun. */
    public void begun(Path file) {
        if (rewrites) {
            show(file.toString());
        }
    }

    /** A file is done. */
    public void finished(FileResult result) {
        totals.add(result);
        show(result.file());
    }

    /** Leaves the line, so that what follows begins on a new one. */
    public void end() {
        if (rewrites && total > 0) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private void show(String file) {
        String words =
                Messages.get("progress", totals.files(), total, totals.wrong(), totals.lost(), left(), shortened(file));
        if (rewrites) {
            err.print("\r\u001b[K" + words);
            err.flush();
        } else {
            err.println(words);
        }
    }

    private String left() {
        int finished = totals.files() - before;
        if (finished == 0) {
            return Messages.get("progress.unknown");
        }
        long seconds = (System.nanoTime() - since) / 1_000_000_000L * (total - totals.files()) / finished;
        return seconds < SECONDS_OF_MINUTE
                ? Messages.get("progress.seconds", seconds)
                : Messages.get("progress.minutes", (seconds + SECONDS_OF_MINUTE / 2) / SECONDS_OF_MINUTE);
    }

    /** The end of a name says more than its beginning, which is the folder. */
    private static String shortened(String file) {
        String line = Words.oneLine(file);
        int length = line.codePointCount(0, line.length());
        return length <= NAME_MAX ? line : "…" + line.substring(line.offsetByCodePoints(0, length - NAME_MAX));
    }
}
