package org.benmo.disclosure.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Bundle;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Published PDFs beside the project, rewritten as other kinds of file: the same facts must be read from them. */
class RealKindsTest {
    @Test
    void pagesAndWorkbooksGiveTheFactsOfThePdf() throws Exception {
        for (Path file : files()) {
            Document pdf = Documents.read(file);
            List<String> facts = facts(extract(pdf));
            Document page = Documents.read("a.html", Rewritten.html(pdf));
            assertThat(facts(extract(page))).as("html of " + file).containsExactlyElementsOf(facts);
            for (String kind : List.of("xlsx", "xls")) {
                byte[] book = Rewritten.workbook(pdf, kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook(), 4);
                Document text = Documents.read("a.html", Rewritten.html(withoutTables(pdf)));
                Bundle bundle = Bundle.of(List.of(text, Documents.read("b." + kind, book)));
                assertThat(formFacts(extract(bundle.whole())))
                        .as(kind + " of " + file)
                        .containsExactlyElementsOf(formFacts(extract(pdf)));
            }
        }
    }

    private static Document withoutTables(Document document) {
        return new Document(
                document.name(),
                document.format(),
                document.pages(),
                document.blocks().stream()
                        .filter(org.benmo.documents.Block.Paragraph.class::isInstance)
                        .toList(),
                List.of());
    }

    private static List<Path> files() throws Exception {
        Optional<Path> shared = shared();
        Assumptions.assumeTrue(
                shared.isPresent(), "SKIPPED: no shared folder beside the project; set BENMO_SHARED to run this test");
        try (Stream<Path> files = Files.list(shared.orElseThrow().resolve("real"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Path> shared() {
        String named = System.getProperty("benmo.shared", System.getenv().getOrDefault("BENMO_SHARED", ""));
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path parent = at.getParent();
            if (Files.exists(at.resolve("benmo"))
                    && parent != null
                    && Files.isDirectory(parent.resolve("shared/real"))) {
                return Optional.of(parent.resolve("shared"));
            }
        }
        return Optional.empty();
    }

    private static Disclosure extract(Document document) {
        return new Extraction().extract(document);
    }

    private static List<String> facts(Disclosure disclosure) {
        return disclosure.figures().all().stream()
                .map(f -> f.key() + " = " + f.printed().state() + " "
                        + f.printed().value() + " " + f.printed().decimals() + " "
                        + f.printed().unit())
                .sorted()
                .toList();
    }

    private static List<String> formFacts(Disclosure disclosure) {
        return facts(disclosure).stream()
                .filter(fact -> fact.startsWith("T0") || fact.startsWith("T10"))
                .toList();
    }
}
