package org.benmo.disclosure.extraction.narrative;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.benmo.disclosure.Disclosure.Unread;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.Narrative;
import org.benmo.disclosure.Narrative.Token;
import org.benmo.disclosure.Section;
import org.benmo.disclosure.SectionKind;
import org.benmo.documents.Text;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;

/** Reads the running text of a document: its figures, the relations it claims, and what it could not read. */
public final class NarrativeReader {
    private final Outline outline;
    private final List<FormTable> forms;
    private final OptionalInt year;
    private final String unit;
    private final Records records = new Records();
    private int sentenceNumber;

    /**
     * What the running text says.
     *
     * @param figures in printed order
     * @param assertions the relations its sentences claim
     * @param narrative sentence by sentence
     * @param numbers amounts, counts, rates and scores printed, definitions left out
     * @param understood those bound
     * @param unread the others
     */
    public record Reading(
            List<Figure> figures,
            List<Assertion> assertions,
            Narrative narrative,
            int numbers,
            int understood,
            List<Unread> unread) {}

    private NarrativeReader(Outline outline, List<FormTable> forms, OptionalInt year, String unit) {
        this.outline = outline;
        this.forms = forms;
        this.year = year;
        this.unit = unit;
    }

    /**
     * Reads all sections.
     *
     * @param outline of the document
     * @param forms as read, for the codes of the items named in sentences
     * @param year fiscal year, empty when not known
     * @param unit name of the publishing unit, empty when not known
     */
    public static Reading read(Outline outline, List<FormTable> forms, OptionalInt year, String unit) {
        return new NarrativeReader(outline, forms, year, Folding.fold(unit)).read();
    }

    private Reading read() {
        ItemRows rows = new ItemRows(forms, kinds());
        int current = -1;
        SentenceReader reader = null;
        Scanner scanner = null;
        Flow flow = null;
        for (Outline.Paragraph paragraph : outline.paragraphs()) {
            SectionKind kind = outline.sections().get(paragraph.section()).kind();
            if (kind == SectionKind.CONTENTS) {
                continue;
            }
            if (paragraph.section() != current || reader == null || scanner == null || flow == null) {
                current = paragraph.section();
                scanner = new Scanner(new Names(kind, rows), unit);
                Page none = new Page(0, current, Text.EMPTY, "", new ArrayList<>(), List.of(), "");
                flow = new Flow(records, kind, current, year, rows, none);
                flow.report = report(current);
                reader = new SentenceReader(flow);
            }
            paragraph(paragraph, kind, scanner, reader, flow);
        }
        List<Assertion> assertions = new RelationWriter(records).write();
        Narrative narrative = new Narrative(
                List.copyOf(records.sentences),
                List.copyOf(records.listings),
                List.copyOf(records.reasons),
                List.copyOf(records.purposes),
                List.copyOf(records.namings),
                outline.contents());
        return new Reading(
                List.copyOf(records.book.all()), assertions, narrative, records.numbers, records.understood, List.copyOf(records.unread));
    }

    /** Every return to 一、 after the first inside 预算绩效 begins another attached report. */
    private int report(int index) {
        int report = 0;
        int before = 0;
        for (int i = 0; i <= index; i++) {
            Section section = outline.sections().get(i);
            if (section.level() == 1) {
                report = 0;
                before = 0;
            } else if (section.level() == 2) {
                int ordinal = Enumerator.at(Folding.fold(section.heading().characters())).map(Enumerator::ordinal).orElse(0);
                boolean restarts = section.kind() == SectionKind.PERFORMANCE && ordinal > 0 && ordinal <= before;
                report += restarts ? 1 : 0;
                before = ordinal;
            }
        }
        return report;
    }

    private Set<SectionKind> kinds() {
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        outline.sections().forEach(section -> kinds.add(section.kind()));
        return kinds;
    }

    private void paragraph(Outline.Paragraph paragraph, SectionKind kind, Scanner scanner, SentenceReader reader, Flow flow) {
        boolean numbered = Enumerator.at(Folding.fold(paragraph.text().characters())).isPresent();
        reader.beginParagraph(numbered);
        for (Text text : Sentences.of(paragraph.text())) {
            String folded = Folding.fold(text.characters());
            List<Token> tokens = Lexer.tokens(text.characters());
            records.begin();
            boolean claims = kind != SectionKind.TERMS && kind != SectionKind.FORMS;
            List<Element> elements = claims ? scanner.scan(folded, tokens) : List.of();
            Page page = new Page(
                    sentenceNumber++, paragraph.section(), text, folded, new ArrayList<>(tokens), elements, where(paragraph.section()));
            if (claims) {
                reader.read(page);
                new Counting(flow).read(page);
            }
            if (kind != SectionKind.TERMS) {
                records.account(page, tokens, paragraph.page());
            }
            records.sentences.add(page.sentence());
        }
    }

    /** 第三部分 二、支出决算情况说明: the headings above, the outermost by its number alone. */
    private String where(int index) {
        Section section = outline.sections().get(index);
        String own = section.heading().characters();
        if (section.parent().isEmpty()) {
            return own.isEmpty() ? "正文" : own;
        }
        int parent = section.parent().get();
        Section above = outline.sections().get(parent);
        String before = above.level() == 1
                ? Enumerator.at(Folding.fold(above.heading().characters()))
                        .map(e -> above.heading().characters().substring(0, e.length()))
                        .orElse("")
                : where(parent);
        return before.isEmpty() ? own : before + " " + own;
    }
}
