package org.benmo.documents.publication.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Chart;
import org.benmo.documents.publication.drawing.Lettering.Anchor;
import org.benmo.documents.publication.drawing.Shape.Point;

/** Draws charts: bars that stand side by side, or a pie with its names beside it. */
public final class Charts {
    private static final List<String> COLOURS =
            List.of("2F5C8F", "C0504D", "7F9A48", "8064A2", "4BACC6", "F79646", "7F7F7F", "B5A642");
    private static final double LETTER = 9;
    private static final double FOOT = 36;
    private static final double HEAD = 16;
    private static final double STEP = Math.PI / 60;

    private Charts() {}

    /** What is printed above a chart. */
    public static String caption(Chart chart) {
        return chart.title() + "（单位：" + chart.unit() + "）";
    }

    /** The shapes of a chart in a box of this size. */
    public static List<Shape> draw(Chart chart, double width, double height) {
        List<Shape> shapes = new ArrayList<>();
        if (chart.kind() == Chart.Kind.BAR) {
            bars(chart, width, height, shapes);
        } else {
            pie(chart, height, shapes);
        }
        return List.copyOf(shapes);
    }

    private static void bars(Chart chart, double width, double height, List<Shape> shapes) {
        double floor = height - FOOT;
        double room = floor - HEAD;
        double top = chart.groups().stream()
                .flatMap(group -> group.values().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double slot = width / Math.max(1, chart.groups().size());
        int count = chart.series().size();
        double bar = Math.min(46, slot * 0.7 / count);
        for (int g = 0; g < chart.groups().size(); g++) {
            Chart.Group group = chart.groups().get(g);
            double left = slot * g + (slot - bar * count) / 2;
            for (int s = 0; s < count; s++) {
                double value = group.values().get(s).doubleValue();
                double tall = top == 0 ? 0 : room * value / top;
                double x = left + bar * s;
                if (tall > 0) {
                    shapes.add(box(x + 1, floor - tall, bar - 2, tall, COLOURS.get(s % COLOURS.size())));
                }
                shapes.add(Lettering.of(
                        group.labels().get(s).text(), new Point(x + bar / 2, floor - tall - 3), LETTER, Anchor.MIDDLE));
            }
            shapes.add(
                    Lettering.of(group.name(), new Point(slot * (g + 0.5), floor + LETTER + 3), LETTER, Anchor.MIDDLE));
        }
        shapes.add(new Shape.Stroke(new Point(0, floor), new Point(width, floor)));
        legend(chart, width, height, shapes);
    }

    private static void legend(Chart chart, double width, double height, List<Shape> shapes) {
        double each = 80;
        double x = (width - each * chart.series().size()) / 2;
        for (int s = 0; s < chart.series().size(); s++) {
            double left = x + each * s;
            shapes.add(box(left, height - LETTER - 2, LETTER, LETTER, COLOURS.get(s % COLOURS.size())));
            shapes.add(Lettering.of(
                    chart.series().get(s), new Point(left + LETTER + 4, height - 3), LETTER, Anchor.START));
        }
    }

    private static void pie(Chart chart, double height, List<Shape> shapes) {
        double radius = height / 2 - 8;
        Point middle = new Point(radius + 20, height / 2);
        double total = chart.groups().stream()
                .mapToDouble(group -> group.values().getFirst().doubleValue())
                .sum();
        double angle = -Math.PI / 2;
        double line = Math.min(22, (height - 20) / Math.max(1, chart.groups().size()));
        double y = height / 2 - line * chart.groups().size() / 2 + line * 0.6;
        for (int g = 0; g < chart.groups().size(); g++) {
            Chart.Group group = chart.groups().get(g);
            String colour = COLOURS.get(g % COLOURS.size());
            double turn =
                    total == 0 ? 0 : 2 * Math.PI * group.values().getFirst().doubleValue() / total;
            if (turn > 0) {
                shapes.add(slice(middle, radius, angle, turn, colour));
            }
            angle += turn;
            double x = middle.x() + radius + 28;
            shapes.add(box(x, y - LETTER + 1, LETTER, LETTER, colour));
            shapes.add(Lettering.of(
                    group.name() + "  " + group.labels().getFirst().text(),
                    new Point(x + LETTER + 5, y),
                    LETTER,
                    Anchor.START));
            y += line;
        }
    }

    private static Shape slice(Point middle, double radius, double start, double turn, String colour) {
        List<Point> points = new ArrayList<>();
        if (turn < 2 * Math.PI - 1e-9) {
            points.add(middle);
        }
        int steps = Math.max(1, (int) Math.ceil(turn / STEP));
        for (int i = 0; i <= steps; i++) {
            double at = start + turn * i / steps;
            points.add(new Point(middle.x() + radius * Math.cos(at), middle.y() + radius * Math.sin(at)));
        }
        return new Shape.Area(List.of(List.copyOf(points)), colour);
    }

    private static Shape box(double x, double y, double width, double height, String colour) {
        List<Point> corners = List.of(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height));
        return new Shape.Area(List.of(corners), colour);
    }
}
