package org.benmo.samples.disclosures.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Orientation;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Piece;
import org.benmo.samples.disclosures.Run;

/** A draft as a publication, to be written by the writers of {@code documents} as DOCX, PDF, OFD, XLSX and HTML. */
public final class PublicationMaker {
    private static final int WIDE = 5;

    private final Draft draft;
    private final List<Section> sections = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private Orientation orientation = Orientation.PORTRAIT;
    private int forms;

    private PublicationMaker(Draft draft) {
        this.draft = draft;
    }

    /** Everything. */
    public static Publication whole(Draft draft) {
        return new PublicationMaker(draft).make(piece -> true);
    }

    /** What remains when the forms stand in a workbook beside it. */
    public static Publication withoutForms(Draft draft) {
        return new PublicationMaker(draft).make(piece -> !(piece instanceof Piece.Grid));
    }

    private Publication make(Predicate<Piece> wanted) {
        draft.pieces().stream().filter(wanted).forEach(this::add);
        close();
        return new Publication(
                draft.office() + draft.year() + "年度部门决算",
                draft.office(),
                LocalDate.of(draft.year() + 1, Month.AUGUST, 20),
                sections,
                Map.of());
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Heading heading -> upright(Element.Heading.of(style(heading.level()), heading.text()));
            case Piece.Entry entry -> upright(Element.Paragraph.of(Style.CONTENTS_ENTRY, entry.text()));
            case Piece.Prose prose -> upright(Element.Paragraph.of(Style.BODY, prose.text()));
            case Piece.Grid grid -> {
                turn(columns(grid) > WIDE ? Orientation.LANDSCAPE : Orientation.PORTRAIT);
                elements.add(new Element.Tabulation(table(grid)));
            }
            case Piece.Break none -> {
                if (!elements.isEmpty() && !(elements.getLast() instanceof Element.PageBreak)) {
                    elements.add(new Element.PageBreak());
                }
            }
        }
    }

    private void upright(Element element) {
        turn(Orientation.PORTRAIT);
        elements.add(element);
    }

    /** Pages of another orientation are another section, which begins on a new page by itself. */
    private void turn(Orientation wanted) {
        if (wanted != orientation) {
            close();
            orientation = wanted;
        }
    }

    private void close() {
        if (!elements.isEmpty() && elements.getLast() instanceof Element.PageBreak) {
            elements.removeLast();
        }
        if (!elements.isEmpty()) {
            sections.add(new Section(orientation, true, elements));
            elements.clear();
        }
    }

    private static Style style(int level) {
        return switch (level) {
            case 0 -> Style.TITLE;
            case 1 -> Style.PART;
            case 2 -> Style.HEADING;
            default -> Style.SUBHEADING;
        };
    }

    private static int columns(Piece.Grid grid) {
        return grid.rows().getFirst().stream().mapToInt(Piece.Cell::columnSpan).sum();
    }

    private Table table(Piece.Grid grid) {
        forms++;
        List<Double> widths = new ArrayList<>();
        for (int width : Widths.of(grid)) {
            widths.add((double) width);
        }
        return new Table(
                Optional.of("公开%02d表".formatted(forms)),
                grid.title(),
                grid.stub().stream()
                        .map(line -> new Table.HeadLine("", "", line))
                        .toList(),
                widths,
                headerRows(grid),
                grid.rows().stream()
                        .map(row -> new Table.Row(
                                row.stream().map(PublicationMaker::cell).toList()))
                        .toList(),
                grid.notes());
    }

    private static int headerRows(Piece.Grid grid) {
        return (int) grid.rows().stream()
                .takeWhile(row -> row.stream().allMatch(Piece.Cell::header))
                .count();
    }

    private static Table.Cell cell(Piece.Cell cell) {
        Run run = cell.run();
        Table.Cell made = run.fact()
                .map(fact -> Table.Cell.number(
                        run.text(), new BigDecimal(run.text().replace(",", "")), String.valueOf(fact.id())))
                .orElseGet(() -> Table.Cell.of(cell.header() ? Alignment.CENTER : Alignment.LEFT, run.text()));
        return made.spanning(cell.columnSpan(), cell.rowSpan());
    }
}
