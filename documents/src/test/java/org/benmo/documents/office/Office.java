package org.benmo.documents.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice as a second opinion: files that somebody else's program has written. */
public final class Office {
    private static final List<String> PLACES =
            List.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice");
    private static final int SECONDS_MAX = 180;

    private Office() {}

    /**
     * Converts a web page.
     *
     * @param folder to work in
     * @param html the page
     * @param format an extension, such as {@code docx}
     * @return the file
     */
    public static Path convert(Path folder, String html, String format) throws IOException, InterruptedException {
        Path page = Files.write(folder.resolve("决算.html"), html.getBytes(StandardCharsets.UTF_8));
        return convert(folder, page, format.equals("docx") ? "docx:MS Word 2007 XML" : format);
    }

    /** Converts a file into the same folder; the filter's name may follow the extension after a colon. */
    public static Path convert(Path folder, Path file, String format) throws IOException, InterruptedException {
        String program = PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElse("");
        Assumptions.assumeFalse(program.isEmpty(), "libreoffice (soffice) is not installed");
        Process process = new ProcessBuilder(
                        program,
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("libreoffice did not end");
        }
        String extension = format.contains(":") ? format.substring(0, format.indexOf(':')) : format;
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(made -> made.getFileName().toString().equals(stem + "." + extension))
                    .findFirst()
                    .orElseThrow(() -> new IOException("libreoffice made no " + extension));
        }
    }
}
