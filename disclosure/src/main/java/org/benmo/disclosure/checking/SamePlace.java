package org.benmo.disclosure.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.documents.Place;
import org.benmo.statements.identities.Severity;

/** Several things wrong with the words of one clause are one finding: the reader rewrites it once. */
final class SamePlace {
    private static final double SAME_START = 0.5;

    private SamePlace() {}

    /** The findings, sorted gravest first, with those about the words of one clause told together. */
    static List<Finding> merged(List<Finding> sorted) {
        List<Finding> merged = new ArrayList<>();
        for (Finding finding : sorted) {
            Optional<Finding> before =
                    merged.stream().filter(f -> isOneClause(f, finding)).findFirst();
            if (before.isPresent()) {
                merged.set(merged.indexOf(before.get()), with(before.get(), finding));
            } else {
                merged.add(finding);
            }
        }
        return merged;
    }

    private static boolean isOneClause(Finding graver, Finding other) {
        boolean words = graver.certainty() == Certainty.WORDING && other.certainty() == Certainty.WORDING;
        boolean weighty = graver.severity() != Severity.INFO && other.severity() != Severity.INFO;
        return words && weighty && isOneText(graver.text(), other.text()) && startsAlike(graver, other);
    }

    private static boolean isOneText(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
    }

    private static boolean startsAlike(Finding one, Finding other) {
        Optional<Place> first = start(one);
        Optional<Place> second = start(other);
        return first.isPresent() && second.isPresent() && startsAlike(first.get(), second.get());
    }

    /** Boxes around longer and shorter words on one line differ in height: what starts alike begins at one margin and overlaps. */
    private static boolean startsAlike(Place one, Place other) {
        if (one instanceof Place.PageBox a && other instanceof Place.PageBox b) {
            boolean overlap = a.y0() < b.y1() && b.y0() < a.y1();
            return a.page() == b.page() && Math.abs(a.x0() - b.x0()) < SAME_START && overlap;
        }
        return start(one).equals(start(other));
    }

    private static Optional<Place> start(Finding finding) {
        return finding.places().stream()
                .limit(1)
                .flatMap(f -> f.places().stream())
                .findFirst();
    }

    private static List<Object> start(Place place) {
        return switch (place) {
            case Place.PageBox box -> List.of(box);
            case Place.LineSpan span -> List.of(span.line(), span.from());
            case Place.SheetCell cell -> List.of(cell);
            case Place.ElementPath path -> List.of(path.path(), path.from());
        };
    }

    private static Finding with(Finding graver, Finding other) {
        String message = strip(graver.message()) + "；" + strip(other.message()) + "。";
        String suggestion = graver.suggestion() + other.suggestion();
        return new Finding(
                graver.code(),
                graver.severity(),
                graver.where(),
                graver.text(),
                message,
                graver.actual(),
                graver.expected().or(other::expected),
                graver.difference(),
                graver.cause().or(other::cause),
                suggestion,
                graver.certainty(),
                graver.shape().or(other::shape),
                joined(graver.places(), other.places()),
                joined(graver.because(), other.because()),
                graver.consequences());
    }

    private static String strip(String message) {
        return message.endsWith("。") ? message.substring(0, message.length() - 1) : message;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
