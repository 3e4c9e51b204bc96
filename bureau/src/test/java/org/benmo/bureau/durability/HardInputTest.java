package org.benmo.bureau.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.benmo.bureau.organization.Organization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people hand in by mistake or on purpose: each is answered with a sentence, and nothing is lost. */
@Office
class HardInputTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final String MARKUP = "<img src=x onerror=alert(1)>\"'&amp;";
    private static final long LARGE = Boolean.getBoolean("benmo.full") ? 2L << 30 : 270L << 20;
    private static final int BOMB_MB = 900;
    private static int counter;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    private Browser preparer = new Browser(0);

    @BeforeEach
    void enter() {
        preparer = entered("hard" + counter++, Role.PREPARER);
    }

    private Browser entered(String login, Role role) {
        People.Welcome welcome = people.add("test", login, MARKUP, MARKUP, Set.of(role));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }

    @Test
    void aFileFarTooLargeIsRefusedWithASentenceFromStrangersAndFromStaff() {
        long batches = countOf("review.batch");
        for (String path : List.of("/review", "/try", "/employees/import")) {
            HttpResponse<String> answer = preparer.uploadZeros(path, "file", "大.pdf", LARGE);
            assertThat(answer.statusCode()).as(path).isEqualTo(413);
            assertThat(answer.body()).contains("文件太大").doesNotContain("Exception");
        }
        Browser stranger = new Browser(port);
        stranger.open("/");
        HttpResponse<String> answer = stranger.uploadZeros("/try", "file", "大.pdf", 60L << 20);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大");
        assertThat(countOf("review.batch")).isEqualTo(batches);
        assertThat(preparer.open("/review").statusCode()).isEqualTo(200);
    }

    @Test
    void bombsAndMacrosAndRubbishAreAnsweredAndHarmNoOther() throws IOException {
        byte[] sample = sample();
        HttpResponse<String> batch = preparer.upload(
                "/review",
                "file",
                Map.of(
                        "炸弹.xlsx", bomb("xl/worksheets/sheet1.xml", "xl/workbook.xml"),
                        "炸弹.docx", bomb("word/document.xml", "[Content_Types].xml"),
                        "炸弹.ofd", bomb("Doc_0/Pages/Page_0/Content.xml", "OFD.xml"),
                        "宏.xlsm", macro(),
                        "空.pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
                        "好.txt", sample));
        String path = batch.uri().getPath();
        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        while (done(path) < 6) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(100_000_000);
        }
        String rows = preparer.open(path).body();
        assertThat(rows).doesNotContain("Exception").contains("有错误");
        jdbc.sql("select id, outcome, name from review.file where batch = :batch")
                .param("batch", Long.parseLong(path.substring(path.lastIndexOf('/') + 1)))
                .query((row, number) -> {
                    String page =
                            preparer.open("/review/file/" + row.getLong("id")).body();
                    assertThat(page).as(row.getString("name")).doesNotContain("Exception");
                    assertThat(row.getString("outcome"))
                            .as(row.getString("name"))
                            .isNotEqualTo("DEFECT");
                    return 0;
                })
                .list();
    }

    private int done(String path) {
        return jdbc.sql("select count(*) from review.file where batch = :batch and state = 'DONE'")
                .param("batch", Long.parseLong(path.substring(path.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single();
    }

    @Test
    void aListTakesNoBombAndRunsNoMacro() throws IOException {
        long before = countOf("organization.employee");
        for (byte[] workbook : List.of(
                bomb("xl/worksheets/sheet1.xml", "xl/workbook.xml"), macro(), new byte[] {1, 2, 3}, new byte[0])) {
            HttpResponse<String> answer = preparer.upload("/employees/import", "file", Map.of("人员.xlsx", workbook));
            assertThat(answer.statusCode()).isLessThan(500);
            assertThat(answer.body())
                    .contains("<html")
                    .doesNotContain("Exception")
                    .doesNotContain("程序出了问题");
        }
        assertThat(countOf("organization.employee")).isEqualTo(before);
    }

    @Test
    void markupInEveryFieldIsShownAsText() throws IOException {
        organization.putUnit(Map.of(
                "code", "<i>n1", "name", MARKUP, "kind", "行政单位", "reports", "是", "since", "2020-01-01", "until", ""));
        organization.putEmployee(Map.of(
                "number",
                "<i>n2",
                "name",
                MARKUP,
                "unit",
                "<i>n1",
                "section",
                MARKUP,
                "post",
                MARKUP,
                "kind",
                "退休",
                "since",
                "2020-01-01",
                "until",
                ""));
        HttpResponse<String> batch = preparer.uploadNamed(
                "/review", "file", Map.of("<img src=x onerror=alert(1)>.txt", sample()), "name", MARKUP);
        String path = batch.uri().getPath();
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (done(path) < 1) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
        long file = jdbc.sql("select max(id) from review.file where batch = :batch")
                .param("batch", Long.parseLong(path.substring(path.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
        preparer.open("/review/file/" + file);
        preparer.submit("/review/file/" + file + "/decide", "finding", "0", "verdict", "IGNORED", "reason", MARKUP);
        Browser auditor = entered("hardauditor" + counter++, Role.AUDITOR);
        for (String page : List.of(
                "/home",
                "/review",
                path,
                path + "/rows",
                "/review/file/" + file,
                "/review/file/" + file + "/report",
                "/units",
                "/employees",
                "/employees?f.name=%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/employees?after=%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/headcount")) {
            assertThat(preparer.open(page).body())
                    .as(page)
                    .doesNotContain("<img src=x")
                    .doesNotContain("<i>n1");
        }
        for (String page : List.of("/people", "/audit", "/audit/verify")) {
            assertThat(auditor.open(page).body()).as(page).doesNotContain("<img src=x");
        }
        assertThat(auditor.open("/people").body()).contains("&lt;img src=x");
    }

    private long countOf(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** A zip file of some kilobytes whose one part is hundreds of megabytes of spaces. */
    private static byte[] bomb(String large, String small) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(small));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(large));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < BOMB_MB; i++) {
                zip.write(spaces);
            }
        }
        return out.toByteArray();
    }

    private static byte[] macro() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellFormula("HYPERLINK(\"http://x\",\"y\")");
            var part = workbook.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/xl/vbaProject.bin"),
                            "application/vnd.ms-office.vbaProject");
            part.getOutputStream().write(new byte[] {1, 2, 3});
            workbook.write(out);
            return out.toByteArray();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static byte[] sample() throws IOException {
        try (InputStream in =
                HardInputTest.class.getResourceAsStream("/org/benmo/bureau/sample/示例市乡村产业服务局2023年度部门决算.txt")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }
}
