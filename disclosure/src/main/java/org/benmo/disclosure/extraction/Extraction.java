package org.benmo.disclosure.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Disclosure.Numbers;
import org.benmo.disclosure.Disclosure.Unread;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.extraction.forms.FormReader;
import org.benmo.disclosure.extraction.forms.FormReading;
import org.benmo.disclosure.extraction.narrative.DocumentFacts;
import org.benmo.disclosure.extraction.narrative.NarrativeReader;
import org.benmo.disclosure.extraction.narrative.Outline;
import org.benmo.disclosure.extraction.narrative.OutlineReader;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;

/** From a document as read to a disclosure as understood: forms first, then the running text around them. */
public final class Extraction {
    private final FormReader forms = new FormReader();

    /** Reads everything that can be read. Never fails on what a document says. */
    public Disclosure extract(Document document) {
        FormReading tables = forms.read(document);
        Outline outline = OutlineReader.read(running(document, tables.consumed()));
        DocumentFacts facts = DocumentFacts.of(outline);
        NarrativeReader.Reading text =
                NarrativeReader.read(outline, tables.forms(), facts.year(), facts.unit().orElse(""));
        return new Disclosure(
                document,
                facts.kind(),
                facts.unit(),
                facts.year(),
                facts.template(),
                tables.forms(),
                outline.sections(),
                figures(tables.forms(), facts, text),
                numbers(tables, text),
                text.narrative());
    }

    private static List<Block.Paragraph> running(Document document, Set<Block> consumed) {
        List<Block.Paragraph> running = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Paragraph paragraph && !consumed.contains(block)) {
                running.add(paragraph);
            }
        }
        return running;
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

    private static Numbers numbers(FormReading tables, NarrativeReader.Reading text) {
        List<Unread> unread = new ArrayList<>(tables.unread());
        unread.addAll(text.unread());
        return new Numbers(
                tables.numbersTotal() + text.numbers(), tables.numbersUnderstood() + text.understood(), List.copyOf(unread));
    }
}
