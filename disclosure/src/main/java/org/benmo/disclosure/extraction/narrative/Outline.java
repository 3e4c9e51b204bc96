package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import org.benmo.disclosure.Section;
import org.benmo.documents.Text;

/**
 * The outline of a document: its sections and, of each, the paragraphs that stand under its heading.
 *
 * @param sections in printed order; the first holds what stands before the first heading
 * @param paragraphs of all sections in printed order
 * @param contents the entries of the contents pages
 */
public record Outline(List<Section> sections, List<Paragraph> paragraphs, List<Text> contents) {
    /**
     * A paragraph of running text, its lines joined.
     *
     * @param section index of its section
     * @param text its characters
     * @param page where it begins
     */
    public record Paragraph(int section, Text text, int page) {}
}
