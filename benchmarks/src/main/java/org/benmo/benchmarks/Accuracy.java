package org.benmo.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.benmo.benchmarks.accuracy.AccuracyPage;

/** Measures what is found, missed and falsely reported, and writes {@code docs/accuracy.md}. */
public final class Accuracy {
    private Accuracy() {}

    /** Arguments: the repository's root. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Material material = Material.of(root);
        Path page = root.resolve("docs/accuracy.md");
        try (PrintStream out = new PrintStream(Files.newOutputStream(page), true, StandardCharsets.UTF_8)) {
            AccuracyPage report =
                    new AccuracyPage(out, Material.commit(root), root.resolve("benchmarks/target/second-reading"));
            report.head();
            if (material.seed().isPresent()) {
                report.document(material.seed().get());
            }
            for (Path file : material.realDocuments()) {
                report.document(file);
            }
            report.foot();
        }
        Files.copy(page, System.out);
    }
}
