package org.benmo.benchmarks.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.benmo.documents.Bundle;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.html.HtmlWriter;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.benmo.documents.publication.pdf.PdfWriter;
import org.benmo.documents.publication.xlsx.XlsxWriter;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.writing.BookWriter;
import org.benmo.samples.disclosures.writing.Conversion;
import org.benmo.samples.disclosures.writing.PlainWriter;
import org.benmo.samples.disclosures.writing.PublicationMaker;
import org.benmo.samples.disclosures.writing.WebWriter;

/** Writes drafts as files of every kind, many at a time, and reads them again. */
final class Shelf {
    private static final int LINE = 38;

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** Writes the drafts; programs that are not installed leave their kinds out. Says which kinds are there. */
    List<Kind> write(List<Draft> drafts, List<Kind> wanted) throws IOException, InterruptedException {
        List<Kind> there = new ArrayList<>();
        for (Kind kind : wanted) {
            if (make(kind, drafts)) {
                there.add(kind);
            }
        }
        return there;
    }

    private boolean make(Kind kind, List<Draft> drafts) throws IOException, InterruptedException {
        return switch (kind) {
            case MODEL -> true;
            case TXT -> texts(drafts);
            case HTML -> !pages(drafts).isEmpty();
            case XLSX_AND_TXT -> texts(drafts) && books(drafts, "text", BookWriter.Cells.FORMATTED);
            case CARELESS_XLSX_AND_TXT -> texts(drafts) && books(drafts, "careless", BookWriter.Cells.CARELESS);
            case OWN_HTML -> publish(drafts, "own", PublicationMaker::whole, new HtmlWriter());
            case OWN_DOCX -> publish(drafts, "own", PublicationMaker::whole, new DocxWriter());
            case OWN_PDF -> publish(drafts, "own", PublicationMaker::whole, new PdfWriter());
            case OWN_OFD -> publish(drafts, "own", PublicationMaker::whole, new OfdWriter());
            case OWN_XLSX_AND_DOCX ->
                publish(drafts, "own", PublicationMaker::whole, new XlsxWriter())
                        && publish(drafts, "own-text", PublicationMaker::withoutForms, new DocxWriter());
            case PDF_BROWSER -> Conversion.print(pages(drafts), in("browser"));
            case DOCX_OFFICE -> office(drafts);
            case PDF_OFFICE -> office(drafts) && Conversion.office(documents(drafts), "pdf", in("office-pdf"));
        };
    }

    private boolean texts(List<Draft> drafts) throws IOException {
        for (Draft draft : drafts) {
            boolean broken = draft.year() % 2 == 0;
            Files.writeString(
                    file("text", draft, "txt"),
                    PlainWriter.write(draft, broken ? LINE : 0, false),
                    StandardCharsets.UTF_8);
        }
        return true;
    }

    private boolean books(List<Draft> drafts, String place, BookWriter.Cells cells) throws IOException {
        for (Draft draft : drafts) {
            BookWriter.write(draft, file(place, draft, "xlsx"), cells);
        }
        return true;
    }

    private List<Path> pages(List<Draft> drafts) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Draft draft : drafts) {
            Path page = file("page", draft, "html");
            Files.writeString(page, WebWriter.write(draft), StandardCharsets.UTF_8);
            pages.add(page);
        }
        return pages;
    }

    private boolean publish(
            List<Draft> drafts, String place, Function<Draft, Publication> how, PublicationWriter writer)
            throws IOException {
        for (Draft draft : drafts) {
            Files.write(file(place, draft, writer.extension()), writer.write(how.apply(draft)));
        }
        return true;
    }

    private boolean office(List<Draft> drafts) throws IOException, InterruptedException {
        return documents(drafts).stream().allMatch(Files::isRegularFile)
                || Conversion.office(pages(drafts), "docx", in("office"));
    }

    private List<Path> documents(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> in("office").resolve(draft.name() + ".docx"))
                .toList();
    }

    private Path in(String place) {
        return folder.resolve(place);
    }

    private Path file(String place, Draft draft, String extension) throws IOException {
        return Files.createDirectories(in(place)).resolve(draft.name() + "." + extension);
    }

    /** Throws the files away. */
    void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Reads a draft back from one kind of file. */
    Document read(Draft draft, Kind kind) throws IOException {
        return switch (kind) {
            case MODEL -> Direct.document(draft);
            case TXT -> Documents.read(file("text", draft, "txt"));
            case HTML -> Documents.read(file("page", draft, "html"));
            case XLSX_AND_TXT -> together(file("text", draft, "txt"), file("text", draft, "xlsx"));
            case CARELESS_XLSX_AND_TXT -> together(file("text", draft, "txt"), file("careless", draft, "xlsx"));
            case OWN_HTML -> Documents.read(file("own", draft, "html"));
            case OWN_DOCX -> Documents.read(file("own", draft, "docx"));
            case OWN_PDF -> Documents.read(file("own", draft, "pdf"));
            case OWN_OFD -> Documents.read(file("own", draft, "ofd"));
            case OWN_XLSX_AND_DOCX -> together(file("own-text", draft, "docx"), file("own", draft, "xlsx"));
            case PDF_BROWSER -> Documents.read(file("browser", draft, "pdf"));
            case PDF_OFFICE -> Documents.read(file("office-pdf", draft, "pdf"));
            case DOCX_OFFICE -> Documents.read(file("office", draft, "docx"));
        };
    }

    private static Document together(Path text, Path forms) {
        return Bundle.of(List.of(Documents.read(text), Documents.read(forms))).whole();
    }
}
