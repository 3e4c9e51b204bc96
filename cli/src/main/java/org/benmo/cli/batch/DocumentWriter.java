package org.benmo.cli.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.cli.OutputFormat;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Report;
import org.benmo.documents.Problem;
import org.benmo.documents.Source;
import org.benmo.documents.picture.Annotated;
import org.benmo.documents.picture.PagePicture;
import org.benmo.documents.picture.PagePictures;
import org.benmo.reports.CheckedFile;
import org.benmo.reports.FileResult;
import org.benmo.reports.annotated.AnnotatedPdf;
import org.benmo.reports.html.HtmlReport;
import org.benmo.reports.html.PageViews;
import org.benmo.reports.letter.ReviewLetter;

/** Which report of one document a format is. */
final class DocumentWriter {
    private DocumentWriter() {}

    /** Something to be written to a stream. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What came of a format: something to write, something to tell, both or neither. */
    record Product(Optional<Content> content, Optional<Problem> problem) {
        static final Product NOTHING = new Product(Optional.empty(), Optional.empty());

        static Product of(byte[] bytes) {
            return new Product(Optional.of(out -> out.write(bytes)), Optional.empty());
        }
    }

    /** What the format says of a document. */
    static Product product(OutputFormat format, CheckedFile checked, FileResult result) {
        return switch (format) {
            case HTML -> Product.of(html(checked, result));
            case DOCX ->
                ReviewLetter.docx(result, LocalDate.now(ZoneId.systemDefault()))
                        .map(Product::of)
                        .orElse(Product.NOTHING);
            case PDF -> annotated(checked.file(), result);
            case TEXT, JSON, SARIF, XLSX -> Product.NOTHING;
        };
    }

    private static Product annotated(Path file, FileResult result) {
        if (!isPdf(result) || !AnnotatedPdf.hasNotes(result)) {
            return Product.NOTHING;
        }
        try {
            Annotated copy = AnnotatedPdf.of(result, Files.readAllBytes(file));
            return new Product(copy.pdf().map(bytes -> out -> out.write(bytes)), copy.problem());
        } catch (IOException e) {
            // Read a moment ago and gone now.
            return Product.NOTHING;
        }
    }

    private static boolean isPdf(FileResult result) {
        return result.document().filter(d -> d.format().equals("pdf")).isPresent();
    }

    private static byte[] html(CheckedFile checked, FileResult result) {
        return HtmlReport.write(
                result,
                checked.report().map(Report::disclosure).map(Disclosure::document),
                pictures(checked.file(), result));
    }

    private static List<PagePicture> pictures(Path file, FileResult result) {
        Set<Integer> pages = result.document().map(PageViews::pages).orElse(Set.of());
        if (pages.isEmpty()) {
            return List.of();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return isPdf(result)
                    ? PagePictures.ofPdf(bytes, pages)
                    : PagePictures.ofOfd(new Source(String.valueOf(file.getFileName()), bytes), pages);
        } catch (IOException e) {
            // Read a moment ago and gone now: the report does without pictures.
            return List.of();
        }
    }
}
