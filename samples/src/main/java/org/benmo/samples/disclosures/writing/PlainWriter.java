package org.benmo.samples.disclosures.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Piece;

/** A draft as plain text, as it comes out of a browser or a PDF: forms as cells parted by tabs, or lost altogether. */
public final class PlainWriter {
    private PlainWriter() {}

    /**
     * The text of a draft.
     *
     * @param width characters a line is broken after; 0 leaves paragraphs whole
     * @param forms false leaves the forms out, as a text layer of pictures does
     */
    public static String write(Draft draft, int width, boolean forms) {
        List<String> lines = new ArrayList<>();
        for (Piece piece : draft.pieces()) {
            switch (piece) {
                case Piece.Heading heading -> lines.add(heading.text());
                case Piece.Prose prose -> wrap(lines, "    " + prose.text(), width);
                case Piece.Entry entry -> lines.add(entry.text());
                case Piece.Grid grid -> {
                    lines.add(grid.title());
                    if (forms) {
                        lines.addAll(grid.stub());
                        grid.rows()
                                .forEach(row -> lines.add(row.stream()
                                        .map(cell -> cell.run().text())
                                        .collect(Collectors.joining("\t"))));
                        lines.addAll(grid.notes());
                    }
                }
                case Piece.Break page -> lines.add("");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void wrap(List<String> lines, String text, int width) {
        if (width == 0) {
            lines.add(text.strip());
            return;
        }
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + width);
            while (to < text.length() && to > from + 1 && isDigit(text.charAt(to - 1)) && isDigit(text.charAt(to))) {
                to--;
            }
            lines.add(text.substring(from, to));
            from = to;
        }
    }

    /** No program breaks a line inside a number. */
    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }
}
