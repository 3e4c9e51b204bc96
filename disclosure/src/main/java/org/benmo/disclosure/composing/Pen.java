package org.benmo.disclosure.composing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.documents.publication.Origin;
import org.benmo.documents.publication.Run;
import org.benmo.statements.figures.Key;

/**
 * Collects the words of paragraphs and numbers every print of a figure: the id of a print is the key of its figure and how
 * often it has been printed so far, so that one figure printed twice has two ids and one origin.
 */
final class Pen {
    private final Map<String, Integer> prints = new HashMap<>();
    private final Map<String, PrintedFigure> printed = new LinkedHashMap<>();
    private final Map<String, Origin> derived = new HashMap<>();

    /** The id of a key before its prints are counted. */
    static String id(Key key) {
        return key.form() + "." + key.row() + "." + key.column();
    }

    /** A figure that is printed. */
    Run figure(String text, Key key) {
        return number(Run.figure(text, id(key)), key);
    }

    private Run number(Run run, Key key) {
        String base = run.figure().orElseThrow();
        int count = prints.merge(base, 1, Integer::sum);
        String id = base + "#" + count;
        printed.put(id, new PrintedFigure(id, key, run.text()));
        return new Run(run.text(), run.weight(), Optional.of(id));
    }

    /** Remembers how a change, rate or share was computed; the books do not know it. */
    void derive(Key key, Origin origin) {
        derived.putIfAbsent(id(key), origin);
    }

    /** How a figure was computed by the sentence that prints it. */
    Optional<Origin> derived(Key key) {
        return Optional.ofNullable(derived.get(id(key)));
    }

    /** Everything printed, in order. */
    List<PrintedFigure> printed() {
        return List.copyOf(printed.values());
    }

    /** The words of a paragraph while they may still be taken back. */
    static final class Draft {
        private final List<Part> parts = new ArrayList<>();

        private record Part(String text, Optional<Key> key) {}

        void words(String text) {
            parts.add(new Part(text, Optional.empty()));
        }

        void figure(String text, Key key) {
            parts.add(new Part(text, Optional.of(key)));
        }

        void append(Draft other) {
            parts.addAll(other.parts);
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }

        /** The words alone. */
        String text() {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(part.text()));
            return text.toString();
        }

        /** The words with every print of a figure numbered. */
        List<Run> finish(Pen pen) {
            List<Run> runs = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            for (Part part : parts) {
                if (part.key().isPresent()) {
                    if (!words.isEmpty()) {
                        runs.add(Run.of(words.toString()));
                        words.setLength(0);
                    }
                    runs.add(pen.figure(part.text(), part.key().get()));
                } else {
                    words.append(part.text());
                }
            }
            if (!words.isEmpty()) {
                runs.add(Run.of(words.toString()));
            }
            return runs;
        }
    }
}
