package org.benmo.documents.publication.layout;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Chart;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Face;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.drawing.Charts;
import org.benmo.documents.publication.drawing.Shape;
import org.benmo.documents.publication.fonts.Typeface;

/** Lays out a publication: sections, headings that stay with what follows, paragraphs without lone lines, tables, charts. */
public final class Layout {
    /** Where letters stand in their line, from its top: half the leading and the height of a Chinese letter. */
    private static final double RISE = 0.88;

    private static final double CHART_HEIGHT = 220;
    private static final double CHART_WIDTH = 420;
    private static final int LINES_WITH_HEADING = 2;
    private static final double CONTENTS_SQUEEZED_MOST = 0.8;
    /** Keeps the last line on the page whatever the sum of fractions comes to. */
    private static final double ROUNDING = 0.999;

    private final Publication publication;
    private final Sheets sheets = new Sheets();
    private final ContentsList contents;

    private Layout(Publication publication) {
        this.publication = publication;
        this.contents = new ContentsList(publication);
    }

    /** The pages of a publication. */
    public static LaidOut of(Publication publication) {
        return new Layout(publication).layOut();
    }

    private LaidOut layOut() {
        for (Section section : publication.sections()) {
            sheets.begin(section);
            List<Element> elements = section.elements();
            for (int i = 0; i < elements.size(); i++) {
                element(elements.get(i), i + 1 < elements.size());
            }
        }
        return contents.filled(sheets);
    }

    private void element(Element element, boolean followed) {
        switch (element) {
            case Element.Heading heading -> heading(heading.style(), heading.runs(), followed);
            case Element.Paragraph paragraph -> paragraph(paragraph.style(), paragraph.runs());
            case Element.Contents list -> contents(list);
            case Element.PageBreak ignored -> sheets.turn();
            case Element.Space space -> sheets.down(space.height());
            case Element.Tabulation tabulation ->
                new TableLayout(sheets, tabulation.table().fitting(sheets.width(), Style.FORM_LINE.size())).write();
            case Element.Drawing drawing -> drawing(drawing.chart());
        }
    }

    private void heading(Style style, List<Run> runs, boolean followed) {
        double needed = style.before() + style.pitch() + (followed ? LINES_WITH_HEADING * Style.BODY.pitch() : 0);
        if (sheets.room() < needed) {
            sheets.turn();
        }
        sheets.bookmark(style.level(), Run.text(runs));
        paragraph(style, runs);
    }

    private void paragraph(Style style, List<Run> runs) {
        double width = sheets.width();
        double indent = style.indent() * style.size();
        List<Atom> atoms = Atom.of(runs, Typeface.of(style.face()), style.size(), style.face() == Face.TITLE);
        List<List<Atom>> lines = Lines.broken(atoms, width, indent);
        sheets.skip(style.before());
        for (int i = 0; i < lines.size(); i++) {
            if (sheets.room() < style.pitch() || leavesOneLine(lines.size() - i, style.pitch(), i)) {
                sheets.turn();
            }
            double in = i == 0 ? indent : 0;
            double baseline = sheets.y() + baseline(style.pitch(), style.size());
            sheets.addAll(Lines.set(
                    lines.get(i),
                    sheets.left() + in,
                    width - in,
                    baseline,
                    style.alignment(),
                    i == lines.size() - 1,
                    style.size()));
            sheets.down(style.pitch());
        }
        sheets.skip(style.after());
    }

    /** A paragraph shows at least two of its lines on either page. */
    private boolean leavesOneLine(int left, double pitch, int set) {
        int fits = (int) (sheets.room() / pitch);
        boolean widow = left > 2 && fits == left - 1 && fits == 1 && set > 0;
        boolean lone = set == 0 && left > 1 && fits == 1;
        return lone || widow;
    }

    /** From the top of a line to where its letters stand. */
    static double baseline(double pitch, double size) {
        return (pitch - size) / 2 + size * RISE;
    }

    private void contents(Element.Contents list) {
        paragraph(Style.CONTENTS_TITLE, List.of(Run.of(list.title())));
        double squeezed = squeezed();
        for (ContentsList.Entry entry : contents.entries()) {
            Style style = style(entry);
            sheets.skip(style.before() * squeezed);
            if (sheets.room() < style.pitch() * squeezed) {
                sheets.turn();
            }
            contents.place(sheets, entry, style);
            sheets.down(style.pitch() * squeezed);
        }
    }

    private static Style style(ContentsList.Entry entry) {
        return entry.level() == 1 ? Style.CONTENTS_PART : Style.CONTENTS_ENTRY;
    }

    /** A few entries too many do not go on a page of their own: the lines stand closer. */
    private double squeezed() {
        double needed = contents.entries().stream()
                .mapToDouble(entry -> style(entry).before() + style(entry).pitch())
                .sum();
        double share = sheets.room() / needed;
        return share < 1 && share >= CONTENTS_SQUEEZED_MOST ? share * ROUNDING : 1;
    }

    private void drawing(Chart chart) {
        Style caption = Style.CAPTION;
        if (sheets.room() < caption.before() + caption.pitch() + CHART_HEIGHT) {
            sheets.turn();
        }
        paragraph(caption, List.of(Run.of(Charts.caption(chart))));
        double left = sheets.left() + (sheets.width() - CHART_WIDTH) / 2;
        double top = sheets.y();
        for (Shape shape : Charts.draw(chart, CHART_WIDTH, CHART_HEIGHT)) {
            switch (shape) {
                case Shape.Area area -> sheets.add(new Mark.Area(moved(area.contours(), left, top), area.colour()));
                case Shape.Stroke line ->
                    sheets.add(new Mark.Rule(
                            left + line.from().x(),
                            top + line.from().y(),
                            left + line.to().x(),
                            top + line.to().y()));
            }
        }
        sheets.down(CHART_HEIGHT + 8);
    }

    private static List<List<Shape.Point>> moved(List<List<Shape.Point>> contours, double dx, double dy) {
        List<List<Shape.Point>> moved = new ArrayList<>();
        for (List<Shape.Point> contour : contours) {
            moved.add(contour.stream()
                    .map(point -> new Shape.Point(point.x() + dx, point.y() + dy))
                    .toList());
        }
        return List.copyOf(moved);
    }
}
