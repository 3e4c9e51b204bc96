package org.benmo.cli;

import java.io.PrintStream;
import java.util.List;

/** Runs a command for tests of other packages. */
public final class MainRun {
    private MainRun() {}

    /** Both streams go to the one given. */
    public static int run(List<String> words, PrintStream out) {
        return Main.run(words, out, out);
    }
}
