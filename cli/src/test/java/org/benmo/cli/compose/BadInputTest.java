package org.benmo.cli.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.benmo.cli.MainRun;
import org.benmo.documents.Block;
import org.benmo.documents.Documents;
import org.benmo.statements.codes.Codes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books that are poor, odd or huge: the right document in every kind, or a sentence that says what is missing; never half a package. */
final class BadInputTest {
    private static final String UNIT = "示例市乡村振兴局";
    private static final int MANY = 400;
    private static final List<String> EXPLAINED = List.of(
            "income.total",
            "income.year",
            "expend.year",
            "fiscal.income.total",
            "fiscal.expend",
            "gen.expend",
            "gen.basic",
            "basic.running",
            "running",
            "econ.301",
            "econ.302",
            "econ.303",
            "carry.open",
            "carry.close",
            "sg.host",
            "sg.total",
            "func.208",
            "func.213",
            "fiscal.func.208",
            "fiscal.func.213");

    @TempDir
    static Path work;

    @TempDir
    Path own;

    private static Path books;

    private record Ran(int code, String out) {}

    @BeforeAll
    static void writeTheSample() {
        books = work.resolve("books");
        assertThat(run("sample", "--out", books.toString()).code()).isZero();
    }

    private static Ran run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = MainRun.run(List.of(words), out);
        return new Ran(code, bytes.toString(StandardCharsets.UTF_8));
    }

    private Ran compose(Path data, Path out, String family) {
        return run(
                "compose",
                "--data",
                data.toString(),
                "--year",
                "2021",
                "--out",
                out.toString(),
                "--date",
                "2022-09-20",
                "--family",
                family);
    }

    /** Clean in both families and every kind. */
    private List<Path> composedCleanly(Path data) {
        List<Path> folders = new ArrayList<>();
        for (String family : List.of("jiangxi", "shanghai")) {
            Path out = own.resolve(family);
            Ran ran = compose(data, out, family);
            assertThat(ran.code()).as(ran.out()).isZero();
            folders.add(out);
        }
        return folders;
    }

    private Path copy() throws IOException {
        Path to = Files.createDirectory(own.resolve("copy"));
        try (Stream<Path> files = Files.list(books)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        return to;
    }

    private static void replace(Path file, String what, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, with));
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kinds = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(pdf|ofd|docx|xlsx|html)"))
                    .sorted()
                    .toList();
            assertThat(kinds).hasSize(5);
            return kinds;
        }
    }

    private static String text(Path file) {
        StringBuilder text = new StringBuilder();
        for (Block block : Documents.read(file).blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> text.append(paragraph.text().characters());
                case Block.Table table ->
                    table.cells().forEach(cell -> text.append(cell.text()).append('|'));
            }
        }
        return text.toString().replaceAll("\\s", "");
    }

    @Test
    void aMissingRegisterIsNamedAndNothingIsWritten() throws IOException {
        Path data = copy();
        Files.delete(data.resolve("公务接待.csv"));
        Path out = own.resolve("out");
        Ran ran = compose(data, out, "jiangxi");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("公务接待").contains("没有生成任何文件");
        assertThat(out).doesNotExist();
    }

    /** The sample has no state capital; its form says so in every kind. */
    @Test
    void anEmptyFormSaysWhyItIsEmpty() throws IOException {
        for (Path folder : composedCleanly(books)) {
            for (Path file : documents(folder)) {
                assertThat(text(file)).as(file.toString()).contains("没有国有资本经营预算财政拨款");
            }
        }
    }

    @Test
    void aReasonOfThreeThousandCharactersIsSetWhole() throws IOException {
        Path data = copy();
        String reason = "人员减少，开支减少，".repeat(300) + "且实行零基预算";
        Path reasons = data.resolve("原因说明.csv");
        String lines = Files.readString(reasons).replaceAll("(?m)^expend\\.year,上年,.*$", "expend.year,上年," + reason);
        Files.writeString(reasons, lines);
        for (Path folder : composedCleanly(data)) {
            for (Path file : documents(folder)) {
                if (!file.toString().endsWith("xlsx")) {
                    assertThat(text(file)).as(file.toString()).contains(reason);
                }
            }
        }
    }

    @Test
    void aVeryLongNameRunsIntoNothing() throws IOException {
        Path data = copy();
        String name = "示例市巩固拓展脱贫攻坚成果同乡村振兴有效衔接暨大中型水库移民后期扶持工作领导小组办公室";
        replace(data.resolve("基本信息.csv"), "部门名称," + UNIT, "部门名称," + name);
        for (Path folder : composedCleanly(data)) {
            for (Path file : documents(folder)) {
                assertThat(text(file)).as(file.toString()).contains(name);
            }
        }
    }

    /** 龘 and 𬭩 are outside GB 2312, 𪚥 outside our fonts. */
    @Test
    void aRareCharacterIsPrintedOrNamed() throws IOException {
        for (String rare : List.of("龘", "𬭩", "𪚥")) {
            Path data = copy();
            replace(data.resolve("基本信息.csv"), "部门名称," + UNIT, "部门名称," + "示例市" + rare + "山乡村振兴局");
            Path out = own.resolve("rare");
            Ran ran = compose(data, out, "jiangxi");
            for (Path file : documents(out)) {
                boolean paged = file.toString().matches(".*\\.(pdf|ofd)");
                if (ran.code() == 0 || !paged) {
                    assertThat(text(file)).as(file.toString()).contains("示例市" + rare + "山");
                } else {
                    assertThat(text(file)).as(file.toString()).contains("〓").contains("草稿");
                }
            }
            if (ran.code() != 0) {
                assertThat(ran.code()).isEqualTo(2);
                assertThat(ran.out()).contains(rare).contains("不能公开");
            }
            delete(data);
            delete(out);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void fourHundredItemsFillPagesWithTheirHeaderAgain() throws IOException {
        Path data = copy();
        List<String> codes = manyCodes();
        StringBuilder events = new StringBuilder();
        StringBuilder budget = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            String amount = (10_000 + 37L * i) + "." + String.format(Locale.ROOT, "%02d", i % 100);
            events.append(String.join(
                            ",",
                            "361001",
                            "多-" + (i + 1),
                            "2021-06-01",
                            "直接支付",
                            "示例支出",
                            amount,
                            "一般公共预算",
                            codes.get(i),
                            "基本支出",
                            "",
                            "30201",
                            "",
                            ""))
                    .append("\r\n");
            budget.append(String.join(
                            ",",
                            "ZB2021-9" + String.format(Locale.ROOT, "%04d", i),
                            "2021-02-05",
                            "年初批复",
                            "361001",
                            "一般公共预算",
                            codes.get(i),
                            "基本支出",
                            "",
                            "30201",
                            amount,
                            "",
                            "示财预〔2021〕6号",
                            ""))
                    .append("\r\n");
        }
        withoutClosing(data.resolve("凭证.csv"));
        append(data.resolve("业务.csv"), events);
        append(data.resolve("预算指标.csv"), budget);
        explainEverything(data);
        for (Path folder : composedCleanly(data)) {
            for (Path file : documents(folder)) {
                String text = text(file);
                assertThat(codes).as(file.toString()).allMatch(text::contains);
            }
            Path pdf = documents(folder).stream()
                    .filter(file -> file.toString().endsWith("pdf"))
                    .findFirst()
                    .orElseThrow();
            long continued = Documents.read(pdf).pages();
            assertThat(continued).isGreaterThan(40);
        }
    }

    /** The year is closed anew with what was added. */
    private static void withoutClosing(Path vouchers) throws IOException {
        Files.write(
                vouchers,
                Files.readAllLines(vouchers).stream()
                        .filter(line -> !line.contains(",年末结转,"))
                        .toList());
    }

    private static void append(Path file, CharSequence lines) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text + (text.endsWith("\n") ? "" : "\r\n") + lines);
    }

    /** Whatever differs now gets a reason that fits any direction. */
    private static void explainEverything(Path data) throws IOException {
        StringBuilder reasons = new StringBuilder("指标,比较对象,原因\r\n");
        for (String metric : EXPLAINED) {
            reasons.append(metric).append(",上年,工作任务有变化，经费据实安排\r\n");
            reasons.append(metric).append(",年初预算,工作任务有变化，经费据实安排\r\n");
        }
        Files.writeString(data.resolve("原因说明.csv"), reasons);
    }

    /** Items of the general budget that hold in 2021. */
    private static List<String> manyCodes() {
        TreeSet<String> codes = new TreeSet<>();
        IntStream.rangeClosed(201, 224)
                .forEach(first -> IntStream.rangeClosed(1, 99)
                        .forEach(second -> IntStream.rangeClosed(1, 99).forEach(third -> {
                            String code = String.format(Locale.ROOT, "%03d%02d%02d", first, second, third);
                            boolean holds =
                                    Codes.standard().functional(code).stream().anyMatch(name -> name.holdsIn(2021));
                            if (codes.size() < MANY
                                    && holds
                                    && first != 209
                                    && !Codes.standard()
                                            .isGovernmentFund(code, 2021)
                                            .orElse(false)) {
                                codes.add(code);
                            }
                        })));
        assertThat(codes).hasSize(MANY);
        return List.copyOf(codes);
    }
}
