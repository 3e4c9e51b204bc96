package org.benmo.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.DraftMaker;
import org.benmo.samples.disclosures.errors.HumanError;
import org.benmo.samples.disclosures.errors.Mutant;
import org.benmo.samples.disclosures.writing.WebWriter;

/** Publications made up for the tests, each with one error people make. */
final class Publications {
    private Publications() {}

    /** A publication whose decimal point slipped once. */
    static Mutant slipped(long seed) {
        for (long s = seed; ; s++) {
            var made = HumanError.U18_DECIMAL_SHIFT.into(DraftMaker.make(s), new Random(s));
            if (made.isPresent()) {
                return made.get();
            }
        }
    }

    /** Prints a publication to PDF, as an office does from its word processor. */
    static Path pdf(Page page, Draft draft, Path folder) {
        page.setContent(WebWriter.write(draft));
        Path file = folder.resolve(draft.office() + draft.year() + "年度部门决算.pdf");
        page.pdf(new Page.PdfOptions().setPath(file).setFormat("A4"));
        return file;
    }

    /** Many publications as web pages, each with its slip. */
    static List<Path> pages(int count, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Draft draft = slipped(1_000L + i * 10L).draft();
            Path file = folder.resolve(String.format("%02d-%s%d年度部门决算.html", i + 1, draft.office(), draft.year()));
            files.add(Files.writeString(file, WebWriter.write(draft), StandardCharsets.UTF_8));
        }
        return files;
    }
}
