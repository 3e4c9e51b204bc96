package org.benmo.documents.publication.html;

import java.util.List;
import org.benmo.documents.publication.Chart;
import org.benmo.documents.publication.drawing.Charts;
import org.benmo.documents.publication.drawing.Shape;
import org.benmo.documents.publication.parts.Xml;

/** A chart as vector graphics inside the page. */
final class Drawings {
    private static final double WIDTH = 440;
    private static final double HEIGHT = 230;

    private Drawings() {}

    static void write(Xml xml, Words words, Chart chart) {
        xml.open("figure").open("figcaption");
        words.write(List.of(org.benmo.documents.publication.Run.of(Charts.caption(chart))));
        xml.close();
        xml.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Xml.decimal(WIDTH) + " " + Xml.decimal(HEIGHT),
                "role",
                "img",
                "aria-label",
                chart.title());
        for (Shape shape : Charts.draw(chart, WIDTH, HEIGHT)) {
            shape(xml, shape);
        }
        xml.close().close();
    }

    private static void shape(Xml xml, Shape shape) {
        switch (shape) {
            case Shape.Area area -> {
                StringBuilder path = new StringBuilder();
                for (List<Shape.Point> contour : area.contours()) {
                    for (int i = 0; i < contour.size(); i++) {
                        path.append(i == 0 ? 'M' : 'L')
                                .append(Xml.decimal(contour.get(i).x()))
                                .append(' ')
                                .append(Xml.decimal(contour.get(i).y()));
                    }
                    path.append('Z');
                }
                xml.empty("path", "d", path, "fill", "#" + area.colour());
            }
            case Shape.Stroke line ->
                xml.empty(
                        "line",
                        "x1",
                        Xml.decimal(line.from().x()),
                        "y1",
                        Xml.decimal(line.from().y()),
                        "x2",
                        Xml.decimal(line.to().x()),
                        "y2",
                        Xml.decimal(line.to().y()),
                        "stroke",
                        "#666",
                        "stroke-width",
                        "0.7");
        }
    }
}
