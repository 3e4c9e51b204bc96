package org.benmo.documents.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;
import org.benmo.documents.archive.Container;
import org.benmo.documents.archive.OleNames;
import org.benmo.documents.archive.Refusal;

/** Reads Word documents (docx, docm). Macros are never run, links never followed. */
public final class DocxReader implements Reader {
    @Override
    public Format format() {
        return Format.DOCX;
    }

    @Override
    public Document read(Source source) {
        try {
            return readGuarded(source);
        } catch (IOException | XMLStreamException | StackOverflowError | OutOfMemoryError e) {
            return unusable(source, Refusal.of(e).problem());
        }
    }

    private Document readGuarded(Source source) throws IOException, XMLStreamException {
        if (OleNames.isOle(source)) {
            throw new Refusal(ProblemCode.ENCRYPTED.problem());
        }
        Container container = Container.open(source);
        Parts parts = Parts.of(container);
        Seen seen = new Seen();
        List<Block> blocks = DocxFlow.of(items(parts, seen));
        if (blocks.isEmpty()) {
            return unusable(source, ProblemCode.NO_TEXT.problem());
        }
        List<Problem> problems = new ArrayList<>(container.problems());
        if (parts.hasMacros()) {
            problems.add(ProblemCode.MACROS.problem());
        }
        problems.addAll(seen.problems());
        return new Document(source.name(), format().id(), 0, blocks, List.copyOf(problems));
    }

    private static List<Item> items(Parts parts, Seen seen) throws IOException, XMLStreamException {
        Styles styles = Styles.read(parts.find("styles"));
        Numbering numbering = Numbering.read(parts.find("numbering"));
        Notes notes = new Notes();
        Story.Reading reading =
                new Story.Reading(styles, numbering, new Counters(numbering), notes, seen, new Budget());
        notes.read(parts.find("footnotes"), "footnotes", reading);
        notes.read(parts.find("endnotes"), "endnotes", reading);
        List<Item> items = new ArrayList<>();
        try (InputStream in = parts.main()) {
            var cursor = Names.cursor(in);
            cursor.children(name -> {
                if (name.equals("w:body")) {
                    items.addAll(Story.read(cursor, reading, "body"));
                }
            });
        }
        return items;
    }

    private Document unusable(Source source, Problem problem) {
        return new Document(source.name(), format().id(), 0, List.of(), List.of(problem));
    }
}
