package org.benmo.cli.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.benmo.documents.Block;
import org.benmo.documents.Documents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the books of the sample to a package that may be published. */
final class ComposeCommandTest {
    @TempDir
    static Path work;

    @TempDir
    Path own;

    private static Path books;
    private static Path whole;
    private static String said;

    @BeforeAll
    static void composeTheSampleOnce() {
        books = work.resolve("books");
        whole = work.resolve("whole");
        assertThat(run("sample", "--out", books.toString()).code()).isZero();
        Ran ran = run(
                "compose",
                "--data",
                books.toString(),
                "--year",
                "2021",
                "--out",
                whole.toString(),
                "--date",
                "2022-09-20");
        said = ran.out();
        assertThat(ran.code()).as(said).isZero();
    }

    private record Ran(int code, String out) {}

    private static Ran run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = org.benmo.cli.MainRun.run(List.of(words), out);
        return new Ran(code, bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theSampleIsPublishableInEveryKind() throws IOException {
        assertThat(said).contains("可以公开").doesNotContain("不能公开");
        try (Stream<Path> files = Files.list(whole)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("check.json", "disclosure.json", "lineage.json", "open-data")
                    .filteredOn(name -> name.startsWith("示例市乡村振兴局2021年度部门决算."))
                    .hasSize(5);
        }
    }

    @Test
    void theSampleSaysWhatItsBooksSay() {
        String text = text(whole.resolve("示例市乡村振兴局2021年度部门决算.pdf"));
        assertThat(text)
                .contains("本年支出合计615.41万元，较2020年减少59.90万元，下降8.87%")
                .contains("公务接待费支出年初预算数为1.18万元，决算数为1.18万元")
                .contains("决算数较2020年减少0.10万元，下降7.81%")
                .contains("基本支出382.69万元，占62.18%；项目支出232.73万元，占37.82%")
                .contains("全年国内公务接待36批，累计接待113人次")
                .contains("完成年初预算的98.32%")
                .doesNotContain("（减少）")
                .doesNotContain("草稿");
    }

    @Test
    void everyKindSaysTheSame() {
        String pdf = text(whole.resolve("示例市乡村振兴局2021年度部门决算.pdf"));
        String sentence = pdf.substring(pdf.indexOf("本部门2021年度支出总计"), pdf.indexOf("本年支出的具体构成为"));
        for (String kind : List.of("docx", "html", "ofd")) {
            assertThat(text(whole.resolve("示例市乡村振兴局2021年度部门决算." + kind)))
                    .as(kind)
                    .contains(sentence);
        }
    }

    @Test
    void theSameBooksGiveTheSameBytes() throws IOException {
        Path again = own.resolve("again");
        assertThat(run(
                                "compose",
                                "--data",
                                books.toString(),
                                "--year",
                                "2021",
                                "--out",
                                again.toString(),
                                "--date",
                                "2022-09-20")
                        .code())
                .isZero();
        for (Path file : files(whole)) {
            assertThat(again.resolve(whole.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    /** One digit more in one print: the readers and the identities see it wherever a sum, a rate or a second print can. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T01.expend.year.final#1",
                "T01.income.total.final#1",
                "T03.total.basic#1",
                "T03.func.213.year#1",
                "T04.carry.open.final#1",
                "T05.total.project#1",
                "T06.econ.301.final#1",
                "TEXT.expend.year.final#1",
                "TEXT.expend.year.growth#1",
                "TEXT.expend.basic.final#1",
                "TEXT.carry.open.delta#1",
                "TEXT.sg.host.growth#1"
            })
    void aDigitChangedInTheWrittenFileIsFound(String figure) throws IOException {
        Path docx = whole.resolve("示例市乡村振兴局2021年度部门决算.docx");
        Path changed = own.resolve("改过.docx");
        Files.write(changed, withOneDigitMore(Files.readAllBytes(docx), figure));
        Ran ran = run("check", changed.toString());
        assertThat(ran.code()).as(ran.out()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TEXT.proj:统计监测培训费.paid#2", "TEXT.proj:统计监测培训费.score#2", "TEXT.indicator:统计监测培训费/培训人次.score#1"})
    void aDigitChangedInAnAttachedFormIsFound(String figure) throws IOException {
        Path docx = whole.resolve("示例市乡村振兴局2021年度部门决算.docx");
        Path changed = own.resolve("改过.docx");
        Files.write(changed, withOneDigitMore(Files.readAllBytes(docx), figure));
        assertThat(run("check", changed.toString()).out()).contains("P13");
    }

    @Test
    void aDigitChangedInTheOpenDataIsFound() throws IOException {
        Path changed = own.resolve("改过.csv");
        String cells = Files.readString(whole.resolve("open-data/figures.csv"));
        String right = "expend.year,,本年支出合计,final,决算数,615.41,万元";
        assertThat(cells).contains(right);
        Files.writeString(changed, cells.replace(right, right.replace("615.41", "615.71")));
        Ran ran = run("check", changed.toString());
        assertThat(ran.code()).as(ran.out()).isEqualTo(1);
        assertThat(run("check", whole.resolve("open-data/figures.csv").toString())
                        .code())
                .isZero();
    }

    private static byte[] withOneDigitMore(byte[] docx, String figure) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                zip.write(entry.getName().equals("word/document.xml") ? changed(part, figure) : part);
            }
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] part, String figure) {
        String body = new String(part, StandardCharsets.UTF_8);
        Matcher print = Pattern.compile(
                        "(<w:tag w:val=\"" + Pattern.quote(figure) + "\"/>.*?<w:t [^>]*>)([^<]+)(</w:t>)")
                .matcher(body);
        assertThat(print.find()).as(figure).isTrue();
        String more = "3" + print.group(2);
        return (body.substring(0, print.start(2)) + more + body.substring(print.end(2)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing of it can be recognised, and what was lost may have been the accounts: that is no unrelated document. */
    @Test
    void aPublicationCutOffNearItsBeginningIsUnusable() throws IOException {
        byte[] pdf = Files.readAllBytes(whole.resolve("示例市乡村振兴局2021年度部门决算.pdf"));
        for (int part : new int[] {20, 8, 4}) {
            Path cut = Files.write(own.resolve("cut" + part + ".pdf"), Arrays.copyOf(pdf, pdf.length / part));

            Ran ran = run("check", cut.toString());

            assertThat(ran.code()).as("1/" + part).isEqualTo(2);
            assertThat(ran.out()).containsPattern("文件不完整|文件已损坏").contains("办法：");
        }
    }

    @Test
    void aMissingReasonKeepsThePackageFromBeingPublished() throws IOException {
        Path poorer = copy(books, own.resolve("poorer"));
        Path reasons = poorer.resolve("原因说明.csv");
        Files.writeString(reasons, Files.readString(reasons).replaceAll("(?m)^sg\\.host,上年.*\\R", ""));
        Ran ran = run(
                "compose",
                "--data",
                poorer.toString(),
                "--year",
                "2021",
                "--out",
                own.resolve("p").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("公务接待费", "没有写主要原因", "不能公开");
        assertThat(text(own.resolve("p/示例市乡村振兴局2021年度部门决算.pdf"))).contains("草稿");
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Path taken = Files.createDirectory(own.resolve("taken"));
        Files.writeString(taken.resolve("信.txt"), "别动");
        Ran ran = run("compose", "--data", books.toString(), "--year", "2021", "--out", taken.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(files(taken)).hasSize(1);
    }

    @Test
    void badBooksLeaveNothingBehind() throws IOException {
        Path empty = Files.createDirectory(own.resolve("empty"));
        Ran ran = run(
                "compose",
                "--data",
                empty.toString(),
                "--year",
                "2021",
                "--out",
                own.resolve("none").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("没有生成任何文件");
        assertThat(own.resolve("none")).doesNotExist();
        try (Stream<Path> left = Files.list(own)) {
            assertThat(left).containsExactly(empty);
        }
    }

    @Test
    void whatCannotBeUnderstoodOnTheCommandLineIsSaid() {
        assertThat(run("compose", "--year", "2021").out()).contains("--data");
        assertThat(run("compose", "--data", "x", "--out", "y", "--year", "二〇二一").out())
                .contains("年度");
        assertThat(run("compose", "--formats", "wps").out()).contains("wps");
        assertThat(run("compose", "--family", "mars").out()).contains("jiangxi");
    }

    private static String text(Path file) {
        StringBuilder text = new StringBuilder();
        for (Block block : Documents.read(file).blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(paragraph.text().characters());
            }
        }
        return text.toString().replaceAll("\\s", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return new ArrayList<>(walk.filter(Files::isRegularFile).toList());
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
        return to;
    }
}
