package org.benmo.disclosure.checking;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.disclosure.Finding;
import org.benmo.documents.Place;

/** Findings in the order people want them: the gravest first, then as the document prints them. */
final class PrintedOrder {
    /** Severity, then page or line, then down, then across, then code and message so that no two runs differ. */
    static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(PrintedOrder::position)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Pattern CELL = Pattern.compile("([A-Z]+)(\\d+)");

    private static final int DIGITS = 9;

    private PrintedOrder() {}

    private record Position(int part, double down, double across, String name) implements Comparable<Position> {
        private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::part)
                .thenComparingDouble(Position::down)
                .thenComparingDouble(Position::across)
                .thenComparing(Position::name);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    private static Position position(Finding finding) {
        Stream<Place> places = finding.places().stream().limit(1).flatMap(f -> f.places().stream());
        return places.findFirst()
                .map(PrintedOrder::position)
                .orElse(new Position(Integer.MAX_VALUE, 0, 0, finding.where()));
    }

    /** A name whose numbers are in order as text is: the ninth paragraph before the tenth. */
    private static String counted(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }

    private static String rowFirst(String cell) {
        return CELL.matcher(cell).replaceFirst("$2$1");
    }

    private static Position position(Place place) {
        return switch (place) {
            case Place.PageBox box -> new Position(box.page(), box.y0(), box.x0(), "");
            case Place.LineSpan span -> new Position(span.line(), 0, span.from(), "");
            case Place.SheetCell cell -> new Position(0, 0, 0, counted(cell.sheet() + "!" + rowFirst(cell.cell())));
            case Place.ElementPath path -> new Position(0, 0, 0, counted(path.path() + ":" + path.from()));
        };
    }
}
