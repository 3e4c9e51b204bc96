package org.benmo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Published files beside the project; their facts are typed here by hand from the pages. */
class RealFilesTest {
    /** The folder of shared files: a property, the environment, or beside the repository. */
    private static Path shared() {
        String named = System.getProperty("benmo.shared", System.getenv("BENMO_SHARED"));
        Path folder = named == null ? Path.of("").toAbsolutePath() : Path.of(named);
        while (named == null && folder.getParent() != null && !Files.isDirectory(folder.resolve("../shared/real"))) {
            folder = folder.getParent();
        }
        Path shared = named == null ? folder.resolve("../shared") : folder;
        Assumptions.assumeTrue(
                Files.isDirectory(shared.resolve("real")), "SKIPPED: no folder ../shared with published files");
        return shared;
    }

    private static Document file(String part, String folder) throws IOException {
        try (Stream<Path> files = Files.list(shared().resolve(folder))) {
            Path file = files.filter(f -> f.getFileName().toString().contains(part))
                    .findFirst()
                    .orElse(null);
            Assumptions.assumeTrue(file != null, "SKIPPED: no shared file named like " + part);
            return Documents.read(java.util.Objects.requireNonNull(file));
        }
    }

    private static List<Block.Table> tables(Document document) {
        assertThat(document.problems()).isEmpty();
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static List<String> rows(Block.Table table) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        table.cells()
                .forEach(c ->
                        rows.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c.text()));
        return rows.values().stream().map(cells -> String.join("|", cells)).toList();
    }

    private static List<String> shapes(List<Block.Table> tables) {
        return tables.stream()
                .map(t -> "p" + t.page() + " " + t.rows() + "x" + t.columns())
                .toList();
    }

    private static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(b -> ((Block.Paragraph) b).text().characters())
                .toList();
    }

    @Test
    void readsTheTablesOfTheFinanceBureau() throws IOException {
        List<Block.Table> tables = tables(file("财政局", "real"));
        assertThat(shapes(tables))
                .containsExactly(
                        "p5 4x3",
                        "p6 32x4",
                        "p8 23x11",
                        "p10 23x10",
                        "p12 34x7",
                        "p15 24x7",
                        "p16 42x8",
                        "p18 6x12",
                        "p19 12x10",
                        "p20 12x10");
        assertThat(rows(tables.get(1)))
                .contains("八、其他收入|6.20|八、社会保障和就业支出|326.71", "年初结转和结余|49.14|年末结转和结余|55.34")
                .endsWith("总计|2,995.39|总计|2,995.39");
        assertThat(rows(tables.get(2)))
                .contains("类|款|项|合计|2,946.25|2,940.05|||||6.20", "208|05|05|机关事业单位基本养老保险缴费支出|160.75|160.75|||||");
        assertThat(rows(tables.get(5))).endsWith("合计|2,940.05|2,336.91|603.14");
        assertThat(rows(tables.get(6)))
                .contains(
                        "301||工资福利支出|2,082.85|302||商品和服务支出|171.07",
                        "301|08|机关事业单位基本养老保险缴费|160.75|302|06|电费|",
                        "303|09|奖励金|0.31|302|28|工会经费|24.42")
                .endsWith("人员经费合计|2,152.26|公用经费合计|184.65");
        assertThat(rows(tables.get(7))).endsWith("0.95||||||||||0.95|");
    }

    @Test
    void ordersTheDisplacedLinesOfTheFinanceBureau() throws IOException {
        assertThat(paragraphs(file("财政局", "real")))
                .contains("本年支出合计2940.05万元，其中：基本支出2336.91万元，占79.49%；项目支出603.14万元，占20.51%；")
                .anyMatch(p -> p.contains("委托中介机构开展各类审计及绩效评价工作。年初预算为450.52万元，支出决算为449.52万元。"))
                .anyMatch(p -> p.contains("正在整改的0个）。"));
    }

    @Test
    void readsTheTablesOfTheSocialWorkDepartment() throws IOException {
        List<Block.Table> tables = tables(file("社会工作部", "real"));
        assertThat(shapes(tables))
                .containsExactly(
                        "p4 3x3",
                        "p5 32x4",
                        "p6 20x9",
                        "p8 20x8",
                        "p10 34x7",
                        "p12 20x5",
                        "p13 40x6",
                        "p14 5x12",
                        "p15 6x8",
                        "p16 6x8");
        assertThat(rows(tables.get(3))).contains("2013999|其他社会工作事务支出|202.24||202.24|||");
        assertThat(rows(tables.get(6))).contains("30113|住房公积金|17.70|30212|因公出国（境）费用|0.00");
        assertThat(rows(tables.get(7)))
                .contains("小计|公务用车购置费|公务用车运行维护费", "预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数");
    }

    @Test
    void readsTheTemplate() throws IOException {
        Document template = file("模板", "real");
        assertThat(tables(template)).hasSize(10);
        assertThat(paragraphs(template)).contains("上海市XX局2024年度无“三公”经费财政拨款支出。").noneMatch(p -> p.matches("[-\\d]+"));
    }

    @Test
    void readsTheSeedAsParagraphs() throws IOException {
        Document seed = file("000_6c9074ee76bb8d62", "seed");
        assertThat(seed.problems()).isEmpty();
        assertThat(paragraphs(seed))
                .contains("二、支出决算情况说明", "六、机关运行经费支出情况说明", "（四）项目资金管理情况分析")
                .noneMatch(p -> p.contains("—26"))
                .anyMatch(p -> p.contains("项目的资金管理严格按照库区移民工作经费和统计监测培训费相关的财务管理制度和会计核算制度"))
                .anyMatch(p -> p.startsWith("本部门2021年度支出总计615.41万元") && p.endsWith("主要原因是：实行零基预算。"));
        assertThat(seed.blocks()).hasSizeBetween(100, 125);
    }
}
