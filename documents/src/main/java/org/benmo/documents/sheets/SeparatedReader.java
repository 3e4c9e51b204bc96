package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Reader;
import org.benmo.documents.Source;
import org.benmo.documents.plain.Decoded;

/** Reads values separated by commas, tabs or semicolons, with quotes, as a sheet without frames. */
public final class SeparatedReader implements Reader {
    private static final int CELLS_MAX = 300_000;
    private static final String SEPARATORS = "\t,;，";
    private static final int SAMPLE = 64 << 10;

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public Document read(Source source) {
        String text = Decoded.of(source).text();
        int dot = source.name().lastIndexOf('.');
        String name = dot > 0 ? source.name().substring(0, dot) : source.name();
        List<RawCell> cells = new ArrayList<>();
        boolean complete = split(text, separator(text), cells);
        SheetProblems problems = new SheetProblems();
        if (!complete) {
            problems.at(ProblemCode.SHEET_TOO_LARGE, name, "");
        }
        RawSheet sheet = new RawSheet(name, cells, IntUnaryOperator.identity(), IntUnaryOperator.identity());
        return SheetBlocks.document(source, Format.CSV, complete ? List.of(sheet) : List.of(), problems);
    }

    /** The separator that occurs most often outside quotes; amounts with a comma in them stand in quotes. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < Math.min(SAMPLE, text.length()); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int index = SEPARATORS.indexOf(c);
            if (!quoted && index >= 0) {
                counts[index]++;
            }
        }
        int best = 1;
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        boolean tabs = counts[0] > 0 && counts[0] * 3 >= counts[best];
        return tabs ? '\t' : SEPARATORS.charAt(best);
    }

    private static boolean split(String text, char separator, List<RawCell> cells) {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int row = 0;
        int column = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || doubled;
                i += doubled ? 1 : 0;
                value.append(quoted ? String.valueOf(c) : "");
            } else if (c == '"' && value.toString().isBlank()) {
                value.setLength(0);
                quoted = true;
            } else if (c == separator || c == '\n') {
                add(cells, row, column, value);
                column = c == '\n' ? 0 : column + 1;
                row += c == '\n' ? 1 : 0;
                if (cells.size() > CELLS_MAX) {
                    return false;
                }
            } else if (c != '\r') {
                value.append(c);
            }
        }
        return true;
    }

    private static void add(List<RawCell> cells, int row, int column, StringBuilder value) {
        String text = value.toString();
        value.setLength(0);
        // ="0213" keeps Excel from taking a code for a number.
        String plain = text.startsWith("=\"") && text.endsWith("\"") ? text.substring(2, text.length() - 1) : text;
        if (!plain.isBlank()) {
            cells.add(new RawCell(row, column, 1, 1, plain, false));
        }
    }
}
