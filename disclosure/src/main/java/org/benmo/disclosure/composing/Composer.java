package org.benmo.disclosure.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.composing.Pen.Draft;
import org.benmo.documents.Problem;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Orientation;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;
import org.benmo.statements.data.Node;
import org.benmo.statements.filled.FilledYear;

/** Writes the published document of a year in the manner of a family. */
public final class Composer {
    private static final double COVER_TOP = 120;

    private final FilledYear year;
    private final Family family;
    private final YearFigures figures;
    private final Sources sources;
    private final Pen pen = new Pen();
    private final Sentences sentences;
    private final FormTables forms;
    private final EvaluationTables evaluations;
    private final List<Problem> problems = new ArrayList<>();

    private Composer(FilledYear year, Family family) {
        this.year = year;
        this.family = family;
        this.figures = new YearFigures(year);
        this.sources = new Sources(figures);
        this.sentences = new Sentences(figures, family, sources, pen);
        this.forms = new FormTables(figures, family, pen);
        this.evaluations = new EvaluationTables(figures, family, pen);
    }

    /**
     * Composes the document.
     *
     * @param year the books of the year
     * @param family whose outline and sentences
     * @param date printed on the cover and kept in the files' properties
     */
    public static Composition compose(FilledYear year, Family family, LocalDate date) {
        return new Composer(year, family).compose(date, false);
    }

    /** The same, called a draft on its cover whatever it says: for a document that may not be published for reasons beyond its words. */
    public static Composition draft(FilledYear year, Family family, LocalDate date) {
        return new Composer(year, family).compose(date, true);
    }

    private Composition compose(LocalDate date, boolean draft) {
        List<Section> sections = new ArrayList<>();
        for (Node part : family.parts()) {
            if (sentences.holds(part.texts("when"), Optional.empty())) {
                part(part, sections);
            }
        }
        List<Problem> all = new ArrayList<>(problems);
        sentences.problems().stream().filter(problem -> !all.contains(problem)).forEach(all::add);
        sections.addFirst(cover(date, draft || !all.isEmpty()));
        String title = year.profile().name() + year.year() + "年度" + kind() + "决算";
        Publication publication =
                new Publication(title, year.profile().name(), date, sections, Origins.of(figures, pen));
        return new Composition(publication, pen.printed(), List.copyOf(all), sentences.reasons());
    }

    private String kind() {
        return year.profile().department() ? "部门" : "单位";
    }

    private Section cover(LocalDate date, boolean draft) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Space(COVER_TOP));
        elements.add(Element.Paragraph.of(Style.COVER_NAME, year.profile().name()));
        elements.add(new Element.Space(Style.BODY.pitch()));
        elements.add(Element.Paragraph.of(Style.COVER_TITLE, year.year() + "年度" + kind() + "决算"));
        elements.add(new Element.Space(draft ? Style.COVER_TITLE.pitch() : 6 * Style.COVER_TITLE.pitch()));
        if (draft) {
            elements.add(Element.Paragraph.of(Style.COVER_LINE, "（草稿：资料不全，不得公开）"));
            elements.add(new Element.Space(5 * Style.COVER_TITLE.pitch()));
        }
        elements.add(Element.Paragraph.of(Style.COVER_LINE, date.getYear() + "年" + date.getMonthValue() + "月"));
        elements.add(new Element.PageBreak());
        elements.add(new Element.Contents("目  录"));
        return new Section(Orientation.PORTRAIT, false, elements);
    }

    /** A part begins on a new page; its forms stand on wide pages. */
    private void part(Node part, List<Section> sections) {
        List<Element> elements = new ArrayList<>();
        String heading = text(part.text("part"), Optional.empty());
        elements.add(Element.Heading.of(Style.PART, heading));
        sentences.under(heading);
        for (Node node : part.field("body").map(Node::asList).orElse(List.of())) {
            if (node.field("forms").isPresent()) {
                forms(elements, sections);
                elements = new ArrayList<>();
            } else if (node.field("evaluations").isPresent()) {
                evaluations(elements);
            } else {
                block(node, elements);
            }
        }
        if (!elements.isEmpty()) {
            sections.add(Section.portrait(elements));
        }
    }

    /** The forms, each on a page of its own; neighbours on pages of one orientation share a section. */
    private void forms(List<Element> before, List<Section> sections) {
        List<Element> elements = new ArrayList<>(before);
        List<FormTables.Titled> tables = forms.tables();
        for (int i = 0; i < tables.size(); i++) {
            FormTables.Titled table = tables.get(i);
            elements.add(new Element.Tabulation(table.table()));
            boolean last = i + 1 == tables.size() || tables.get(i + 1).upright() != table.upright();
            if (last) {
                sections.add(table.upright() ? Section.portrait(elements) : Section.landscape(elements));
                elements = new ArrayList<>();
            } else {
                elements.add(new Element.PageBreak());
            }
        }
    }

    /** The self-evaluation forms, each on a page of its own. */
    private void evaluations(List<Element> elements) {
        boolean first = true;
        for (Table table : evaluations.tables()) {
            if (!first) {
                elements.add(new Element.PageBreak());
            }
            elements.add(new Element.Tabulation(table));
            first = false;
        }
        problems.addAll(evaluations.problems());
    }

    private void block(Node node, List<Element> elements) {
        List<String> conditions = node.texts("when");
        if (node.field("each").isPresent()) {
            each(node, conditions, elements);
        } else if (sentences.holds(conditions, Optional.empty())) {
            one(node, Optional.empty(), elements);
        }
    }

    private void each(Node node, List<String> conditions, List<Element> elements) {
        int number = 0;
        List<Sources.Item> items = sources.of(node.field("each").orElseThrow());
        if (items.isEmpty() && node.field("needed").isPresent()) {
            problems.add(
                    ComposingProblem.NO_WORDS.problem(text(node.text("under"), Optional.empty()), node.text("needed")));
        }
        for (Sources.Item item : items) {
            if (sentences.holds(conditions, Optional.of(item))) {
                number++;
                one(node, Optional.of(item.numbered(number)), elements);
            }
        }
    }

    private void one(Node node, Optional<Sources.Item> item, List<Element> elements) {
        for (Style style : List.of(Style.HEADING, Style.SUBHEADING, Style.MINOR)) {
            String key = style.name().toLowerCase(java.util.Locale.ROOT);
            if (node.field(key).isPresent()) {
                String words = text(node.text(key), item);
                elements.add(Element.Heading.of(style, words));
                sentences.under(words);
            }
        }
        if (node.field("say").isPresent()) {
            Draft draft = sentences.fill(
                    Template.of(node.text("say")),
                    item,
                    node.field("joins").map(Node::asMap).orElse(java.util.Map.of()));
            if (!draft.isEmpty()) {
                elements.add(new Element.Paragraph(Style.BODY, draft.finish(pen)));
            }
        }
        node.field("chart")
                .flatMap(name -> YearCharts.of(name.asText(), figures, sources, family))
                .ifPresent(chart -> elements.add(new Element.Drawing(chart)));
        node.field("terms").ifPresent(list -> Terms.write(list, figures, elements));
        node.field("table")
                .flatMap(name -> ExtraTables.of(name.asText(), year))
                .ifPresent(table -> elements.add(new Element.Tabulation(table)));
    }

    private String text(String template, Optional<Sources.Item> item) {
        return sentences.fill(Template.of(template), item, java.util.Map.of()).text();
    }
}
