package org.benmo.disclosure.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Bundle;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.figures.Assertion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One publication in several kinds of file gives the same facts, whole or in files that belong together. */
class SameFactsTest {
    private final Kinds sample = Kinds.sample();
    private final Disclosure plain = extract(Documents.read("a.txt", sample.text()));

    @Test
    void sampleIsWhollyRead() {
        assertThat(plain.numbers().unread()).isEmpty();
        assertThat(facts(plain)).hasSizeGreaterThan(200);
    }

    @Test
    void pageOfASiteGivesTheSameFacts() {
        assertSame(extract(Documents.read("a.html", sample.html())));
    }

    @Test
    void workbookBesideItsNarrativeGivesTheSameFacts() {
        assertSame(together("forms.xlsx", sample.workbook(new XSSFWorkbook())));
        assertSame(together("forms.xls", sample.workbook(new HSSFWorkbook())));
    }

    @Test
    void workbookSavedByAnotherOfficeGivesTheSameFacts(@TempDir Path folder) throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(office), "needs LibreOffice");
        Path book = Files.write(folder.resolve("forms.xlsx"), sample.workbook(new XSSFWorkbook()));
        for (String kind : List.of("xls", "html", "xlsx")) {
            assertSame(together("forms." + kind, converted(office, book, kind, folder.resolve(kind))));
        }
    }

    private static byte[] converted(Path office, Path book, String kind, Path out)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + out.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        kind,
                        "--outdir",
                        out.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return Files.readAllBytes(out.resolve("forms." + kind));
    }

    @Test
    void formsAloneAreFinalAccountsOfTheirUnit() {
        Disclosure forms = extract(Documents.read("forms.xlsx", sample.workbook(new XSSFWorkbook())));
        assertThat(forms.kind()).isEqualTo(DocumentKind.FINAL_ACCOUNTS);
        assertThat(forms.unit()).hasValue("示例市乡村产业服务局");
        assertThat(forms.numbers().unread()).isEmpty();
        assertThat(Checking.check(forms, Catalogue.standard()).findings())
                .as("what needs sentences cannot be told")
                .isEmpty();
        assertThat(forms.forms())
                .extracting(form -> form.form())
                .doesNotContain("OTHER")
                .hasSize(sample.forms().size());
    }

    private Disclosure together(String name, byte[] forms) {
        Bundle bundle =
                Bundle.of(List.of(Documents.read("narrative.txt", sample.narrative()), Documents.read(name, forms)));
        assertThat(bundle.whole().problems()).isEmpty();
        return extract(bundle.whole());
    }

    private void assertSame(Disclosure other) {
        assertThat(facts(other)).containsExactlyElementsOf(facts(plain));
        assertThat(claims(other)).containsExactlyElementsOf(claims(plain));
        assertThat(other.unit()).isEqualTo(plain.unit());
        assertThat(other.year()).isEqualTo(plain.year());
        assertThat(other.numbers().unread()).isEmpty();
        assertThat(other.numbers().total()).isEqualTo(plain.numbers().total());
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

    private static List<String> claims(Disclosure disclosure) {
        return java.util.Arrays.stream(Assertion.Kind.values())
                .flatMap(kind -> disclosure.figures().assertions(kind).stream())
                .map(claim -> claim.kind() + " " + claim.words())
                .sorted()
                .toList();
    }
}
