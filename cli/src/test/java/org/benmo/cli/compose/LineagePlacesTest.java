package org.benmo.cli.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.benmo.cli.MainRun;
import org.benmo.documents.Block;
import org.benmo.documents.Documents;
import org.benmo.documents.Place;
import org.benmo.reports.JsonTree;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every place that lineage.json names really holds the printed number, as libraries that share nothing with the writers read it. */
final class LineagePlacesTest {
    private static final String NAME = "示例市乡村振兴局2021年度部门决算.";

    @TempDir
    static Path work;

    private static List<JsonTree> figures;
    private static Path folder;

    @BeforeAll
    static void composeTheSample() throws Exception {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Path books = work.resolve("books");
        folder = work.resolve("package");
        assertThat(MainRun.run(List.of("sample", "--out", books.toString()), out))
                .isZero();
        assertThat(MainRun.run(
                        List.of(
                                "compose",
                                "--data",
                                books.toString(),
                                "--year",
                                "2021",
                                "--out",
                                folder.toString(),
                                "--date",
                                "2022-09-20"),
                        out))
                .isZero();
        figures =
                JsonTree.read(Files.readString(folder.resolve("lineage.json"))).trees("figures");
    }

    @Test
    void everyFigureHasAPlaceInEveryKindThatPrintsIt() {
        assertThat(figures).hasSizeGreaterThan(500);
        for (JsonTree figure : figures) {
            Set<String> places = figure.tree("places").fields().keySet();
            assertThat(places).as(figure.text("id")).contains("pdf", "ofd", "docx", "html");
            boolean tabled = !figure.text("id").startsWith("TEXT.");
            if (tabled) {
                assertThat(places).as(figure.text("id")).contains("xlsx");
            }
        }
    }

    @Test
    void thePagesOfThePdfHoldThem() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(NAME + "pdf").toFile())) {
            Map<Integer, PDFTextStripperByArea> areas = new HashMap<>();
            for (JsonTree figure : figures) {
                JsonTree place = figure.tree("places").tree("pdf");
                double[] box = box(place);
                areas.computeIfAbsent(place.number("page"), page -> stripper())
                        .addRegion(
                                figure.text("id"),
                                new Rectangle2D.Double(box[0] - 0.5, box[1], box[2] - box[0], box[3] - box[1]));
            }
            for (Map.Entry<Integer, PDFTextStripperByArea> page : areas.entrySet()) {
                page.getValue().extractRegions(pdf.getPage(page.getKey() - 1));
            }
            for (JsonTree figure : figures) {
                String text = Objects.requireNonNull(
                                areas.get(figure.tree("places").tree("pdf").number("page")))
                        .getTextForRegion(figure.text("id"));
                assertThat(text.strip()).as(figure.text("id")).isEqualTo(figure.text("printed"));
            }
        }
    }

    private static PDFTextStripperByArea stripper() {
        try {
            return new PDFTextStripperByArea();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void thePagesOfTheOfdHoldThem() throws IOException {
        List<Said> said = said(Documents.read("a.ofd", Files.readAllBytes(folder.resolve(NAME + "ofd")))
                .blocks());
        for (JsonTree figure : figures) {
            JsonTree place = figure.tree("places").tree("ofd");
            double[] box = box(place);
            int page = place.number("page");
            assertThat(said)
                    .as(figure.text("id"))
                    .anyMatch(one -> one.text().contains(figure.text("printed"))
                            && one.box().page() == page
                            && one.box().x0() <= box[2]
                            && one.box().x1() >= box[0]
                            && one.box().y0() <= box[3]
                            && one.box().y1() >= box[1]);
        }
    }

    private record Said(String text, Place.PageBox box) {}

    private static List<Said> said(List<Block> blocks) {
        List<Said> said = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    paragraph.text().places(0, paragraph.text().length()).forEach(place -> {
                        if (place instanceof Place.PageBox box) {
                            said.add(new Said(paragraph.text().characters(), box));
                        }
                    });
                case Block.Table table ->
                    table.cells().forEach(cell -> {
                        if (cell.place() instanceof Place.PageBox box) {
                            said.add(new Said(cell.text(), box));
                        }
                    });
            }
        }
        return said;
    }

    @Test
    void theParagraphsAndCellsOfTheWordDocumentHoldThem() throws IOException {
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(NAME + "docx"))))) {
            for (JsonTree figure : figures) {
                JsonTree place = figure.tree("places").tree("docx");
                String text = place.fields().containsKey("paragraph")
                        ? text(word.getDocument().getBody().getPArray(place.number("paragraph") - 1))
                        : text(word.getDocument()
                                .getBody()
                                .getTblArray(place.number("table") - 1)
                                .getTrArray(place.number("row") - 1)
                                .getTcArray(place.number("cell") - 1));
                assertThat(text).as(figure.text("id")).contains(figure.text("printed"));
            }
        }
    }

    private static String text(org.apache.xmlbeans.XmlObject element) {
        return element.xmlText().replaceAll("<w:sdtPr>.*?</w:sdtPr>", "").replaceAll("<[^>]+>", "");
    }

    @Test
    void theCellsOfTheWorkbookHoldThem() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(NAME + "xlsx"))))) {
            int seen = 0;
            for (JsonTree figure : figures) {
                if (!figure.tree("places").fields().containsKey("xlsx")) {
                    continue;
                }
                JsonTree place = figure.tree("places").tree("xlsx");
                CellReference at = new CellReference(place.text("cell"));
                Cell cell =
                        book.getSheet(place.text("sheet")).getRow(at.getRow()).getCell(at.getCol());
                if (cell.getCellType() == CellType.NUMERIC) {
                    assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
                            .as(figure.text("id"))
                            .isEqualByComparingTo(new BigDecimal(figure.text("printed")));
                } else {
                    assertThat(cell.getStringCellValue()).as(figure.text("id")).contains(figure.text("printed"));
                }
                seen++;
            }
            assertThat(seen).isGreaterThan(300);
        }
    }

    @Test
    void theElementsOfTheWebPageHoldThem() throws IOException {
        var page = Jsoup.parse(Files.readString(folder.resolve(NAME + "html")));
        Map<String, String> texts = new HashMap<>();
        page.select("[id]").forEach(element -> texts.put(element.id(), element.text()));
        for (JsonTree figure : figures) {
            assertThat(texts.get(figure.tree("places").tree("html").text("element")))
                    .as(figure.text("id"))
                    .isEqualTo(figure.text("printed"));
        }
    }

    private static double[] box(JsonTree place) {
        return ((List<?>) Objects.requireNonNull(place.fields().get("box")))
                .stream()
                        .mapToDouble(edge -> Double.parseDouble(String.valueOf(edge)))
                        .toArray();
    }
}
