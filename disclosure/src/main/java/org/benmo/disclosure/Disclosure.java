package org.benmo.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.statements.figures.FigureSet;

/**
 * A published document as understood: what it is, of whom, of which year, its forms, its sections, its figures and the
 * relations its sentences claim.
 *
 * @param document as read
 * @param kind final accounts, budget, template or other
 * @param unit the department or unit that publishes; empty when not found
 * @param year fiscal year; empty when not found
 * @param template family of the outline, such as {@code shanghai}, {@code jiangxi}; {@code unknown} otherwise
 * @param forms in printed order
 * @param sections the outline in printed order
 * @param figures everything bound
 * @param numbers the account of all numbers printed
 * @param narrative its running text, sentence by sentence
 */
public record Disclosure(
        Document document,
        DocumentKind kind,
        Optional<String> unit,
        OptionalInt year,
        String template,
        List<FormTable> forms,
        List<Section> sections,
        FigureSet figures,
        Numbers numbers,
        Narrative narrative) {

    /**
     * Every number of the document accounted for. Years, dates, codes, document numbers, ordinals and page numbers are
     * typed tokens, in none of these counts.
     *
     * @param total amounts, counts, rates and scores printed
     * @param understood those bound to a key
     * @param unread the others, with their surroundings
     */
    public record Numbers(int total, int understood, List<Unread> unread) {}

    /** A number that could not be bound. */
    public record Unread(String text, List<Place> places, int page) {}
}
