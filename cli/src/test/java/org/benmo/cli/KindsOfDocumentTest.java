package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.html.HtmlWriter;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same document says the same, whatever kind of file it comes as and whoever wrote it. */
class KindsOfDocumentTest {
    private static final int FIGURES_AT_LEAST = 250;
    private static final int SECONDS_MAX = 180;
    private static final SampleInKinds SAMPLE = SampleInKinds.read();
    private static final Facts EXPECTED = Facts.of(Documents.read("样本.txt", SAMPLE.text()));

    /** What a document says: every figure with how often it is printed, and how many numbers were not understood. */
    private record Facts(Map<String, Long> figures, int unread) {
        static Facts of(Document document) {
            assertThat(document.problems()).isEmpty();
            Disclosure disclosure = new Extraction().extract(document);
            Map<String, Long> figures = disclosure.figures().all().stream()
                    .collect(Collectors.groupingBy(
                            figure -> figure.key() + " = " + figure.printed().value()
                                    + figure.printed().state()
                                    + figure.printed().unit(),
                            TreeMap::new,
                            Collectors.counting()));
            return new Facts(figures, disclosure.numbers().unread().size());
        }
    }

    private static void assertSame(Document document) {
        Facts facts = Facts.of(document);
        assertThat(facts.unread()).as("unread").isZero();
        assertThat(without(EXPECTED.figures(), facts.figures())).as("missing").isEmpty();
        assertThat(without(facts.figures(), EXPECTED.figures())).as("too many").isEmpty();
    }

    private static List<String> without(Map<String, Long> all, Map<String, Long> others) {
        return all.keySet().stream()
                .filter(figure -> !Objects.equals(all.get(figure), others.get(figure)))
                .toList();
    }

    @Test
    void theSampleIsWorthComparing() {
        assertThat(EXPECTED.figures()).hasSizeGreaterThan(FIGURES_AT_LEAST);
        assertThat(EXPECTED.unread()).isZero();
    }

    static List<PublicationWriter> writers() {
        return List.of(new PdfWriter(), new DocxWriter(), new OfdWriter(), new HtmlWriter());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void asWeWriteIt(PublicationWriter writer) {
        assertSame(Documents.read("样本." + writer.extension(), writer.write(SAMPLE.publication())));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void asLibreOfficeWritesIt(String format, @TempDir Path folder) throws IOException, InterruptedException {
        Path page = Files.write(folder.resolve("样本.html"), SAMPLE.html());
        Path docx = convert(folder, page, "docx:MS Word 2007 XML");
        assertSame(Documents.read(format.equals("docx") ? docx : convert(folder, docx, format)));
    }

    static List<String> formats() {
        return List.of("docx", "doc", "rtf", "pdf");
    }

    private static Path convert(Path folder, Path file, String format) throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/soffice");
        Assumptions.assumeTrue(Files.isExecutable(program), "libreoffice (soffice) is not installed");
        Process process = new ProcessBuilder(
                        program.toString(),
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
        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        return folder.resolve("样本." + format.replaceFirst(":.*", ""));
    }
}
