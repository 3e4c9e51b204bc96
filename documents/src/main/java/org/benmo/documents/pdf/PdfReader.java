package org.benmo.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;
import org.benmo.documents.layout.PageContent;
import org.benmo.documents.layout.PageProblems;
import org.benmo.documents.layout.Pages;

/** Reads PDF files with a text layer. */
public final class PdfReader implements Reader {
    /** Published accounts have some 20 to 60 pages; a city's whole volume of them some hundreds. */
    static final int PAGES_MAX = 600;

    private static final int TAIL = 2048;

    /** Held so that the setting is not lost with a collected logger: what PDFBox would say becomes a problem of ours. */
    private static final List<Logger> SILENCED =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
        FontMappers.set(new ResidentFont());
    }

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public Document read(Source source) {
        if (PackedObjects.areExcessive(source.bytes())) {
            return unusable(source, ProblemCode.DAMAGED.problem());
        }
        try (PDDocument pdf = Loader.loadPDF(source.bytes())) {
            return read(source, pdf);
        } catch (InvalidPasswordException e) {
            return unusable(source, ProblemCode.ENCRYPTED.problem());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever PDFBox stumbles over in a stranger's file, the file is the matter, not we.
            return unusable(source, ProblemCode.DAMAGED.problem());
        }
    }

    private static Document unusable(Source source, Problem problem) {
        return new Document(source.name(), Format.PDF.id(), 0, List.of(), List.of(problem));
    }

    private static Document read(Source source, PDDocument pdf) {
        int count = pdf.getNumberOfPages();
        List<PageContent> contents = contents(pdf);
        List<Problem> problems = new ArrayList<>(new PageProblems(contents, count).all(hasEnd(source)));
        Overlays.problem(pdf, contents.size()).ifPresent(problems::add);
        if (problems.stream().anyMatch(Problem::fatal)) {
            return new Document(source.name(), Format.PDF.id(), count, List.of(), problems);
        }
        List<Block> blocks = Pages.blocks(contents);
        if (blocks.isEmpty() && problems.isEmpty()) {
            // Nothing but numbers of pages and the like.
            problems.add(ProblemCode.NO_TEXT.problem());
        }
        return new Document(source.name(), Format.PDF.id(), count, blocks, problems);
    }

    private static List<PageContent> contents(PDDocument pdf) {
        PageWalker walker = new PageWalker();
        List<PageContent> contents = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            if (contents.size() == PAGES_MAX) {
                break;
            }
            contents.add(walker.walk(page, contents.size() + 1));
        }
        return contents;
    }

    /** A complete file ends with %%EOF, give or take a little that some servers append. */
    private static boolean hasEnd(Source source) {
        byte[] bytes = source.bytes();
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        return tail.contains("%%EOF") || tail.contains("startxref");
    }
}
