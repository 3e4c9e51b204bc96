package org.benmo.documents.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.benmo.documents.Place;
import org.benmo.documents.ProblemCode;

/**
 * Puts notes on a copy of a PDF: a coloured mark over the words, a numbered mark in the margin, the note as a pop-up, a bookmark. The
 * copy is the original's bytes with an addition at the end, so nothing of the original is changed and the signature of a signed file
 * still covers what it covered.
 */
public final class PdfNotes {
    private PdfNotes() {}

    /**
     * The copy with its notes.
     *
     * @param pdf the original's bytes
     * @param heading of the bookmarks
     * @param notes in the order of their numbers
     */
    public static Annotated on(byte[] pdf, String heading, List<Note> notes) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            AccessPermission may = document.getCurrentAccessPermission();
            if (document.isEncrypted() && !may.canModifyAnnotations()) {
                return Annotated.none(ProblemCode.NOTES_FORBIDDEN.problem());
            }
            if (isCertified(document)) {
                return Annotated.none(ProblemCode.NOTES_CERTIFIED.problem());
            }
            boolean signed = !document.getSignatureDictionaries().isEmpty();
            byte[] copy = PictureFonts.with(() -> write(document, heading, notes));
            return signed ? Annotated.copy(copy, ProblemCode.NOTES_SIGNED.problem()) : Annotated.copy(copy);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever PDFBox stumbles over in a stranger's file, the file is the matter, not we.
            return Annotated.none(ProblemCode.NOTES_IMPOSSIBLE.problem());
        }
    }

    /** A certified file says itself that it may not be changed in any way. */
    private static boolean isCertified(PDDocument document) {
        COSDictionary permissions =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("Perms"));
        return permissions != null && permissions.containsKey(COSName.getPDFName("DocMDP"));
    }

    private static byte[] write(PDDocument document, String heading, List<Note> notes) throws IOException {
        Set<COSDictionary> changed = new HashSet<>();
        List<Marks> marks = new ArrayList<>();
        Map<Integer, List<Float>> taken = new HashMap<>();
        for (Note note : notes) {
            for (int number : pages(note)) {
                if (number <= document.getNumberOfPages()) {
                    PDPage page = document.getPage(number - 1);
                    Marks one = new Marks(
                            document, page, note, number, taken.computeIfAbsent(number, n -> new ArrayList<>()));
                    one.add();
                    marks.add(one);
                    changed.add(page.getCOSObject());
                }
            }
        }
        changed.addAll(bookmarks(document, heading, marks));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.saveIncremental(out, changed);
        return out.toByteArray();
    }

    private static Set<Integer> pages(Note note) {
        Set<Integer> pages = new TreeSet<>();
        note.boxes().stream().map(Place.PageBox::page).forEach(pages::add);
        return pages;
    }

    private static Set<COSDictionary> bookmarks(PDDocument document, String heading, List<Marks> marks) {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentOutline outline = catalog.getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            catalog.setDocumentOutline(outline);
        }
        Set<COSDictionary> changed = new HashSet<>();
        PDOutlineItem last = outline.getLastChild();
        PDOutlineItem all = new PDOutlineItem();
        all.setTitle(heading);
        all.setBold(true);
        outline.addLast(all);
        Set<Integer> done = new HashSet<>();
        for (Marks one : marks) {
            if (done.add(one.note().number())) {
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle(one.note().number() + " " + one.note().title());
                PDPageXYZDestination there = new PDPageXYZDestination();
                there.setPage(one.page());
                there.setTop(one.top());
                item.setDestination(there);
                all.addLast(item);
            }
        }
        all.openNode();
        changed.add(catalog.getCOSObject());
        changed.add(outline.getCOSObject());
        if (last != null) {
            changed.add(last.getCOSObject());
        }
        return changed;
    }
}
