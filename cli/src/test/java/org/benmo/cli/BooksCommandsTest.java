package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the sample's files to forms and back to vouchers, as a user types it. */
final class BooksCommandsTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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

    private String sample() {
        Path data = folder.resolve("data");
        assertThat(run("sample", "--out", data.toString())).isEqualTo(Main.FINE);
        return data.toString();
    }

    @Test
    void sampleBecomesFormsWithLineage() throws IOException {
        String data = sample();
        assertThat(out()).contains("示例市乡村振兴局 2021 年度");
        Path forms = folder.resolve("forms");
        assertThat(run("forms", "--data", data, "--year", "2021", "--out", forms.toString()))
                .isEqualTo(Main.FINE);
        assertThat(out()).contains("T10");
        assertThat(Files.readString(forms.resolve("T01.csv"))).contains("income.total,,收入总计,615.41,6154145.00");
        assertThat(Files.readString(forms.resolve("forms.json"))).contains("\"vouchers\"", "\"615.41\"");
        assertThat(Files.readString(forms.resolve("lineage.json")))
                .contains("{\"id\":\"T03[total].year#1\",\"value\":\"6154145.00\"", "T03[total].basic#1");
        assertThat(Files.size(forms.resolve("forms.xlsx"))).isGreaterThan(5_000);
    }

    @Test
    void traceGoesDownToVouchersAndUpToFigures() {
        String data = sample();
        assertThat(run("trace", "本年支出合计", "--data", data, "--year", "2021")).isEqualTo(Main.FINE);
        assertThat(out()).contains("615.41 万元").contains("按元 6,154,145.00").contains("--all");
        assertThat(run("trace", "M.YOY.PCT[expend.year]", "--data", data, "--year", "2021"))
                .isEqualTo(Main.FINE);
        assertThat(out()).contains("-8.87% = （615.41 − 675.31）÷ 675.31");
        assertThat(run("trace", "公务接待:2", "--data", data, "--year", "2021")).isEqualTo(Main.FINE);
        assertThat(out()).contains("国内公务接待人次");
        assertThat(run("trace", "没有这个数", "--data", data, "--year", "2021")).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("没有“没有这个数”这个数");
    }

    @Test
    void everythingWrongIsOneListAndNothingIsWritten() throws IOException {
        String data = sample();
        Path vouchers = Path.of(data).resolve("凭证.csv");
        Files.writeString(
                vouchers,
                Files.readString(vouchers).replaceFirst(",7101,", ",71,").replaceFirst("直接支付", "x"));
        Files.delete(Path.of(data).resolve("人员情况.csv"));
        Path forms = folder.resolve("forms");
        assertThat(run("forms", "--data", data, "--year", "2021", "--out", forms.toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("F01", "人员情况", "F10", "没有会计科目“71”", "处理：", "没有生成任何文件");
        assertThat(forms).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName()))).containsExactly("data");
        }
    }

    @Test
    void badCommandLinesAreOneSentence() {
        assertThat(run("forms", "--data", "x")).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("缺少选项“--out”");
        assertThat(run("forms", "--data", "x", "--year", "去年", "--out", "y")).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("“去年”不是年度");
        String nowhere = folder.resolve("没有").toString();
        assertThat(run("forms", "--data", nowhere, "--year", "2021", "--out", "y"))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("没有这个文件夹");
        assertThat(run("sample", "--out", "x", "--size", "省")).isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("没有规模“省”");
        assertThat(run("sample", "--out", "x", "--seed", "甲")).isEqualTo(Main.UNUSABLE);
        assertThat(run("trace", "--data", "x", "--year", "2021")).isEqualTo(Main.UNUSABLE);
    }

    @Test
    void templatesToStartFrom() {
        Path templates = folder.resolve("templates");
        assertThat(run("sample", "--templates", templates.toString())).isEqualTo(Main.FINE);
        assertThat(templates.resolve("凭证.csv")).exists();
        assertThat(templates.resolve("schema").resolve("凭证.schema.json")).exists();
    }

    @Test
    void lastYearsPublicationBecomesTheTableOfTheBooks() throws IOException {
        String data = sample();
        Path published = folder.resolve("published");
        assertThat(run(
                        "compose",
                        "--data",
                        data,
                        "--year",
                        "2021",
                        "--out",
                        published.toString(),
                        "--formats",
                        "json,html"))
                .isEqualTo(Main.FINE);
        Path next = Files.createDirectory(folder.resolve("2022"));
        String json = published.resolve("disclosure.json").toString();

        assertThat(run("prior", json, "--data", next.toString(), "--year", "2022"))
                .isEqualTo(Main.FINE);
        assertThat(Files.readString(next.resolve("上年决算.csv")))
                .contains(
                        "expend.year,本年支出合计,6154145.00,元",
                        "sg.host,公务接待费,11800.00,元",
                        "econ.301,301 工资福利支出,3363285.40,元");

        assertThat(run("prior", json, "--data", next.toString(), "--year", "2022"))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("--replace");

        try (Stream<Path> files = Files.list(published)) {
            String html = files.map(Path::toString)
                    .filter(file -> file.endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
            assertThat(run("prior", html, "--data", next.toString(), "--year", "2022", "--replace"))
                    .isEqualTo(Main.FINE);
        }
        assertThat(out()).contains("不超过 50 元", "第三部分 二、支出决算情况说明");
        assertThat(Files.readString(next.resolve("上年决算.csv"))).contains("expend.year,本年支出合计,6154100.00,元");
    }

    @Test
    void whatIsNotLastYearsPublicationIsRefusedInOneSentence() throws IOException {
        String data = sample();
        Path next = Files.createDirectory(folder.resolve("2022"));
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\":1}");

        assertThat(run("prior", other.toString(), "--data", next.toString(), "--year", "2022"))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("不是本程序生成的").doesNotContain("Exception");
        assertThat(run("prior", data + "/凭证.csv", "--data", next.toString(), "--year", "2022"))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("既不是部门决算");
        assertThat(run(
                        "prior",
                        other.toString(),
                        "--data",
                        folder.resolve("none").toString(),
                        "--year",
                        "2022"))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err()).contains("没有").contains("目录");
        assertThat(next).isEmptyDirectory();
    }
}
