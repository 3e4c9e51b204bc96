package org.benmo.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.benmo.documents.writing.Characters;

/** The text of a cell: its lines one after the other. */
final class CellText {
    private static final Pattern AMOUNT =
            Pattern.compile("[-(（]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?[)）%]?|[-(（]?\\d+\\.\\d+[)）%]?");

    private final List<String> pieces = new ArrayList<>();

    private CellText() {}

    static CellText of(List<Item> items) {
        CellText text = new CellText();
        for (Item item : items) {
            if (item instanceof Item.Paragraph paragraph) {
                paragraph.words().lines().stream()
                        .flatMap(line -> line.pieces(false).stream())
                        .map(Words::folded)
                        .filter(piece -> !piece.isEmpty())
                        .forEach(text.pieces::add);
            }
        }
        return text;
    }

    /** What in a cell is not its text: tables, notes and boxes. */
    static List<Item> others(List<Item> items) {
        return items.stream().filter(item -> !(item instanceof Item.Paragraph)).toList();
    }

    /** The lines that are not blank. */
    static List<Words> lines(List<Item> items) {
        List<Words> lines = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Paragraph paragraph) {
                paragraph.words().lines().stream()
                        .filter(line -> !line.isBlank())
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    static boolean isAmount(String folded) {
        return AMOUNT.matcher(folded).matches();
    }

    boolean isBlank() {
        return pieces.isEmpty();
    }

    /** All of it; two amounts are kept from reading as one number. */
    String folded() {
        StringBuilder text = new StringBuilder();
        boolean amount = false;
        for (String piece : pieces) {
            boolean next = isAmount(piece);
            text.append(amount && next ? String.valueOf(Characters.UNREADABLE) : "")
                    .append(piece);
            amount = next;
        }
        return text.toString();
    }
}
