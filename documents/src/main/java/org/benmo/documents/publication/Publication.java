package org.benmo.documents.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A document that is to be written. The same publication gives the same bytes, whoever writes it and whenever.
 *
 * @param title of the document, as its properties name it
 * @param publisher who publishes it
 * @param date that its properties carry
 * @param sections in order; each begins on a new page
 * @param origins where its figures come from, by figure id; may be empty
 */
public record Publication(
        String title, String publisher, LocalDate date, List<Section> sections, Map<String, Origin> origins) {
    /** Keeps its own copies. */
    public Publication {
        sections = List.copyOf(sections);
        origins = Map.copyOf(origins);
    }

    /** Without origins, as a letter has it. */
    public static Publication of(String title, String publisher, LocalDate date, Section... sections) {
        return new Publication(title, publisher, date, List.of(sections), Map.of());
    }

    /** Every element of every section, in order. */
    public List<Element> elements() {
        return sections.stream().flatMap(section -> section.elements().stream()).toList();
    }
}
