package org.benmo.documents.publication.layout;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.fonts.Typeface;

/** The list of contents: its entries are known before the pages are, its page numbers only after. */
final class ContentsList {
    private static final int LEVELS = 2;
    private static final double DOT = 5;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /**
     * A heading that is listed.
     *
     * @param bookmark its index among all headings
     * @param level from 1
     * @param words of the heading
     */
    record Entry(int bookmark, int level, String words) {}

    /** An entry on its page, still without a page number. */
    private record Placed(Entry entry, Style style, Sheets.Sheet sheet, double top, double left, double right) {}

    ContentsList(Publication publication) {
        int number = 0;
        for (Element element : publication.elements()) {
            if (element instanceof Element.Heading heading) {
                add(number++, heading.style().level(), heading.text());
            } else if (element instanceof Element.Tabulation tabulation
                    && !tabulation.table().title().isEmpty()) {
                add(number++, Style.FORM_TITLE.level(), tabulation.table().title());
            }
        }
    }

    private void add(int bookmark, int level, String words) {
        if (level <= LEVELS) {
            entries.add(new Entry(bookmark, level, words));
        }
    }

    List<Entry> entries() {
        return entries;
    }

    void place(Sheets sheets, Entry entry, Style style) {
        double indent = style.indent() * style.size();
        double left = sheets.left() + indent;
        double baseline = sheets.y() + Layout.baseline(style.pitch(), style.size());
        List<Mark.Words> words = Lines.set(
                Atom.of(List.of(Run.of(entry.words())), Typeface.of(style.face()), style.size(), false),
                left,
                sheets.width() - indent,
                baseline,
                Alignment.LEFT,
                true,
                style.size());
        sheets.addAll(words);
        double end =
                words.isEmpty() ? left : words.getLast().x() + words.getLast().width();
        placed.add(new Placed(entry, style, sheets.current(), sheets.y(), end, sheets.left() + sheets.width()));
    }

    /** The finished pages, every entry with dots and its page number. */
    LaidOut filled(Sheets sheets) {
        for (Placed line : placed) {
            LaidOut.Bookmark target = sheets.bookmarks().get(line.entry().bookmark());
            fill(line, sheets.all().get(target.page()).number());
            line.sheet()
                    .links()
                    .add(new LaidOut.Link(
                            Style.CONTENTS_ENTRY.size(),
                            line.top(),
                            line.right(),
                            line.style().pitch(),
                            line.entry().bookmark()));
        }
        return new LaidOut(
                sheets.all().stream()
                        .map(sheet -> new LaidOut.Page(
                                sheet.orientation(),
                                sheet.number(),
                                List.copyOf(sheet.marks()),
                                List.copyOf(sheet.links())))
                        .toList(),
                List.copyOf(sheets.bookmarks()));
    }

    private static void fill(Placed line, String number) {
        double size = Style.CONTENTS_ENTRY.size();
        double baseline = line.top() + Layout.baseline(line.style().pitch(), size);
        List<Atom> digits = Atom.of(List.of(Run.of(number)), Typeface.SERIF, size, false);
        double width = digits.stream().mapToDouble(Atom::width).sum();
        double dots = line.right() - width - 4 - (line.left() + 4);
        int count = (int) (dots / DOT);
        if (count > 0) {
            double first = line.right() - width - 4 - count * DOT;
            double spacing = DOT - Typeface.SERIF.width('.') * size / 1000;
            line.sheet()
                    .marks()
                    .add(new Mark.Words(
                            ".".repeat(count),
                            first,
                            baseline,
                            Typeface.SERIF,
                            size,
                            spacing,
                            false,
                            java.util.Optional.empty()));
        }
        line.sheet()
                .marks()
                .addAll(Lines.set(digits, line.right() - width, width, baseline, Alignment.LEFT, true, size));
    }
}
