package org.benmo.disclosure.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Disclosure.Numbers;
import org.benmo.disclosure.Disclosure.Unread;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.extraction.forms.FormReader;
import org.benmo.disclosure.extraction.forms.FormReading;
import org.benmo.disclosure.extraction.narrative.DocumentFacts;
import org.benmo.disclosure.extraction.narrative.NarrativeReader;
import org.benmo.disclosure.extraction.narrative.Outline;
import org.benmo.disclosure.extraction.narrative.OutlineReader;
import org.benmo.disclosure.extraction.opendata.OpenDataTable;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;

/** From a document as read to a disclosure as understood: forms first, then the running text around them. */
public final class Extraction {
    private final FormReader forms = new FormReader();

    /** Reads everything that can be read. Never fails on what a document says. */
    public Disclosure extract(Document document) {
        return OpenDataTable.read(document).orElseGet(() -> extractPrinted(document));
    }

    private Disclosure extractPrinted(Document document) {
        FormReading tables = forms.read(document);
        List<Block.Paragraph> running = new ArrayList<>();
        List<Unread> residue = new ArrayList<>();
        sort(document, tables.consumed(), running, residue);
        Outline outline = OutlineReader.read(running);
        DocumentFacts facts = FormFacts.complete(DocumentFacts.of(outline), tables);
        NarrativeReader.Reading text = NarrativeReader.read(
                outline, tables.forms(), facts.year(), facts.unit().orElse(""));
        return new Disclosure(
                document,
                facts.kind(),
                facts.unit(),
                facts.year(),
                facts.template(),
                tables.forms(),
                outline.sections(),
                figures(tables.forms(), facts, text),
                numbers(tables, text, residue),
                text.narrative());
    }

    /** Parts running text from what is left of tables nobody recognised; entries of the contents only look like it. */
    private static void sort(
            Document document, Set<Block> consumed, List<Block.Paragraph> running, List<Unread> residue) {
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Paragraph paragraph && !consumed.contains(block)) {
                paragraphs.add(paragraph);
            }
        }
        int contents = OutlineReader.contentsEnd(paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            Block.Paragraph paragraph = paragraphs.get(i);
            Optional<Block.Paragraph> next =
                    i + 1 < paragraphs.size() ? Optional.of(paragraphs.get(i + 1)) : Optional.empty();
            if (i >= contents && TableResidue.is(paragraph, next)) {
                residue.addAll(TableResidue.unread(paragraph));
            } else {
                running.add(paragraph);
            }
        }
    }

    private static FigureSet figures(List<FormTable> forms, DocumentFacts facts, NarrativeReader.Reading text) {
        FigureSet.Builder set = FigureSet.builder();
        facts.year().ifPresent(set::year);
        Set<String> seen = new HashSet<>();
        for (FormTable form : forms) {
            if (!form.form().equals(Forms.OTHER)) {
                boolean first = seen.add(form.form());
                if (first || form.state() == FormState.FILLED) {
                    set.state(form.form(), form.state());
                }
                form.rows().forEach(row -> row.figures().forEach(set::add));
                doubts(form).forEach(set::add);
            } else {
                form.rows().forEach(row -> row.figures().forEach(set::add));
            }
        }
        for (Form form : Forms.standard().all()) {
            if (!seen.contains(form.code())) {
                set.state(form.code(), FormState.NOT_READ);
            }
        }
        text.figures().forEach(set::add);
        text.assertions().forEach(set::add);
        return set.build();
    }

    /**
     * A row whose numbers could not be bound stands in every column of its form as a row {@code ?}, so that a sum it may
     * belong to is doubted instead of called broken.
     */
    private static List<Figure> doubts(FormTable form) {
        if (form.rows().stream().noneMatch(row -> row.key().isEmpty())) {
            return List.of();
        }
        PrintedAt at = new PrintedAt(List.of(), "", form.title());
        return form.rows().stream()
                .flatMap(row -> row.figures().stream())
                .map(figure -> figure.key().column())
                .distinct()
                .map(column ->
                        new Figure(new Key(form.form(), "?", column), Printed.of(BigDecimal.ONE, form.unit(), "?"), at))
                .toList();
    }

    private static Numbers numbers(FormReading tables, NarrativeReader.Reading text, List<Unread> residue) {
        List<Unread> unread = new ArrayList<>(tables.unread());
        unread.addAll(residue);
        unread.addAll(text.unread());
        return new Numbers(
                tables.numbersTotal() + residue.size() + text.numbers(),
                tables.numbersUnderstood() + text.understood(),
                List.copyOf(unread));
    }
}
