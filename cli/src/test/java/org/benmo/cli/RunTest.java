package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.benmo.cli.batch.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of several files with a folder: resumed, interrupted, and on input nobody hopes for. */
final class RunTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void sameOutputForAnyNumberOfJobs() throws IOException {
        Path documents = documents(12);
        assertThat(run("check", "--jobs", "1", "--format", "json", documents.toString()))
                .isEqualTo(Main.ERRORS_FOUND);
        String one = out();
        run("check", "--jobs", "5", "--format", "json", documents.toString());
        assertThat(out()).isEqualTo(one);
        Path reports = folder.resolve("reports");
        run("check", "--jobs", "3", "--format", "json", "--out", reports.toString(), documents.toString());
        assertThat(Files.readString(reports.resolve("report.json"))).isEqualTo(one);
    }

    @Test
    void secondRunTakesWhatStandsAndChecksWhatChanged() throws IOException {
        Path documents = documents(6);
        Path reports = folder.resolve("reports");
        run("check", "--out", reports.toString(), documents.toString());
        Path changed = documents.resolve("文件02.txt");
        Files.writeString(changed, Files.readString(changed).replace("2.04", "2.40"));
        run("check", "--format", "text,json", "--out", reports.toString(), documents.toString());
        assertThat(err()).contains("其中 5 个文件");
        assertThat(Files.readAllLines(reports.resolve(Journal.NAME))).hasSize(7);
        assertThat(Files.readString(reports.resolve("report.txt"))).contains("共 6 个文件");
        assertThat(Files.readString(reports.resolve("report.json"))).containsOnlyOnce("文件02.txt");
    }

    @Test
    void folderThatIsAFileIsASentence() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "x");
        assertThat(run("check", "--out", taken.toString(), documents(1).toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("无法写入目录").doesNotContain("Exception");
    }

    @Test
    void folderThatMayNotBeWrittenIsASentence() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "runs as a user without limits");
        assertThat(run(
                        "check",
                        "--out",
                        closed.resolve("in").toString(),
                        documents(1).toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("没有写入权限");
    }

    @Test
    void emptyFolderAndNothingElseIsUnusable() throws IOException {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        assertThat(run("check", "--format", "json", nothing.toString())).isEqualTo(Main.UNUSABLE);
        assertThat(out().strip()).endsWith("\"documents\":[]}");
        assertThat(err()).contains("没有可以读取的文件");
    }

    @Test
    void outputThatCouldNotBeWrittenIsSaid() throws IOException {
        String file = documents(1).resolve("文件00.txt").toString();
        assertThat(runInto("No space left on device", "check", file)).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("没有全部写出：磁盘已满");
        assertThat(runInto("Broken pipe", "check", "--format", "json", file)).isEqualTo(Main.ERRORS_FOUND);
        assertThat(err()).isEmpty();
    }

    private int runInto(String failure, String... words) {
        err.reset();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(failure);
            }
        };
        return Main.runTo(List.of(words), full, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void reportThatCouldNotBeWrittenIsSaidAndLeavesTheOldOne() throws IOException {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.isWritable(device), "needs a device that is always full");
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("report.txt"), "以前的");
        Files.createSymbolicLink(reports.resolve("report.txt.part"), device);
        assertThat(run("check", "--out", reports.toString(), documents(1).toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("磁盘已满").doesNotContain("结果已写入");
        assertThat(Files.readString(reports.resolve("report.txt"))).isEqualTo("以前的");
    }

    @Test
    void progressOfAResumedRunCountsWhatWasFoundBefore() throws IOException {
        Path documents = documents(2);
        Path reports = folder.resolve("reports");
        run("check", "--out", reports.toString(), documents.toString());
        Files.writeString(documents.resolve("文件02.txt"), text());
        run("check", "--progress", "--out", reports.toString(), documents.toString());
        assertThat(err()).contains("[3/3] 有错误 3，");
    }

    @Test
    void whatIsNotCheckedInAFolderIsNamed() throws IOException {
        Path documents = documents(1);
        Files.writeString(documents.resolve("扫描.png"), "x");
        Files.writeString(documents.resolve("~$决算.docx"), "x");
        Files.write(
                documents.resolve("其余.zip"),
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        Files.createSymbolicLink(documents.resolve("去年"), documents);
        assertThat(run("check", documents.toString())).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("另有 2 个文件", "去年、扫描.png").doesNotContain("~$");
        assertThat(out()).contains("压缩包", "请先解压", "共 2 个文件");
    }

    @Test
    void fileGivenTwiceIsCheckedOnce() throws IOException {
        Path documents = documents(2);
        Path file = documents.resolve("文件00.txt");
        run(
                "check",
                file.toString(),
                documents.toString(),
                documents.resolve("../documents/文件00.txt").toString());
        assertThat(out()).contains("共 2 个文件");
    }

    @Test
    void namesWithLineBreaksAndMarkupStayOneLineAndHarmless() throws IOException {
        Path documents = documents(0);
        String name = "a\n[错误] <script>alert(1)<\\>=cmd|' .txt";
        Path strange = documents.resolve(name.replace("/", ""));
        Files.writeString(strange, text());
        Path reports = folder.resolve("reports");
        assertThat(run("check", "--format", "all", "--out", reports.toString(), documents.toString()))
                .isEqualTo(Main.ERRORS_FOUND);
        assertThat(Files.readString(reports.resolve("report.txt")).lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("a␤[错误]"));
        assertThat(Files.readString(reports.resolve("report.json"))).contains("a\\n[错误]");
        assertThat(Files.readString(reports.resolve("index.html"))).doesNotContain("<script>alert");
        try (Stream<Path> pages = Files.list(reports.resolve("html"))) {
            assertThat(pages).singleElement().satisfies(page -> {
                assertThat(page.getFileName().toString()).matches("a_[^<>|\\s/\\\\]+\\.html");
                assertThat(Files.readString(page)).doesNotContain("<script>alert");
            });
        }
    }

    @Test
    void fileThatVanishesIsNamedAndTheOthersGoOn() throws IOException {
        Path documents = documents(2);
        Path gone = documents.resolve("没有了.txt");
        Path reports = folder.resolve("reports");
        assertThat(run("check", "--out", reports.toString(), gone.toString(), documents.toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(Files.readString(reports.resolve("report.txt")))
                .contains("不存在")
                .contains("无法使用 1 个");
        Files.writeString(gone, text());
        assertThat(run("check", "--out", reports.toString(), gone.toString(), documents.toString()))
                .isEqualTo(Main.ERRORS_FOUND);
    }

    @Test
    void wrongNumbersAndFormatsAreExplained() throws IOException {
        String file = documents(1).toString();
        assertThat(run("check", "--jobs", "0", file)).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("大于零");
        assertThat(run("check", "--format", "html", file)).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("--out");
        assertThat(run("check", "--format", "text,json", file)).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("--out");
    }

    private Path documents(int count) throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < count; i++) {
            Files.writeString(documents.resolve("文件%02d.txt".formatted(i)), text().replace("示例市", "示例市" + i));
        }
        return documents;
    }

    private static String text() throws IOException {
        return Files.readString(CommandLineTest.SAMPLE);
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
}
