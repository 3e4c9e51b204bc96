package org.benmo.documents.publication.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Specimen;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.junit.jupiter.api.Test;

/** Where words and lines stand, and where they may not. */
final class LayoutTest {
    private static final String NEVER_FIRST = "，。、；：！？）”》％%";
    private static final double EDGE = 0.5;

    private static List<LaidOut.Page> pages(Publication publication) {
        return Layout.of(publication).pages();
    }

    private static List<Mark.Words> words(LaidOut.Page page) {
        return page.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .toList();
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        for (LaidOut.Page page : pages(Specimen.publication())) {
            double left = page.orientation().left();
            for (Mark.Words piece : words(page)) {
                if (piece.x() <= left + EDGE) {
                    assertThat(NEVER_FIRST).doesNotContain(piece.text().substring(0, 1));
                }
            }
        }
    }

    @Test
    void nothingStandsOutsideTheMargins() {
        for (LaidOut.Page page : pages(Specimen.publication())) {
            double right = page.orientation().width() - page.orientation().right();
            for (Mark.Words piece : words(page)) {
                assertThat(piece.x()).isGreaterThanOrEqualTo(page.orientation().left() - EDGE);
                assertThat(piece.x() + piece.width())
                        .as(piece.text())
                        .isLessThanOrEqualTo(right + piece.size() / 2 + EDGE);
                assertThat(piece.baseline())
                        .isLessThan(page.orientation().height())
                        .isGreaterThan(page.orientation().top() - EDGE);
            }
        }
    }

    @Test
    void aTableGoesOnWithItsTitleAndHeader() {
        List<LaidOut.Page> pages = pages(Specimen.publication());
        List<String> titles = pages.subList(2, pages.size()).stream()
                .flatMap(page -> words(page).stream())
                .map(Mark.Words::text)
                .filter(text -> text.startsWith("收入决算表"))
                .toList();
        assertThat(titles).startsWith("收入决算表").contains("收入决算表（续）").hasSizeGreaterThan(2);
        long headers = pages(Specimen.publication()).stream()
                .flatMap(page -> words(page).stream())
                .filter(piece -> piece.text().equals("功能分类科目编码"))
                .count();
        assertThat(headers).isEqualTo(titles.size());
    }

    @Test
    void aRowIsAsHighAsItsWordsNeed() {
        for (LaidOut.Page page : pages(Specimen.publication())) {
            List<Mark.Rule> level = page.marks().stream()
                    .filter(Mark.Rule.class::isInstance)
                    .map(Mark.Rule.class::cast)
                    .filter(rule -> rule.y1() == rule.y2())
                    .toList();
            for (Mark.Words piece : words(page)) {
                assertThat(level)
                        .as(piece.text())
                        .noneMatch(rule -> rule.x1() < piece.x()
                                && piece.x() < rule.x2()
                                && rule.y1() < piece.baseline()
                                && rule.y1() > piece.baseline() - piece.size() * 0.7);
            }
        }
    }

    @Test
    void aCellLongerThanAPageGoesOnOverPages() {
        String reason = "因机构改革职能划转、人员减少、压减一般性支出，".repeat(140);
        Table table = new Table(
                Optional.empty(),
                "变动原因表",
                List.of(),
                List.of(1.0, 3.0),
                1,
                List.of(Row.of(Cell.middle("项目"), Cell.middle("原因")), Row.of(Cell.left("支出"), Cell.left(reason))),
                List.of());
        Publication publication = Publication.of(
                "表", "局", LocalDate.of(2024, 1, 1), Section.landscape(List.of(new Element.Tabulation(table))));
        List<LaidOut.Page> pages = pages(publication);
        assertThat(pages).hasSizeGreaterThan(1);
        String all = pages.stream()
                .flatMap(page -> words(page).stream())
                .map(Mark.Words::text)
                .reduce("", String::concat);
        assertThat(all.chars().filter(c -> c == '划').count()).isEqualTo(140);
    }

    @Test
    void fourHundredRowsAreEachPrintedOnce() {
        List<Row> rows = new java.util.ArrayList<>();
        rows.add(Row.of(Cell.middle("科目编码"), Cell.middle("科目名称")));
        for (int i = 0; i < 400; i++) {
            rows.add(Row.of(
                    Cell.left(String.valueOf(2010000 + i)), Cell.left(i % 5 == 0 ? Specimen.LONG_NAME : "行政运行")));
        }
        Table table =
                new Table(Optional.empty(), "支出决算表", List.of(), List.of(1.0, 1.5), 1, rows, List.of("注：本表反映各项支出情况。"));
        List<LaidOut.Page> pages = pages(Publication.of(
                "表", "局", LocalDate.of(2024, 1, 1), Section.landscape(List.of(new Element.Tabulation(table)))));
        List<String> codes = pages.stream()
                .flatMap(page -> words(page).stream())
                .map(Mark.Words::text)
                .filter(text -> text.startsWith("2010"))
                .toList();
        assertThat(codes).hasSize(400).doesNotHaveDuplicates();
        assertThat(words(pages.getLast()).stream().map(Mark.Words::text)).contains("注：本表反映各项支出情况。", "2010399");
    }

    @Test
    void aTableThatFitsOnAPageIsNotSplit() {
        List<Row> rows = new java.util.ArrayList<>();
        rows.add(Row.of(Cell.middle("项目"), Cell.middle("决算数")));
        for (int i = 0; i < 31; i++) {
            rows.add(
                    Row.of(Cell.left("第" + i + "项"), Cell.of(org.benmo.documents.publication.Alignment.RIGHT, "0.00")));
        }
        Table table = new Table(Optional.empty(), "财政拨款收入支出决算总表", List.of(), List.of(1.0, 1.0), 1, rows, List.of());
        assertThat(pages(Publication.of(
                        "表", "局", LocalDate.of(2024, 1, 1), Section.landscape(List.of(new Element.Tabulation(table))))))
                .hasSize(1);
    }

    @Test
    void contentsNameThePageTheHeadingIsOn() {
        LaidOut laidOut = Layout.of(Specimen.publication());
        List<String> contents =
                words(laidOut.pages().get(1)).stream().map(Mark.Words::text).toList();
        LaidOut.Bookmark forms = laidOut.bookmarks().stream()
                .filter(mark -> mark.words().startsWith("收入决算表"))
                .findFirst()
                .orElseThrow();
        assertThat(contents).contains(laidOut.pages().get(forms.page()).number());
    }

    @Test
    void aNumberIsNeverBrokenAndNeverSpacedOut() {
        assertThat(pages(Specimen.publication()).stream()
                        .flatMap(page -> words(page).stream())
                        .filter(piece -> piece.figure().isPresent())
                        .filter(piece -> piece.figure().get().equals("income.total#1")))
                .hasSize(1)
                .allMatch(piece -> piece.text().equals("1,615.41") && piece.spacing() == 0);
    }

    @Test
    void aHeadingStaysWithWhatFollows() {
        List<Element> elements = new java.util.ArrayList<>();
        for (int i = 0; i < 21; i++) {
            elements.add(Element.Paragraph.of(Style.BODY, "第" + i + "行"));
        }
        elements.add(Element.Heading.of(Style.HEADING, "一、标题"));
        elements.add(Element.Paragraph.of(Style.BODY, "正文".repeat(40)));
        LaidOut laidOut = Layout.of(Publication.of("题", "局", LocalDate.of(2024, 1, 1), Section.portrait(elements)));
        assertThat(laidOut.bookmarks().getFirst().page()).isEqualTo(1);
    }
}
