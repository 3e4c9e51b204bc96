package org.benmo.reports.annotated;

import java.util.ArrayList;
import java.util.List;
import org.benmo.disclosure.Finding;
import org.benmo.documents.Place;
import org.benmo.documents.picture.Annotated;
import org.benmo.documents.picture.Note;
import org.benmo.documents.picture.PdfNotes;
import org.benmo.reports.FileResult;
import org.benmo.reports.Messages;
import org.benmo.reports.Words;

/** The annotated copy (批注稿): every finding that stands on a page marked there, with what is wrong and what to do. */
public final class AnnotatedPdf {
    private AnnotatedPdf() {}

    /** The copy of this PDF with the findings of the result; numbers are those of the other reports. */
    public static Annotated of(FileResult result, byte[] pdf) {
        return PdfNotes.on(pdf, Messages.get("annotated.heading"), notes(result));
    }

    /** True when at least one finding stands on a page. */
    public static boolean hasNotes(FileResult result) {
        return !notes(result).isEmpty();
    }

    private static List<Note> notes(FileResult result) {
        List<Note> notes = new ArrayList<>();
        int number = 0;
        List<FileResult.Explained> findings =
                result.document().map(FileResult.Understood::findings).orElse(List.of());
        for (FileResult.Explained explained : findings) {
            number++;
            List<Place.PageBox> boxes = explained.finding().places().stream()
                    .flatMap(found -> found.places().stream())
                    .filter(Place.PageBox.class::isInstance)
                    .map(Place.PageBox.class::cast)
                    .toList();
            if (!boxes.isEmpty()) {
                notes.add(note(number, explained, boxes));
            }
        }
        return notes;
    }

    private static Note note(int number, FileResult.Explained explained, List<Place.PageBox> boxes) {
        Finding finding = explained.finding();
        Note.Weight weight = switch (finding.severity()) {
            case ERROR -> Note.Weight.ERROR;
            case WARNING -> Note.Weight.WARNING;
            case INFO -> Note.Weight.INFO;
        };
        return new Note(
                number,
                "[" + Words.severity(finding.severity()) + "] " + Words.oneLine(finding.message()),
                words(explained),
                weight,
                boxes);
    }

    private static String words(FileResult.Explained explained) {
        Finding finding = explained.finding();
        StringBuilder words = new StringBuilder(finding.message());
        line(words, "finding.printed", finding.text());
        finding.expected().ifPresent(expected -> line(words, "finding.expected", expected));
        finding.difference().ifPresent(difference -> line(words, "finding.difference", difference));
        finding.cause().ifPresent(cause -> line(words, "finding.cause", cause));
        line(words, "finding.action", finding.suggestion());
        for (FileResult.Relation relation : explained.relations()) {
            line(words, "finding.evidence", relation.code() + " " + relation.words() + "：" + relation.numbers());
        }
        return words.toString();
    }

    private static void line(StringBuilder words, String label, String text) {
        if (!text.isBlank()) {
            words.append('\n').append(Messages.get(label)).append('：').append(text);
        }
    }
}
