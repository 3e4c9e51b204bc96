package org.benmo.documents.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Source;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page from its bytes to its blocks, behind guards. */
final class HtmlFile {
    /** A page of accounts with pictures inside has some megabytes. */
    private static final int BYTES_MAX = 40 << 20;

    /** Without the pictures in it. */
    private static final int CHARACTERS_MAX = 12 << 20;

    private static final Pattern EMBEDDED = Pattern.compile("data:[a-z/+.-]{1,60};base64,[A-Za-z0-9+/=%\\s]*+");

    /** Elements of a page with all tables of a city have some hundred thousand marks. */
    private static final int MARKS_MAX = 1_000_000;

    private static final int DEPTH_MAX = 256;

    private HtmlFile() {}

    static Document read(Source source) {
        if (source.bytes().length > BYTES_MAX) {
            return unusable(
                    source, ProblemCode.TOO_LARGE.problem(source.name(), megabytes(source), (BYTES_MAX >> 20) + "MB"));
        }
        String markup = WebArchive.page(source).orElseGet(() -> Encoding.text(source));
        markup = EMBEDDED.matcher(markup).replaceAll("");
        if (markup.length() > CHARACTERS_MAX
                || markup.chars().filter(c -> c == '<').count() > MARKS_MAX) {
            return unusable(source, ProblemCode.EXCESSIVE.problem());
        }
        Element body;
        String title;
        try {
            org.jsoup.nodes.Document page =
                    Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(markup, "");
            body = page.body();
            title = page.title();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever the parser stumbles over in a stranger's page, the page is the matter, not we.
            return unusable(source, ProblemCode.DAMAGED.problem());
        }
        Surplus.remove(body);
        HtmlBlocks reader = new HtmlBlocks(title);
        List<Block> blocks = reader.read(body);
        List<Problem> problems = new ArrayList<>();
        if (!reader.complete()) {
            problems.add(ProblemCode.TABLE_TOO_LARGE.problem());
        }
        if (blocks.isEmpty()) {
            problems.add(ProblemCode.NO_TEXT.problem());
        }
        return new Document(source.name(), Format.HTML.id(), 0, blocks, List.copyOf(problems));
    }

    private static String megabytes(Source source) {
        return (source.bytes().length >> 20) + "MB";
    }

    private static Document unusable(Source source, Problem problem) {
        return new Document(source.name(), Format.HTML.id(), 0, List.of(), List.of(problem));
    }
}
