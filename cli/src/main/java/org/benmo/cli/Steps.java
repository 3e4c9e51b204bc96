package org.benmo.cli;

import java.io.PrintStream;

/**
 * Tells on standard error what a long command is doing: on a terminal in one line that is wiped at the end, elsewhere only when the
 * work takes long.
 */
public final class Steps {
    private static final long LONG_NANOS = 5_000_000_000L;

    private final PrintStream err;
    private final boolean rewrites;
    private final long quietUntil;

    private Steps(PrintStream err, boolean rewrites, long quietNanos) {
        this.err = err;
        this.rewrites = rewrites;
        this.quietUntil = System.nanoTime() + quietNanos;
    }

    /** For a command that begins now. */
    public static Steps on(PrintStream err) {
        return new Steps(err, Boolean.getBoolean("benmo.terminal"), LONG_NANOS);
    }

    /** Told from the beginning, on a terminal or not. */
    static Steps always(PrintStream err, boolean rewrites) {
        return new Steps(err, rewrites, 0);
    }

    /** A step begins; its name is a key of the messages. */
    public void at(String step, int percent) {
        String words = Messages.get("step", percent, Messages.get(step));
        if (rewrites) {
            err.print("\r\u001b[K" + words);
            err.flush();
        } else if (System.nanoTime() - quietUntil >= 0) {
            err.println(words);
        }
    }

    /** Wipes the line, so that what follows begins on a clean one. */
    public void end() {
        if (rewrites) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
