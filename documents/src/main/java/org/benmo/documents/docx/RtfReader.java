package org.benmo.documents.docx;

import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;
import org.benmo.documents.archive.Refusal;

/** Reads RTF, which often goes by the name of doc. */
public final class RtfReader implements Reader {
    @Override
    public Format format() {
        return Format.RTF;
    }

    @Override
    public Document read(Source source) {
        try {
            RtfStory story = new RtfStory();
            new RtfTokens(source.bytes()).read(story);
            List<Block> blocks = DocxFlow.of(story.items());
            return blocks.isEmpty()
                    ? unusable(source, ProblemCode.NO_TEXT.problem())
                    : new Document(source.name(), format().id(), 0, blocks, List.of());
        } catch (Refusal | OutOfMemoryError e) {
            return unusable(source, Refusal.of(e).problem());
        }
    }

    private Document unusable(Source source, Problem problem) {
        return new Document(source.name(), format().id(), 0, List.of(), List.of(problem));
    }
}
