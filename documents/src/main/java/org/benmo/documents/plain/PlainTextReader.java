package org.benmo.documents.plain;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;

/** Reads plain text in UTF-8, GBK, GB18030 or UTF-16. */
public final class PlainTextReader implements Reader {
    /** Ten times what the longest published accounts need. */
    private static final int BYTES_MAX = 4 << 20;

    private static final String MEGABYTES = (BYTES_MAX >> 20) + "MB";
    private static final long LINES_MAX = 60_000;

    @Override
    public Format format() {
        return Format.TXT;
    }

    @Override
    public Document read(Source source) {
        if (source.bytes().length > BYTES_MAX) {
            return document(source, 0, List.of(), List.of(tooLarge(source, MEGABYTES)));
        }
        Decoded decoded = Decoded.of(source);
        if (decoded.text().chars().filter(c -> c == '\n' || c == '\r').count() > LINES_MAX) {
            return document(source, 0, List.of(), List.of(tooLarge(source, LINES_MAX + "行")));
        }
        Rows rows = Rows.of(decoded.text());
        if (rows.all().isEmpty()) {
            return document(source, 0, List.of(), List.of(ProblemCode.NO_TEXT.problem()));
        }
        List<Problem> problems = new ArrayList<>();
        if (!decoded.sound()) {
            problems.add(ProblemCode.UNREADABLE_TEXT.problem("1"));
        }
        long breaks = rows.all().stream().filter(Row::opensPage).count();
        int pages = breaks == 0 ? 0 : (int) breaks + 1;
        List<Block> blocks = PlainParagraphs.of(rows);
        return document(source, pages, blocks, problems);
    }

    private static Problem tooLarge(Source source, String limit) {
        return ProblemCode.TOO_LARGE.problem(source.name(), (source.bytes().length >> 10) + "KB", limit);
    }

    private static Document document(Source source, int pages, List<Block> blocks, List<Problem> problems) {
        return new Document(source.name(), Format.TXT.id(), pages, blocks, List.copyOf(problems));
    }
}
