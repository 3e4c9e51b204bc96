package org.benmo.samples.disclosures.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Turns pages into files of other kinds by programs that are not ours: LibreOffice and Chromium. */
public final class Conversion {
    private static final int AT_ONCE = 50;
    private static final int MINUTES = 10;

    private Conversion() {}

    /** True when a program of this name can be started. */
    public static boolean has(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * Converts files with LibreOffice, many in one go.
     *
     * @param kind {@code docx}, {@code pdf}, {@code doc}, {@code odt}
     * @return false when LibreOffice is not installed or some file was not made
     */
    public static boolean office(List<Path> files, String kind, Path into) throws IOException, InterruptedException {
        if (!has("soffice")) {
            return false;
        }
        Files.createDirectories(into);
        Path profile = Files.createTempDirectory("benmo-office");
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<String> command = new ArrayList<>(List.of(
                    "soffice",
                    "--headless",
                    "-env:UserInstallation=" + profile.toUri(),
                    "--convert-to",
                    kind,
                    "--outdir",
                    into.toString()));
            if (files.get(from).toString().endsWith(".html")) {
                command.add(2, "--infilter=HTML (StarWriter)");
            }
            files.subList(from, Math.min(files.size(), from + AT_ONCE)).forEach(file -> command.add(file.toString()));
            run(command);
        }
        return made(files, kind, into);
    }

    /**
     * Prints web pages to PDF with Chromium, all in one browser.
     *
     * @return false when Chromium is not installed or some file was not made
     */
    public static boolean print(List<Path> pages, Path into) throws IOException, InterruptedException {
        if (!has("chromium")) {
            return false;
        }
        Files.createDirectories(into);
        Path profile = Files.createTempDirectory("benmo-browser");
        Browser.print(pages, into, profile);
        return made(pages, "pdf", into);
    }

    private static boolean made(List<Path> files, String kind, Path into) {
        return files.stream().allMatch(file -> Files.isRegularFile(into.resolve(name(file) + "." + kind)));
    }

    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
