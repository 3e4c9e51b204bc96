package org.benmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.documents.publication.xlsx.XlsxWriter;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.DraftMaker;
import org.benmo.samples.disclosures.writing.PublicationMaker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A narrative and its forms in two files are checked as one publication, and only when they belong together. */
final class JoiningTest {
    private static final String UNIT = "示例市乡村产业服务局";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String narrative = "";
    private String forms = "";
    private String whole = "";

    @BeforeEach
    void parts() throws IOException {
        whole = Files.readString(sample());
        List<String> lines = new ArrayList<>();
        StringBuilder html = new StringBuilder("<html><body>");
        boolean inTable = false;
        for (String line : whole.lines().toList()) {
            boolean row = line.contains("|");
            if (row && !inTable) {
                String unit = lines.removeLast();
                html.append("<p>" + lines.removeLast() + "</p><p>编制单位：" + UNIT + "</p><p>2023年度</p><p>" + unit
                        + "</p><table>");
            }
            if (row) {
                html.append("<tr><td>" + line.replace("|", "</td><td>") + "</td></tr>");
            } else {
                html.append(inTable ? "</table>" : "");
                lines.add(line);
            }
            inTable = row;
        }
        narrative = String.join("\n", lines);
        forms = html + "</body></html>";
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

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void narrativeIsCheckedAgainstTheFormsBesideIt() throws IOException {
        write("a/决算表.html", forms);
        write("a/说明.txt", narrative);
        assertThat(run("check", folder.toString())).isEqualTo(Main.ERRORS_FOUND);
        assertThat(out())
                .containsOnlyOnce("公务接待费支出决算为2.04万元”有误")
                .contains("N11b")
                .contains("T01 T02 T03")
                .contains("与“" + folder.resolve("a/说明.txt") + "”合并核对");
        run("check", "--format", "json", folder.toString());
        assertThat(out())
                .contains("\"files\":[{\"file\":\"" + folder.resolve("a/说明.txt") + "\"},{\"file\":\""
                        + folder.resolve("a/决算表.html") + "\"}]")
                .contains("\"checkedWith\":\"" + folder.resolve("a/说明.txt") + "\"");
    }

    @Test
    void selfEvaluationBesideTheFormsIsNoNarrative() throws IOException {
        StringBuilder sheet = new StringBuilder("<p>项目支出绩效自评表（示范项目）</p><p>2023年度</p><p>金额单位：万元</p><table>");
        List.of(
                        "项目名称||示范项目||||||",
                        "主管部门||" + UNIT + "|||实施单位|" + UNIT + "||",
                        "项目资金|||年初预算数|全年预算数|全年执行数|分值|得分|执行率",
                        "|年度资金总额||40.00|40.00|30.00|10|7.50|75.00%",
                        "余款去向||结转下年|0.00|财政收回|10.00|||",
                        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因|",
                        "产出指标|数量指标|培训期数|4|4|50|50||",
                        "效益指标|社会效益|培训合格率|≥95%|96%|30|30||",
                        "总分|||||90|87.50||")
                .forEach(row -> sheet.append("<tr><td>" + row.replace("|", "</td><td>") + "</td></tr>"));
        write("a/决算表.html", forms.replace("</body>", sheet + "</table></body>"));
        write("a/说明.txt", narrative);
        run("check", folder.toString());
        assertThat(out()).contains("与“" + folder.resolve("a/说明.txt") + "”合并核对");
    }

    @Test
    void undecidedChecksThatAreListedAddUpToTheirNumber() throws IOException {
        run("check", "--format", "xlsx,json", "--out", folder.resolve("o").toString(), sample().toString());
        String json = Files.readString(folder.resolve("o/journal.jsonl"));
        int counted = number(json, "\"cannotTell\":(\\d+)").getFirst();
        int listed = number(json.substring(json.indexOf("\"undecided\"")), "\"times\":(\\d+)").stream()
                .mapToInt(times -> times)
                .sum();
        assertThat(listed).isEqualTo(counted).isPositive();
    }

    private static List<Integer> number(String json, String pattern) {
        return Pattern.compile(pattern)
                .matcher(json)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void errorInTheFormsIsShownInTheirFile() throws IOException {
        write("a/决算表.html", forms.replaceFirst("48\\.80", "49.80"));
        write("a/说明.txt", narrative.replace("2.04", "2.40"));
        assertThat(run("check", "--format", "json", folder.toString())).isEqualTo(Main.ERRORS_FOUND);
        assertThat(out()).contains("\"path\":\"[决算表.html]body/table[1]/");
    }

    @Test
    void narrativeAloneCannotTell() throws IOException {
        assertThat(run("check", write("说明.txt", narrative).toString())).isEqualTo(Main.ERRORS_FOUND);
        assertThat(out()).doesNotContain("N11b").doesNotContain("合并");
    }

    @Test
    void filesOfOtherFoldersYearsAndUnitsStayApart() throws IOException {
        write("a/决算表.html", forms);
        write("b/说明.txt", narrative);
        write("c/决算表.html", forms.replace("2023年", "2022年"));
        write("c/说明.txt", narrative);
        write("d/决算表.html", forms.replace(UNIT, "另一个局"));
        write("d/说明.txt", narrative);
        write("e/决算表.html", forms);
        write("e/全文.txt", whole);
        run("check", folder.toString());
        assertThat(out()).doesNotContain("合并");
    }

    @Test
    void formsWithoutAnyNameNeedAFolderToTheTwoOfThem() throws IOException {
        String nameless = forms.replace(UNIT, "").replace("2023年度", "");
        write("a/表.html", nameless);
        write("a/说明.txt", narrative);
        run("check", folder.resolve("a").toString());
        assertThat(out()).contains("合并");
        write("a/通知.txt", "关于召开座谈会的通知\n各科室：\n请准时参加。\n");
        run("check", folder.resolve("a").toString());
        assertThat(out()).doesNotContain("合并");
    }

    @Test
    void twoCopiesOfTheFormsAreOneHalfOnly() throws IOException {
        write("a/说明.txt", narrative);
        write("a/表.html", forms);
        write("a/表二.html", forms);
        run("check", "--format", "json", folder.toString());
        assertThat(out().split("checkedWith", -1)).hasSize(2);
    }

    @Test
    void userMayJoinWhatDoesNotSaySo() throws IOException {
        Path forms2022 = write("a/决算表.html", forms.replace(UNIT, "另一个局"));
        Path text = write("b/说明.txt", narrative);
        assertThat(run("check", "--together", forms2022.toString(), text.toString()))
                .isEqualTo(Main.ERRORS_FOUND);
        assertThat(out()).startsWith(text.toString()).contains("N11b").containsOnlyOnce("[错误]");
    }

    @Test
    void unusableHalfIsTold() throws IOException {
        Path broken = Files.write(folder.resolve("坏.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Path text = write("说明.txt", narrative);
        assertThat(run("check", "--together", text.toString(), broken.toString()))
                .isEqualTo(Main.UNUSABLE);
        assertThat(out()).contains("坏.xlsx").contains("办法：").contains("[错误]");
    }

    @Test
    void resultsOfAFolderAreTheSame() throws IOException {
        write("in/决算表.html", forms);
        write("in/说明.txt", narrative);
        Path reports = folder.resolve("out");
        assertThat(run(
                        "check",
                        "--format",
                        "json,text",
                        "--out",
                        reports.toString(),
                        folder.resolve("in").toString()))
                .isEqualTo(Main.ERRORS_FOUND);
        String first = Files.readString(reports.resolve("report.json"));
        assertThat(first).contains("checkedWith").contains("\"files\":[");
        assertThat(run(
                        "check",
                        "--format",
                        "json,text",
                        "--out",
                        reports.toString(),
                        folder.resolve("in").toString()))
                .isEqualTo(Main.ERRORS_FOUND);
        assertThat(Files.readString(reports.resolve("report.json"))).isEqualTo(first);
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

    /** The first sheet of our workbook is called 封面, which is no part of the office's name. */
    @Test
    void workbookAndNarrativeOfOurOwnWritersAreOnePublication() throws IOException {
        for (long seed = 0; seed < 4; seed++) {
            Draft draft = DraftMaker.make(seed);
            Path pair = Files.createDirectories(folder.resolve("pair" + seed));
            Files.write(pair.resolve("决算表.xlsx"), new XlsxWriter().write(PublicationMaker.whole(draft)));
            Files.write(pair.resolve("说明.docx"), new DocxWriter().write(PublicationMaker.withoutForms(draft)));
            assertThat(run("check", pair.toString())).isEqualTo(Main.FINE);
            assertThat(out()).contains("说明.docx”合并核对");
        }
    }
}
