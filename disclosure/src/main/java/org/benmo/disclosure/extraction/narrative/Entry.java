package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.figures.Figure;

/** One mention of a subject with the figures stated of it there. */
final class Entry {
    private final Subject subject;
    private final int section;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<Figure> all = new ArrayList<>();
    private String lastLevel = "";

    Entry(Subject subject, int section) {
        this.subject = subject;
        this.section = section;
    }

    Subject subject() {
        return subject;
    }

    int section() {
        return section;
    }

    /** Keeps a figure under its measure; the first print of a measure stands for the mention. */
    void put(String measure, Figure figure) {
        figures.putIfAbsent(measure, figure);
        all.add(figure);
        if (!measure.equals("delta") && !measure.equals("growth") && !measure.equals("share") && !measure.equals("completion")) {
            lastLevel = measure;
        }
    }

    Optional<Figure> figure(String measure) {
        return Optional.ofNullable(figures.get(measure));
    }

    /** The measure of the last level stated, empty when none was. */
    String lastLevel() {
        return lastLevel;
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }
}
