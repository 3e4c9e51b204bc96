package org.benmo.documents.publication.ofd;

import java.util.List;
import java.util.Locale;
import org.benmo.documents.publication.drawing.Shape;
import org.benmo.documents.publication.layout.LaidOut;
import org.benmo.documents.publication.layout.Mark;
import org.benmo.documents.publication.parts.Xml;

/** One page: areas below, lines above them, words on top. */
final class PageContent {
    private static final int HEXADECIMAL = 16;
    private static final double RISE = 0.88;
    private static final double HAIR = 0.6;
    private static final double MILLIMETRES = 25.4 / 72;

    private final LaidOut.Page page;
    private final Xml xml = Xml.document();
    private int id;

    PageContent(LaidOut.Page page, int firstId) {
        this.page = page;
        this.id = firstId;
    }

    /** The first id that is not used on this page. */
    int nextId() {
        return id;
    }

    Xml write() {
        xml.open("ofd:Page", "xmlns:ofd", OfdWriter.NAMESPACE)
                .open("ofd:Area")
                .element("ofd:PhysicalBox", OfdWriter.box(page.orientation()))
                .close()
                .open("ofd:Content")
                .open("ofd:Layer", "ID", id++, "Type", "Body");
        page.marks().stream()
                .filter(Mark.Area.class::isInstance)
                .map(Mark.Area.class::cast)
                .forEach(this::area);
        page.marks().stream()
                .filter(Mark.Rule.class::isInstance)
                .map(Mark.Rule.class::cast)
                .forEach(this::rule);
        page.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .filter(words -> !words.text().isBlank())
                .forEach(this::words);
        return xml.close().close().close();
    }

    private void words(Mark.Words words) {
        double ascent = words.size() * RISE;
        String boundary =
                numbers(words.x(), words.baseline() - ascent, words.width() + words.size(), words.size() * 1.2);
        Object[] attributes = {
            "ID",
            id++,
            "Boundary",
            boundary,
            "Font",
            OfdWriter.id(words.typeface()),
            "Size",
            precise(words.size()),
            "Stroke",
            words.strong(),
            "LineWidth",
            precise(words.strong() ? words.size() * 0.028 : 0)
        };
        xml.open("ofd:TextObject", attributes);
        xml.open("ofd:TextCode", "X", "0", "Y", precise(ascent), "DeltaX", steps(words))
                .text(words.text())
                .close()
                .close();
    }

    /** The way from each letter to the next. */
    private static String steps(Mark.Words words) {
        StringBuilder steps = new StringBuilder();
        int[] characters = words.text().codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            double step = words.typeface().width(characters[i]) * words.size() / 1000 + words.spacing();
            steps.append(i == 0 ? "" : " ").append(precise(step));
        }
        return steps.toString();
    }

    private void rule(Mark.Rule rule) {
        double left = Math.min(rule.x1(), rule.x2());
        double top = Math.min(rule.y1(), rule.y2());
        double width = Math.abs(rule.x1() - rule.x2());
        double height = Math.abs(rule.y1() - rule.y2());
        xml.open(
                "ofd:PathObject",
                "ID",
                id++,
                "Boundary",
                numbers(left, top, Math.max(width, HAIR), Math.max(height, HAIR)),
                "LineWidth",
                precise(HAIR));
        xml.element("ofd:AbbreviatedData", "M 0 0 L " + precise(width) + " " + precise(height))
                .close();
    }

    private void area(Mark.Area area) {
        List<Shape.Point> points =
                area.contours().stream().flatMap(List::stream).toList();
        double left = points.stream().mapToDouble(Shape.Point::x).min().orElse(0);
        double top = points.stream().mapToDouble(Shape.Point::y).min().orElse(0);
        double right = points.stream().mapToDouble(Shape.Point::x).max().orElse(0);
        double bottom = points.stream().mapToDouble(Shape.Point::y).max().orElse(0);
        xml.open(
                "ofd:PathObject",
                "ID",
                id++,
                "Boundary",
                numbers(left, top, right - left, bottom - top),
                "Stroke",
                false,
                "Fill",
                true);
        xml.empty("ofd:FillColor", "Value", colour(area.colour()));
        xml.element("ofd:AbbreviatedData", path(area.contours(), left, top)).close();
    }

    private static String path(List<List<Shape.Point>> contours, double left, double top) {
        StringBuilder path = new StringBuilder();
        for (List<Shape.Point> contour : contours) {
            for (int i = 0; i < contour.size(); i++) {
                path.append(i == 0 ? "M " : "L ")
                        .append(precise(contour.get(i).x() - left))
                        .append(' ')
                        .append(precise(contour.get(i).y() - top))
                        .append(' ');
            }
            path.append("C ");
        }
        return path.toString().trim();
    }

    private static String colour(String hexadecimal) {
        int colour = Integer.parseInt(hexadecimal, HEXADECIMAL);
        return (colour >> 16 & 0xFF) + " " + (colour >> 8 & 0xFF) + " " + (colour & 0xFF);
    }

    private static String numbers(double... points) {
        StringBuilder all = new StringBuilder();
        for (double value : points) {
            all.append(all.isEmpty() ? "" : " ").append(precise(value));
        }
        return all.toString();
    }

    /** Points as millimetres to a thousandth, without trailing zeros. */
    private static String precise(double points) {
        String text = String.format(Locale.ROOT, "%.3f", points * MILLIMETRES);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
