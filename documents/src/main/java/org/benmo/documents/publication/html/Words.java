package org.benmo.documents.publication.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.documents.publication.Origin;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.parts.Xml;

/** Words inside a paragraph; a figure with an origin is a link to its note. */
final class Words {
    private final Xml xml;
    private final Map<String, Origin> origins;
    private final Set<String> printed = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Words(Xml xml, Map<String, Origin> origins) {
        this.xml = xml;
        this.origins = origins;
    }

    /** The id of the element that prints a figure. */
    static String place(String figure) {
        return "f-" + figure;
    }

    /** The id of the note of a figure. */
    static String note(String figure) {
        return "o-" + figure;
    }

    /** True when the figure was met. */
    boolean isPrinted(String figure) {
        return printed.contains(figure);
    }

    void write(List<Run> runs) {
        runs.forEach(this::write);
    }

    private void write(Run run) {
        boolean strong = run.weight() == Run.Weight.STRONG;
        if (strong) {
            xml.open("b");
        }
        run.figure().ifPresentOrElse(id -> figure(run, id), () -> lines(run.text()));
        if (strong) {
            xml.close();
        }
    }

    private void figure(Run run, String id) {
        printed.add(id);
        boolean first = seen.merge(id, 1, Integer::sum) == 1;
        if (!origins.containsKey(id)) {
            if (first) {
                xml.element("span", run.text(), "id", place(id));
            } else {
                lines(run.text());
            }
        } else if (first) {
            xml.element("a", run.text(), "class", "f", "id", place(id), "href", "#" + note(id));
        } else {
            xml.element("a", run.text(), "class", "f", "href", "#" + note(id));
        }
    }

    private void lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.empty("br");
            }
            xml.text(lines[i]);
        }
    }
}
