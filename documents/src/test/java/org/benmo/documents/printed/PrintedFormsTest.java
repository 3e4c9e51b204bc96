package org.benmo.documents.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.benmo.documents.Documents;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms printed by the programs that offices use, with and without lines. Every amount is read in its row and under its
 * header, or not at all.
 */
class PrintedFormsTest {
    private static final Set<WebPage.Style> FEW =
            EnumSet.of(WebPage.Style.COLLAPSED, WebPage.Style.GREY, WebPage.Style.ZEBRA, WebPage.Style.THREE);
    private static final List<WebPage.Style> RULED = List.of(WebPage.Style.COLLAPSED, WebPage.Style.SEPARATE);

    @TempDir
    private Path folder;

    private static List<Sheet> forms(Bureau bureau) {
        List<Sheet> sheets = new ArrayList<>(bureau.national());
        sheets.addAll(bureau.shanghai());
        return sheets;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("SKIPPED: " + command[0] + " is not installed");
            return;
        }
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            Assumptions.abort("SKIPPED: " + command[0] + " did not end");
        }
    }

    private Path printed(String html) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("forms.html"), html);
        Path pdf = folder.resolve("forms.pdf");
        run(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("profile"),
                "--print-to-pdf=" + pdf,
                page.toUri().toString());
        Assumptions.assumeTrue(Files.exists(pdf), "SKIPPED: chromium printed nothing");
        return pdf;
    }

    private Path converted(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("forms.fodt"), text);
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString());
        Path pdf = folder.resolve("forms.pdf");
        Assumptions.assumeTrue(Files.exists(pdf), "SKIPPED: soffice converted nothing");
        return pdf;
    }

    @Test
    void readsWhatABrowserPrints() throws Exception {
        Map<WebPage.Style, List<Sheet>> forms = new EnumMap<>(WebPage.Style.class);
        StringBuilder html = new StringBuilder();
        Bureau bureau = new Bureau(11, 0.3);
        for (WebPage.Style style : Boolean.getBoolean("benmo.full") ? Set.of(WebPage.Style.values()) : FEW) {
            forms.put(style, forms(bureau));
            html.append(WebPage.of(forms.getOrDefault(style, List.of()), style, true, 9));
        }
        Path pdf = printed(html.toString());
        var read = Documents.read(pdf);
        assertThat(read.problems()).isEmpty();
        forms.forEach((style, sheets) -> {
            Verdict verdict = Verdict.of(sheets, read);
            assertThat(verdict.wrong()).as(style.name()).isEmpty();
            assertThat(verdict.unread().size())
                    .as("%s: %s", style, verdict.unread())
                    .isLessThanOrEqualTo(RULED.contains(style) ? 0 : verdict.right() / 10);
        });
    }

    @Test
    void readsWhatAnOfficeSuitePrints() throws Exception {
        for (FlatText.Style style : List.of(FlatText.Style.THREE, FlatText.Style.NONE)) {
            List<Sheet> forms = forms(new Bureau(41 + style.ordinal(), 0.4));
            Path pdf = converted(FlatText.of(forms, style, true, 9, style == FlatText.Style.NONE));
            Verdict verdict = Verdict.of(forms, Documents.read(pdf));
            assertThat(verdict.wrong()).as(style.name()).isEmpty();
            assertThat(verdict.unread().size())
                    .as("%s: %s", style, verdict.unread())
                    .isLessThanOrEqualTo(verdict.right() / 10);
            Files.delete(pdf);
        }
    }

    @Test
    void prefersUnreadToMisplacedWhereColumnsAreNarrow() throws Exception {
        for (int size : new int[] {10, 12}) {
            List<Sheet> forms = forms(new Bureau(70 + size, 0.3));
            Path pdf = printed(WebPage.of(forms, WebPage.Style.THREE, false, size));
            assertThat(Verdict.of(forms, Documents.read(pdf)).wrong())
                    .as("%d points", size)
                    .isEmpty();
        }
    }
}
