package org.benmo.documents.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.archive.Container;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.archive.XmlCursor;

/**
 * The parts of a docx that are read, found through its relationships or, where those are broken, by their usual names. Parts
 * outside the file are never followed.
 */
final class Parts {
    private static final String USUAL_MAIN = "word/document.xml";

    private final Container container;
    private final String main;
    private final Map<String, String> related;

    private Parts(Container container, String main, Map<String, String> related) {
        this.container = container;
        this.main = main;
        this.related = related;
    }

    static Parts of(Container container) throws Refusal {
        String main = related(container, "").getOrDefault("officeDocument", USUAL_MAIN);
        if (!container.has(main)) {
            main = container.names().stream()
                    .filter(name -> name.matches("(?i)word/document\\d*\\.xml"))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(ProblemCode.MISSING_PART.problem(USUAL_MAIN)));
        }
        return new Parts(container, main, related(container, main));
    }

    InputStream main() throws Refusal {
        return container.stream(main);
    }

    boolean hasMacros() {
        return container.names().stream()
                .anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin"));
    }

    /** The part the document uses as its {@code styles}, {@code numbering}, {@code footnotes}, …, if it has one. */
    Optional<InputStream> find(String kind) throws Refusal {
        String name = related.getOrDefault(kind, folder(main) + kind + ".xml");
        return container.has(name) ? Optional.of(container.stream(name)) : Optional.empty();
    }

    /** Kinds of relationships of a part with the parts they lead to; {@code ""} for the package itself. */
    private static Map<String, String> related(Container container, String part) throws Refusal {
        String folder = folder(part);
        String rels = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, String> related = new HashMap<>();
        if (!container.has(rels)) {
            return related;
        }
        try (InputStream in = container.stream(rels)) {
            XmlCursor cursor = XmlCursor.at(in);
            cursor.children(name -> {
                String type = cursor.attributeOr("Type", "");
                boolean inside = !cursor.attributeOr("TargetMode", "").equalsIgnoreCase("External");
                if (inside) {
                    String target = resolved(folder, cursor.attributeOr("Target", ""));
                    related.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                }
            });
        } catch (IOException | XMLStreamException e) {
            Refusal refusal = Refusal.of(e);
            if (!refusal.problem().code().equals(ProblemCode.DAMAGED.name())) {
                throw refusal;
            }
            // Broken relationships: the usual names have to do.
        }
        return related;
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
