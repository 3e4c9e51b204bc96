package org.benmo.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.benmo.disclosure.DocumentKind;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.documents.Text;
import org.benmo.documents.picture.PagePicture;
import org.benmo.reports.FileResult;
import org.benmo.reports.Joint;
import org.benmo.reports.Results;
import org.benmo.statements.catalogue.Catalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages as a browser parses them. */
final class HtmlReportTest {
    private static final PagePicture PICTURE = new PagePicture(2, 200, 400, "image/png", new byte[] {1, 2, 3});

    @Test
    void namesAndWordsOfOthersAreNeverMarkup() {
        org.jsoup.nodes.Document page = page(List.of(PICTURE), Optional.empty());
        assertThat(page.select("script")).hasSize(1);
        assertThat(first(page, "dd.printed").text()).contains("<script>alert('1')</script>");
        assertThat(page.select("[onclick], [onerror], img[src^=http], link, iframe"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("http://x\")<");
    }

    @Test
    void onePublicationInTwoFilesNamesBothAndItsPartSaysWhereToLook() {
        FileResult alone = Results.rich("a/说明.docx");
        List<String> files = List.of("a/说明.docx", "a/决算表.xlsx");
        org.jsoup.nodes.Document leader = Jsoup.parse(html(alone, new Joint(true, files)));
        assertThat(first(leader, "header").text()).contains("a/说明.docx、a/决算表.xlsx");
        assertThat(leader.select(".finding")).isNotEmpty();
        org.jsoup.nodes.Document part = Jsoup.parse(html(alone, new Joint(false, files)));
        assertThat(first(part, ".verdict").text()).contains("a/说明.docx");
        assertThat(part.select(".finding, .card")).isEmpty();
    }

    private static String html(FileResult alone, Joint joint) {
        FileResult joined =
                new FileResult(alone.file(), alone.document(), alone.problems(), alone.defect(), Optional.of(joint));
        return new String(HtmlReport.write(joined, Optional.empty(), List.of()), StandardCharsets.UTF_8);
    }

    @Test
    void greenIsOnlyForWhatWasChecked() {
        assertThat(first(verdict(DocumentKind.TEMPLATE), ".verdict").className())
                .contains("quiet");
        assertThat(first(verdict(DocumentKind.BUDGET), ".verdict").className()).contains("quiet");
        assertThat(first(verdict(DocumentKind.FINAL_ACCOUNTS), ".verdict").className())
                .contains("warning");
    }

    private static org.jsoup.nodes.Document verdict(DocumentKind kind) {
        FileResult one = Results.one("增加", new Place.LineSpan(1, 1, 2), kind);
        return Jsoup.parse(new String(HtmlReport.write(one, Optional.empty(), List.of()), StandardCharsets.UTF_8));
    }

    @Test
    void needsNothingFromOutside() {
        org.jsoup.nodes.Document page = page(List.of(PICTURE), Optional.empty());
        assertThat(page.select("[src]").eachAttr("src")).allMatch(source -> source.startsWith("data:image/"));
        assertThat(page.select("[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
    }

    @Test
    void boxStandsOverItsPlaceAndLeadsToItsFinding() {
        Element box = first(page(List.of(PICTURE), Optional.empty()), "a.box.error");
        assertThat(box.attr("href")).isEqualTo("#f1");
        // 10.25 − 2 of 200 points, 20.5 − 2 of 400 points.
        assertThat(box.attr("style")).contains("left:4.13%").contains("top:4.63%");
    }

    @Test
    void everyLinkWithinThePageHasItsTarget() {
        org.jsoup.nodes.Document page = page(List.of(), Optional.of(document()));
        for (Element link : page.select(".places a[href^=#f]")) {
            assertThat(page.select(link.attr("href"))).hasSize(1);
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void cellAndSentenceAreShownMarkedWhereThereAreNoPages() {
        org.jsoup.nodes.Document page = page(List.of(), Optional.of(document()));
        assertThat(page.select("td.hit").eachText()).containsExactly("615.41");
        assertThat(first(page, "tr:has(td.hit) td").text()).isEqualTo("合计");
        assertThat(page.select("mark").text()).isEqualTo("支出合计615.41万元较上年减");
    }

    @Test
    void sameWordsTwiceAreMarkedWhereTheyAreMeant() {
        String twice = "购置费增加的主要原因是：无。运行费增加的主要原因是：无。";
        Text inLines = Text.of(List.of(new Text.Run(twice, (from, to) -> new Place.LineSpan(7, from + 1, to))));
        assertThat(marked(inLines, new Place.LineSpan(7, 17, 25))).isEqualTo("购置费增加的主要原因是：无。运行费[增加的主要原因是：]无。");
        Text inElement =
                Text.of(List.of(new Text.Run(twice, (from, to) -> new Place.ElementPath("body/p[7]", from + 1, to))));
        assertThat(marked(inElement, new Place.ElementPath("body/p[7]", 17, 25)))
                .isEqualTo("购置费增加的主要原因是：无。运行费[增加的主要原因是：]无。");
        Place whole = new Place.ElementPath("body/p[7]");
        assertThat(marked(inElement, whole)).isEqualTo("购置费[增加的主要原因是：]无。运行费[增加的主要原因是：]无。");
        Text inOne = Text.of(List.of(new Text.Run(twice, (from, to) -> whole)));
        assertThat(marked(inOne, whole)).isEqualTo("购置费[增加的主要原因是：]无。运行费[增加的主要原因是：]无。");
    }

    private static String marked(Text text, Place place) {
        Document document =
                new Document("a.txt", "txt", 0, List.of(new Block.Paragraph(text, 0, false, 0, 0)), List.of());
        byte[] bytes = HtmlReport.write(Results.one("增加的主要原因是：", place), Optional.of(document), List.of());
        Element quote = first(Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)), "blockquote");
        quote.select("mark").forEach(mark -> mark.prependText("[").appendText("]"));
        return quote.text();
    }

    @Test
    void numbersInTheMarginStandSideBySideAndHideNoWords() {
        org.jsoup.nodes.Document page = page(List.of(PICTURE), Optional.empty());
        Element number = first(page, "a.number.error");
        assertThat(number.text()).isEqualTo("1");
        assertThat(number.attr("href")).isEqualTo("#f1");
        assertThat(number.attr("style")).contains("top:5.13%", "left:3px");
        assertThat(page.select("a.box").text()).isBlank();
    }

    @Test
    void saysWhatWasNotReadAndNotDecided() {
        String text = page(List.of(), Optional.empty()).text();
        assertThat(text)
                .contains("约3成")
                .contains("没有读到 T05")
                .contains("第 7 页的内容已损坏")
                .contains("99.9%");
    }

    @Test
    void indexCountsAndLinks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HtmlIndex index = new HtmlIndex(bytes, Catalogue.standard())) {
            index.add(Results.rich("甲<b>.pdf"), Map.of("html", "html/甲 #1.html"));
            index.add(Results.unusable("乙.pdf"));
            index.add(Results.failed("丙.pdf"));
        }
        org.jsoup.nodes.Document page = Jsoup.parse(bytes.toString(StandardCharsets.UTF_8));
        assertThat(page.select(".files tbody tr")).hasSize(3);
        assertThat(page.select(".files a").attr("href")).isEqualTo("html/%E7%94%B2%20%231.html");
        assertThat(page.select(".files a").text()).isEqualTo("甲<b>.pdf");
        assertThat(first(page, ".bars").text()).isEqualTo("程序出错 1 无法使用 1 有错误 1");
    }

    private static Element first(Element within, String query) {
        return Objects.requireNonNull(within.selectFirst(query), query);
    }

    private static org.jsoup.nodes.Document page(List<PagePicture> pictures, Optional<Document> document) {
        byte[] bytes = HtmlReport.write(Results.rich(Results.NASTY), document, pictures);
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Document document() {
        Block.Table table = new Block.Table(
                List.of(
                        cell(0, 0, "项目", "A1"),
                        cell(0, 1, "决算数", "B1"),
                        cell(1, 0, "合计", "A12"),
                        cell(1, 1, "615.41", "B12")),
                2,
                2,
                0,
                true);
        Text text = Text.of(
                List.of(new Text.Run("本年支出合计615.41万元较上年减少。", (from, to) -> new Place.LineSpan(84, from + 1, to))));
        return new Document("a.xlsx", "xlsx", 0, List.of(table, new Block.Paragraph(text, 0, false, 0, 0)), List.of());
    }

    private static Block.Cell cell(int row, int column, String text, String name) {
        return new Block.Cell(row, column, 1, 1, text, new Place.SheetCell("公开01表", name));
    }
}
