package org.benmo.benchmarks.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.benmo.documents.Bundle;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.writing.BookWriter;
import org.benmo.samples.disclosures.writing.Conversion;
import org.benmo.samples.disclosures.writing.PlainWriter;
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
        List<Path> pages = new ArrayList<>();
        Files.createDirectories(folder);
        for (Draft draft : drafts) {
            Path page = folder.resolve(draft.name() + ".html");
            Files.writeString(page, WebWriter.write(draft), StandardCharsets.UTF_8);
            pages.add(page);
            BookWriter.write(draft, folder.resolve(draft.name() + ".xlsx"));
            boolean broken = draft.year() % 2 == 0;
            Files.writeString(
                    folder.resolve(draft.name() + ".txt"),
                    PlainWriter.write(draft, broken ? LINE : 0, false),
                    StandardCharsets.UTF_8);
        }
        for (Kind kind : wanted) {
            if (make(kind, drafts, pages)) {
                there.add(kind);
            }
        }
        return there;
    }

    private boolean make(Kind kind, List<Draft> drafts, List<Path> pages) throws IOException, InterruptedException {
        Path office = folder.resolve("office");
        return switch (kind) {
            case MODEL, TXT, HTML, XLSX_AND_TXT -> true;
            case PDF_BROWSER -> Conversion.print(pages, folder.resolve("browser"));
            case DOCX_OFFICE -> Files.isDirectory(office) || Conversion.office(pages, "docx", office);
            case PDF_OFFICE ->
                (Files.isDirectory(office) || Conversion.office(pages, "docx", office))
                        && Conversion.office(documents(drafts), "pdf", folder.resolve("office-pdf"));
        };
    }

    private List<Path> documents(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> folder.resolve("office").resolve(draft.name() + ".docx"))
                .toList();
    }

    /** Throws the files away. */
    void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Reads a draft back from one kind of file. */
    Document read(Draft draft, Kind kind) {
        return switch (kind) {
            case MODEL -> Direct.document(draft);
            case TXT -> Documents.read(folder.resolve(draft.name() + ".txt"));
            case HTML -> Documents.read(folder.resolve(draft.name() + ".html"));
            case XLSX_AND_TXT ->
                Bundle.of(List.of(
                                Documents.read(folder.resolve(draft.name() + ".txt")),
                                Documents.read(folder.resolve(draft.name() + ".xlsx"))))
                        .whole();
            case PDF_BROWSER -> Documents.read(folder.resolve("browser").resolve(draft.name() + ".pdf"));
            case PDF_OFFICE -> Documents.read(folder.resolve("office-pdf").resolve(draft.name() + ".pdf"));
            case DOCX_OFFICE -> Documents.read(folder.resolve("office").resolve(draft.name() + ".docx"));
        };
    }
}
