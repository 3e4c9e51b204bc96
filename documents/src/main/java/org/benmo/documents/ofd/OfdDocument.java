package org.benmo.documents.ofd;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.benmo.documents.archive.Refusal;
import org.benmo.documents.archive.XmlCursor;

/** One document of an OFD file: its pages, the templates they are laid over, and its resources. */
final class OfdDocument {
    /** A4, for documents that give no size. */
    private static final List<Double> USUAL_BOX = List.of(0.0, 0.0, 210.0, 297.0);

    private final List<Optional<String>> pages = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private List<Double> box = USUAL_BOX;

    private OfdDocument() {}

    /** Where the documents of a file begin. */
    static List<String> roots(OfdPackage parts) throws Refusal {
        List<String> roots = new ArrayList<>();
        String root = parts.root();
        walk(
                parts,
                root,
                cursor -> cursor.children(body -> {
                    if (body.equals("DocBody")) {
                        cursor.children(name -> {
                            if (name.equals("DocRoot")) {
                                parts.find(root, cursor.text()).ifPresent(roots::add);
                            }
                        });
                    }
                }));
        return roots;
    }

    static OfdDocument read(OfdPackage parts, String root) throws Refusal {
        OfdDocument document = new OfdDocument();
        walk(
                parts,
                root,
                cursor -> cursor.children(name -> {
                    switch (name) {
                        case "CommonData" -> document.common(parts, root, cursor);
                        case "Pages" ->
                            cursor.children(
                                    page -> document.pages.add(parts.find(root, cursor.attributeOr("BaseLoc", ""))));
                        default -> {
                            // Outlines, permissions, actions.
                        }
                    }
                }));
        return document;
    }

    private void common(OfdPackage parts, String root, XmlCursor cursor) throws XMLStreamException {
        cursor.children(name -> {
            switch (name) {
                case "PageArea" -> box = area(cursor, box);
                case "TemplatePage" ->
                    parts.find(root, cursor.attributeOr("BaseLoc", ""))
                            .ifPresent(part -> templates.put(cursor.attributeOr("ID", ""), part));
                case "PublicRes", "DocumentRes" ->
                    parts.find(root, cursor.text()).ifPresent(resources::add);
                default -> {
                    // Defaults of no use to a reader.
                }
            }
        });
    }

    /** The box of a page as printed; {@code otherwise} when the area does not say. */
    static List<Double> area(XmlCursor cursor, List<Double> otherwise) throws XMLStreamException {
        List<List<Double>> found = new ArrayList<>();
        cursor.children(name -> {
            if (name.equals("PhysicalBox")) {
                List<Double> numbers = Numbers.of(cursor.text());
                if (numbers.size() == 4 && numbers.get(2) > 0 && numbers.get(3) > 0) {
                    found.add(numbers);
                }
            }
        });
        return found.isEmpty() ? otherwise : found.getFirst();
    }

    /** Something that goes through a part. */
    @FunctionalInterface
    interface Walk {
        void over(XmlCursor cursor) throws XMLStreamException;
    }

    /** Goes through a part. */
    static void walk(OfdPackage parts, String part, Walk walk) throws Refusal {
        try (InputStream in = parts.open(part)) {
            walk.over(XmlCursor.at(in));
        } catch (IOException | XMLStreamException e) {
            throw Refusal.of(e);
        }
    }

    /** The part of each page in order; none for one that is missing from the file. */
    List<Optional<String>> pages() {
        return pages;
    }

    List<String> resources() {
        return resources;
    }

    Map<String, String> templates() {
        return templates;
    }

    /** The usual box of its pages, in millimetres: left, top, width, height. */
    List<Double> box() {
        return box;
    }
}
