package org.benmo.documents.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Source;
import org.benmo.documents.archive.OleNames;
import org.benmo.documents.archive.Refusal;

/** An old binary document, read by way of POI. */
final class BinaryDocument {
    /** Held so that the setting is not lost: what POI would say becomes a problem of ours. */
    private static final Logger SILENCED = Logger.getLogger("org.apache.poi");

    static {
        SILENCED.setLevel(Level.OFF);
    }

    private BinaryDocument() {}

    static Document read(Source source) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
            return read(source, files);
        } catch (EncryptedDocumentException e) {
            return unusable(source, ProblemCode.ENCRYPTED.problem());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever POI stumbles over in a stranger's file, the file is the matter, not we.
            return unusable(source, Refusal.of(e).problem());
        }
    }

    private static Document read(Source source, POIFSFileSystem files) throws IOException {
        Seen seen = new Seen();
        List<Block> blocks = DocxFlow.of(items(open(files), seen));
        if (blocks.isEmpty()) {
            return unusable(source, ProblemCode.NO_TEXT.problem());
        }
        List<Problem> problems = new ArrayList<>();
        if (OleNames.in(source).contains("_VBA_PROJECT")) {
            problems.add(ProblemCode.MACROS.problem());
        }
        if (OleNames.in(source).contains("ObjectPool")) {
            seen.embedded();
        }
        problems.addAll(seen.problems());
        return new Document(source.name(), Format.DOC.id(), 0, blocks, List.copyOf(problems));
    }

    private static HWPFDocumentCore open(POIFSFileSystem files) throws IOException {
        try {
            return new HWPFDocument(files);
        } catch (OldWordFileFormatException e) {
            return new HWPFOldDocument(files);
        }
    }

    private static List<Item> items(HWPFDocumentCore word, Seen seen) {
        BinaryLists lists = new BinaryLists();
        Counters counters = new Counters(lists);
        Map<Integer, PAPX> endings = new HashMap<>();
        for (PAPX papx : word.getParagraphTable().getParagraphs()) {
            endings.put(papx.getEnd(), papx);
        }
        List<Item> items =
                new ArrayList<>(new BinaryStory(lists, counters, seen, endings, "body").read(word.getRange()));
        if (word instanceof HWPFDocument document) {
            // Notes and boxes do not say in a way worth trusting where they stand: they follow the text.
            items.addAll(beside(document.getFootnoteRange(), "footnotes", lists, counters, seen, endings));
            items.addAll(beside(document.getEndnoteRange(), "endnotes", lists, counters, seen, endings));
            items.addAll(beside(document.getMainTextboxRange(), "txbx", lists, counters, seen, endings));
        }
        return items;
    }

    private static List<Item> beside(
            Range range, String path, BinaryLists lists, Counters counters, Seen seen, Map<Integer, PAPX> endings) {
        boolean empty = range.getStartOffset() >= range.getEndOffset();
        return empty ? List.of() : new BinaryStory(lists, counters, seen, endings, path).read(range);
    }

    private static Document unusable(Source source, Problem problem) {
        return new Document(source.name(), Format.DOC.id(), 0, List.of(), List.of(problem));
    }
}
