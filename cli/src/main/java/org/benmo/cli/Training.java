package org.benmo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs once what users run often, so that the cache of loaded and linked classes knows it: a check, a sample year, its
 * publication. Nothing is printed; what goes wrong here only makes later starts slower.
 */
public final class Training {
    private Training() {}

    /** Works in the folder named first. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TrainingSample.main(arguments);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String books = folder.resolve("books").toString();
        String published = folder.resolve("published").toString();
        for (List<String> command : List.of(
                List.of(
                        "check",
                        folder.resolve("training.pdf").toString(),
                        folder.resolve("training.txt").toString(),
                        folder.resolve("faulty.pdf").toString(),
                        folder.resolve("faulty.txt").toString()),
                List.of("sample", "--out", books),
                List.of("compose", "--data", books, "--year", "2021", "--out", published),
                List.of("check", published))) {
            Main.run(command, nowhere, nowhere);
        }
    }
}
