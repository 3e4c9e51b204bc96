package org.benmo.documents.publication.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.PublicationWriter;
import org.benmo.documents.publication.layout.LaidOut;
import org.benmo.documents.publication.layout.Layout;

/** Writes PDF. */
public final class PdfWriter implements PublicationWriter {
    private static final long DOCUMENT_ID = 20260101L;

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public byte[] write(Publication publication) {
        return write(publication, Layout.of(publication));
    }

    /** Writes pages that are laid out already. */
    public byte[] write(Publication publication, LaidOut laidOut) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.setDocumentId(DOCUMENT_ID);
            describe(document, publication);
            EmbeddedFonts fonts = new EmbeddedFonts(document);
            List<PDPage> pages = new ArrayList<>();
            for (LaidOut.Page page : laidOut.pages()) {
                PDPage paper =
                        new PDPage(new PDRectangle((float) page.orientation().width(), (float)
                                page.orientation().height()));
                document.addPage(paper);
                pages.add(paper);
                new PageDrawing(document, paper, page, fonts).draw();
            }
            links(laidOut, pages);
            bookmarks(document, laidOut, pages);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Publication publication) {
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        moment.clear();
        moment.set(
                publication.date().getYear(),
                publication.date().getMonthValue() - 1,
                publication.date().getDayOfMonth());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(publication.title());
        information.setAuthor(publication.publisher());
        information.setProducer("Benmo");
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static void links(LaidOut laidOut, List<PDPage> pages) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            LaidOut.Page page = laidOut.pages().get(i);
            for (LaidOut.Link link : page.links()) {
                PDAnnotationLink annotation = new PDAnnotationLink();
                float top = (float) (page.orientation().height() - link.top() - link.height());
                annotation.setRectangle(
                        new PDRectangle((float) link.left(), top, (float) link.width(), (float) link.height()));
                PDBorderStyleDictionary border = new PDBorderStyleDictionary();
                border.setWidth(0);
                annotation.setBorderStyle(border);
                annotation.setDestination(
                        destination(laidOut, laidOut.bookmarks().get(link.bookmark()), pages));
                pages.get(i).getAnnotations().add(annotation);
            }
        }
    }

    private static void bookmarks(PDDocument document, LaidOut laidOut, List<PDPage> pages) {
        PDDocumentOutline outline = new PDDocumentOutline();
        Deque<PDOutlineNode> parents = new ArrayDeque<>();
        Deque<Integer> levels = new ArrayDeque<>();
        for (LaidOut.Bookmark bookmark : laidOut.bookmarks()) {
            while (!levels.isEmpty() && levels.peek() >= bookmark.level()) {
                levels.pop();
                parents.pop();
            }
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.words());
            item.setDestination(destination(laidOut, bookmark, pages));
            (parents.isEmpty() ? outline : parents.element()).addLast(item);
            parents.push(item);
            levels.push(bookmark.level());
        }
        outline.openNode();
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static PDPageXYZDestination destination(LaidOut laidOut, LaidOut.Bookmark bookmark, List<PDPage> pages) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(pages.get(bookmark.page()));
        double height = laidOut.pages().get(bookmark.page()).orientation().height();
        destination.setTop((int) Math.round(height - bookmark.top()));
        destination.setLeft(0);
        return destination;
    }
}
