package org.benmo.documents.publication.layout;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Orientation;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.fonts.Typeface;

/** The pages while they are being filled, from the top of each to its bottom. */
final class Sheets {
    private static final double FOOT = 0.42;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<LaidOut.Bookmark> bookmarks = new ArrayList<>();
    private Orientation orientation = Orientation.PORTRAIT;
    private boolean numbered;
    private int number;
    private double y;

    /** A page being filled. */
    record Sheet(Orientation orientation, String number, List<Mark> marks, List<LaidOut.Link> links) {}

    /** Begins a section on a new page. */
    void begin(Section section) {
        orientation = section.orientation();
        numbered = section.numbered();
        turn();
    }

    /** Goes on at the top of a new page. */
    void turn() {
        String printed = "";
        if (numbered) {
            number++;
            printed = String.valueOf(number);
        }
        sheets.add(new Sheet(orientation, printed, new ArrayList<>(), new ArrayList<>()));
        y = orientation.top();
        if (numbered) {
            foot("— " + printed + " —");
        }
    }

    private void foot(String words) {
        Style style = Style.PAGE_NUMBER;
        List<Atom> atoms = Atom.of(List.of(Run.of(words)), Typeface.SERIF, style.size(), false);
        double baseline = orientation.height() - orientation.bottom() * (1 - FOOT);
        addAll(Lines.set(
                atoms, orientation.left(), orientation.textWidth(), baseline, Alignment.CENTER, true, style.size()));
    }

    void bookmark(int level, String words) {
        bookmarks.add(new LaidOut.Bookmark(level, words, sheets.size() - 1, y));
    }

    void add(Mark mark) {
        current().marks().add(mark);
    }

    void addAll(List<? extends Mark> marks) {
        current().marks().addAll(marks);
    }

    /** Space that is dropped at the top of a page. */
    void skip(double height) {
        if (y > orientation.top()) {
            y += height;
        }
    }

    void down(double height) {
        y += height;
    }

    double y() {
        return y;
    }

    double left() {
        return orientation.left();
    }

    double width() {
        return orientation.textWidth();
    }

    /** What is left of the page. */
    double room() {
        return orientation.height() - orientation.bottom() - y;
    }

    /** What a fresh page offers. */
    double roomOfPage() {
        return orientation.textHeight();
    }

    boolean isFresh() {
        return y <= orientation.top();
    }

    Sheet current() {
        return sheets.getLast();
    }

    List<Sheet> all() {
        return sheets;
    }

    List<LaidOut.Bookmark> bookmarks() {
        return bookmarks;
    }
}
