package org.benmo.benchmarks.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Measures accuracy over generated documents and writes {@code docs/accuracy-scale.md}. */
public final class Scale {
    private static final int PER_DRAFT = 12;

    private Scale() {}

    /**
     * Arguments: the repository's root, how many documents, how many of them also as files of foreign programs (LibreOffice and
     * Chromium need seconds for each), and how many get errors.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]);
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        int slow = arguments.length > 2 ? Integer.parseInt(arguments[2]) : count;
        int wrong = arguments.length > 3 ? Integer.parseInt(arguments[3]) : count;
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        ScaleRun run = new ScaleRun(done -> err.println("  " + done + " documents"));
        Path folder = Files.createTempDirectory("benmo-scale");
        List<Kind> fast = List.of(Kind.MODEL, Kind.TXT, Kind.HTML, Kind.XLSX_AND_TXT);
        List<Kind> programs =
                Stream.of(Kind.values()).filter(kind -> !fast.contains(kind)).toList();
        Path page = root.resolve("docs/accuracy-scale.md");
        ScalePage text = new ScalePage(root, count + " " + slow + " " + wrong, PER_DRAFT);
        run.rightOnes(0, count, fast, folder);
        Files.writeString(page, text.text(run), StandardCharsets.UTF_8);
        run.wrongOnes(0, wrong, PER_DRAFT);
        Files.writeString(page, text.text(run), StandardCharsets.UTF_8);
        run.rightOnes(0, Math.min(slow, count), programs, folder);
        Files.writeString(page, text.text(run), StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(Files.readString(page));
    }
}
