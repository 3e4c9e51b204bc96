package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user meets it: exit codes, one sentence for each kind of bad input, JSON and nothing else. */
final class CommandLineTest {
    static final Path SAMPLE = sample();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void findsTheOneErrorOfTheSample() {
        assertThat(run("check", SAMPLE.toString())).isEqualTo(Main.ERRORS_FOUND);
        assertThat(out()).contains("2.04").contains("2.40").contains("错误 1 项，提醒 0 项");
    }

    @Test
    void repairedSampleIsClean() throws IOException {
        Path repaired = write("repaired.txt", Files.readString(SAMPLE).replace("2.04", "2.40"), StandardCharsets.UTF_8);
        assertThat(run("check", repaired.toString())).isEqualTo(Main.FINE);
        assertThat(out()).contains("没有发现错误");
    }

    @Test
    void readsGbkAsWellAsUtf8() throws IOException {
        Path gbk = write("gbk.txt", Files.readString(SAMPLE), Charset.forName("GBK"));
        assertThat(run("check", "--format", "json", gbk.toString())).isEqualTo(Main.ERRORS_FOUND);
        assertThat(out()).contains("\"year\":2023");
    }

    @Test
    void jsonIsOneObjectAndNothingElse() {
        assertThat(run("check", "--format", "json", SAMPLE.toString())).isEqualTo(Main.ERRORS_FOUND);
        assertThat(out().strip()).startsWith("{\"benmo\":").endsWith("}");
        assertThat(err()).isEmpty();
    }

    @Test
    void writesIntoTheFolderAskedFor() throws IOException {
        Path reports = folder.resolve("reports");
        run("check", "--format", "json", "--out", reports.toString(), SAMPLE.toString());
        assertThat(Files.readString(reports.resolve("report.json"))).contains("\"documents\"");
        assertThat(out()).isEmpty();
    }

    @Test
    void missingFileIsASentence() {
        assertThat(run("check", folder.resolve("没有.pdf").toString())).isEqualTo(Main.UNUSABLE);
        assertThat(out()).contains("办法：").doesNotContain("Exception");
    }

    @Test
    void emptyFileIsASentence() throws IOException {
        assertThat(run("check", write("空.txt", "", StandardCharsets.UTF_8).toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(out()).contains("办法：");
    }

    @Test
    void fileThatIsNotWhatItsNameSaysIsASentence() throws IOException {
        assertThat(run(
                        "check",
                        write("图片.pdf", "\u0089PNG\r\n\u001a\n....", StandardCharsets.ISO_8859_1)
                                .toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(out()).contains("办法：").doesNotContain("Exception");
    }

    @Test
    void oneBadFileDoesNotStopTheOthersAndDecidesTheExitCode() {
        assertThat(run("check", folder.resolve("没有.pdf").toString(), SAMPLE.toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(out()).contains("2.04").contains("无法使用 1 个");
    }

    @Test
    void budgetIsRecognisedAndLeftAlone() throws IOException {
        String budget =
                "示例局2024年部门预算\n第一部分 部门概况\n第二部分 2024年部门预算情况说明\n" + "一、收支总体情况\n2024年收入预算总额100.00万元，支出预算总额100.00万元。\n";
        assertThat(run(
                        "check",
                        "--format",
                        "json",
                        write("预算.txt", budget, StandardCharsets.UTF_8).toString()))
                .isEqualTo(Main.FINE);
        assertThat(out())
                .contains("\"kind\":\"budget\"")
                .doesNotContain("\"severity\":\"error\"")
                .doesNotContain("\"severity\":\"warning\"");
    }

    @Test
    void unrelatedDocumentIsRecognisedAndLeftAlone() throws IOException {
        String letter = "关于召开座谈会的通知\n各科室：\n定于3月5日召开座谈会，参会人员12人，请准时参加。\n";
        assertThat(run(
                        "check",
                        "--format",
                        "json",
                        write("通知.txt", letter, StandardCharsets.UTF_8).toString()))
                .isEqualTo(Main.FINE);
        assertThat(out()).contains("\"kind\":\"other\"");
    }

    @Test
    void wrongOptionsAreExplained() {
        assertThat(run("check", "--format", "xml", SAMPLE.toString())).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("text、json");
        assertThat(run("check", "--colour")).isEqualTo(Main.UNUSABLE);
        assertThat(run("check")).isEqualTo(Main.UNUSABLE);
        assertThat(run("publish")).isEqualTo(Main.UNUSABLE);
    }

    @Test
    void explainsAnIdentityWithItsFormulaAndAnExample() {
        assertThat(run("explain", "T03.1")).isEqualTo(Main.FINE);
        assertThat(out()).contains("基本支出").contains("依据");
        assertThat(run("explain", "T99.9")).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("相近的有");
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return Main.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static Path sample() {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isRegularFile(root.resolve("benmo"))) {
            root = root.getParent();
        }
        if (root == null) {
            throw new IllegalStateException("the tests must run inside the repository");
        }
        return root.resolve("docs/sample/示例市乡村产业服务局2023年度部门决算.txt");
    }
}
