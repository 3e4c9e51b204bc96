package org.benmo.documents.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;
import org.benmo.documents.archive.Container;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.layout.PageContent;
import org.benmo.documents.layout.PageProblems;
import org.benmo.documents.layout.Pages;

/** Reads OFD files. Several documents in one file are read one after the other. */
public final class OfdReader implements Reader {
    private static final int PAGES_MAX = 600;

    @Override
    public Format format() {
        return Format.OFD;
    }

    @Override
    public Document read(Source source) {
        try {
            return readGuarded(source);
        } catch (IOException | StackOverflowError | OutOfMemoryError e) {
            return unusable(source, 0, List.of(Refusal.of(e).problem()));
        }
    }

    /**
     * What stands on each page, in order: for drawing the pages again.
     *
     * @throws IOException when the file cannot be used; {@link #read} says why
     */
    public static List<PageContent> pages(Source source) throws IOException {
        List<PageContent> contents = new ArrayList<>();
        collect(new OfdPackage(Container.open(source)), contents);
        return contents;
    }

    /** Adds the contents of the pages up to the limit; returns how many pages there are. */
    private static int collect(OfdPackage parts, List<PageContent> contents) throws IOException {
        int count = 0;
        for (String root : OfdDocument.roots(parts)) {
            OfdDocument document = OfdDocument.read(parts, root);
            for (Optional<String> page : document.pages()) {
                if (contents.size() < PAGES_MAX) {
                    contents.add(PageDrawing.read(parts, document, page, contents.size() + 1));
                }
            }
            count += document.pages().size();
        }
        return count;
    }

    private Document readGuarded(Source source) throws IOException {
        Container container = Container.open(source);
        List<PageContent> contents = new ArrayList<>();
        int count = collect(new OfdPackage(container), contents);
        List<Problem> problems = new ArrayList<>(container.problems());
        problems.addAll(new PageProblems(contents, count).all(true));
        if (problems.stream().anyMatch(Problem::fatal)) {
            return unusable(source, count, problems);
        }
        List<Block> blocks = Pages.blocks(contents);
        if (blocks.isEmpty() && problems.isEmpty()) {
            // Nothing but numbers of pages and the like.
            problems.add(ProblemCode.NO_TEXT.problem());
        }
        return new Document(source.name(), format().id(), count, blocks, List.copyOf(problems));
    }

    private Document unusable(Source source, int pages, List<Problem> problems) {
        return new Document(source.name(), format().id(), pages, List.of(), List.copyOf(problems));
    }
}
