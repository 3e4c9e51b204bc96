package org.benmo.bureau.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.benmo.accounts.books.Books;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.disclosure.Outturn;
import org.benmo.reports.publishing.Publishing;
import org.benmo.samples.bureaus.SampleBureau;
import org.benmo.samples.bureaus.SampleLastYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stranger gets of a really composed year: everything printed, nothing of what lies below. */
@Office
class PublicPagesTest {
    private static final Pattern VOUCHER = Pattern.compile("记-\\d{5}|JZ-\\d|公务接待:\\d|人员情况:\\d");
    private static final Pattern DOWNLOAD = Pattern.compile("href=\"(/public/2020/1/[^\"/#]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Publications publications;

    @Autowired
    PublicSearch search;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient stranger = HttpClient.newHttpClient();

    @BeforeEach
    void publish() {
        if (publications.latest(2020).isEmpty()) {
            Publishing.Outcome made = RealPackage.made();
            assertThat(made.publishable()).isTrue();
            publications.publish(Packages.issue(2020, 0, "", made.files()));
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path.replace("#", "%23")));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return stranger.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void theYearIsReadWithoutEnteringAndEveryNumberTellsHowItWasMade() throws Exception {
        assertThat(page("/public")).contains("href=\"/public/2020\"");
        String year = page("/public/2020");
        assertThat(year)
                .contains("批复 2021年9月1日", "917.88", "算法：收入总计 = ", "依据的记录：")
                .doesNotContain("<script");
        Matcher links =
                Pattern.compile("<a class=\"f\"[^>]*href=\"#(o-[^\"]+)\"").matcher(year);
        int numbers = 0;
        while (links.find()) {
            assertThat(year).as(links.group(1)).contains("<aside id=\"" + links.group(1) + "\"");
            numbers++;
        }
        assertThat(numbers).isGreaterThan(400);
        assertThat(page("/public/2020/versions")).contains("首次公开", "编制人").doesNotContain("示例经办");
    }

    @Test
    void allKindsAreDownloadedAsPrintedOnThePageAndNoneHasAVoucherOrAName() throws Exception {
        String year = page("/public/2020/1");
        assertThat(VOUCHER.matcher(year).find()).isFalse();
        Set<String> paths = new TreeSet<>();
        Matcher links = DOWNLOAD.matcher(year);
        while (links.find()) {
            paths.add(links.group(1));
        }
        assertThat(paths)
                .contains(
                        "/public/2020/1/pdf",
                        "/public/2020/1/ofd",
                        "/public/2020/1/docx",
                        "/public/2020/1/xlsx",
                        "/public/2020/1/html",
                        "/public/2020/1/disclosure.json",
                        "/public/2020/1/lineage.json",
                        "/public/2020/1/open-data-figures.csv");
        for (String path : paths) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(year).as(path).contains(PackageHash.of(answer.body()));
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            for (String text : texts(answer.body())) {
                Matcher found = VOUCHER.matcher(text);
                assertThat(found.find() ? found.group() : "").as(path).isEmpty();
            }
            assertThat(get(
                                    path,
                                    "If-None-Match",
                                    answer.headers().firstValue("ETag").orElseThrow())
                            .statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
        assertThat(get("/public/2020/1/check.json").statusCode()).isEqualTo(404);
    }

    /** The text of a file, and of every part where it is an archive. */
    private static List<String> texts(byte[] bytes) throws IOException {
        List<String> texts = new java.util.ArrayList<>();
        texts.add(new String(bytes, StandardCharsets.UTF_8));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void aPageIsTheSameForEveryoneAndBeginsNoSession() throws Exception {
        HttpResponse<byte[]> answer = get("/public/2020");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/public/2020", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void wordsAreFoundInTitlesSentencesNamesOfFiguresAndDigits() throws Exception {
        assertThat(years("917.88")).contains(2020);
        assertThat(years("三公")).contains(2020);
        assertThat(years("接待批次和人数减少")).contains(2020);
        assertThat(years("示例市 2020")).contains(2020);
        assertThat(years("收入总计 917.88")).contains(2020);
        assertThat(years("收入总计 918.88")).doesNotContain(2020);
        assertThat(years("人")).contains(2020);
        assertThat(years("%")).contains(2020); // a percent sign is a character, not a wildcard
        assertThat(years("零件 100%_'")).isEmpty();
        assertThat(years("")).isEmpty();
        assertThat(page("/public?q=" + java.net.URLEncoder.encode("收入总计 <b>", StandardCharsets.UTF_8)))
                .contains("没有找到")
                .doesNotContain("<b>”");
        String found = page("/public?q=917.88");
        assertThat(found).contains("<mark>917.88</mark>", "/public/2020#f-");
    }

    @Test
    void strangersWhoLookDoNotTakeTheDatabaseFromThoseWhoWork() throws Exception {
        int all = search.places.drainPermits();
        try {
            HttpResponse<byte[]> answer = get("/public?q=917.88");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("请稍后再试");
        } finally {
            search.places.release(all);
        }
        assertThat(years("917.88")).contains(2020);
    }

    private List<Integer> years(String query) {
        return search.search(query).stream()
                .map(found -> found.version().year())
                .toList();
    }

    @Test
    void aCorrectionSaysWhyAndWhatChangedAndTheOldVersionStaysReadable() throws Exception {
        publications.publish(Packages.issue(2016, 0, "", Packages.of(2016, "10.00")));
        publications.publish(Packages.issue(2016, 1, "支出金额写错", Packages.of(2016, "12.00")));
        assertThat(page("/public/2016/1")).contains("已由第 2 版更正", ">10.00<");
        assertThat(page("/public/2016")).contains("更正理由：支出金额写错", ">12.00<").doesNotContain("已由第");
        assertThat(page("/public/2016/2/changes"))
                .contains(
                        "收入支出决算总表",
                        "支出总计",
                        "<td class=\"num\">10.00</td><td class=\"num\">12.00</td>",
                        "<del>0</del>",
                        "<ins>2</ins>")
                .doesNotContain("主要用于乡村建设");
        assertThat(get("/public/2016/1/changes").statusCode()).isEqualTo(404);
        assertThat(years("12.00")).contains(2016);
        assertThat(years("10.00"))
                .as("what was corrected is not found any more")
                .doesNotContain(2016);
        assertThat(get("/public/2016/1/pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void ofARealCorrectionOnlyWhatChangedIsTold() throws Exception {
        publications.publish(Packages.issue(
                2020,
                publications.latest(2020).orElseThrow().number(),
                "接待费减少的原因写得不准确",
                RealPackage.withReason("公务往来减少").files()));
        Version newest = publications.latest(2020).orElseThrow();
        Changes changes = publications.changes(newest);
        assertThat(changes.figures()).isEmpty();
        assertThat(changes.sentences())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(
                                sentence.after().stream().map(Found.Piece::text).collect(Collectors.joining()))
                        .contains("公务往来减少"));
    }

    @Test
    void everyFigureTheBooksOfTheNextYearCompareWithComesFromWhatWasPublished() {
        Map<String, PriorFigure> published = new HashMap<>();
        publications.figures(SampleLastYear.YEAR).forEach(figure -> published.put(figure.metric(), figure));
        assertThat(published.keySet()).containsAll(Outturn.NEEDED);
        for (Books.Stated stated : SampleBureau.books(1).prior()) {
            PriorFigure figure = published.get(stated.metric());
            if (figure != null) {
                assertThat(figure.value().movePointRight(2))
                        .as(stated.metric())
                        .isEqualByComparingTo(java.math.BigDecimal.valueOf(stated.value()));
            } else {
                assertThat(stated.value())
                        .as(stated.metric() + " was not published")
                        .isZero();
            }
        }
    }

    @Test
    void whatIsNotThereIsToldWithAPageNotATrace() throws Exception {
        for (String path : List.of(
                "/public/1999",
                "/public/2020/99",
                "/public/2020/1/nothing.pdf",
                "/public/2020/1/..%2f..%2fsecrets",
                "/public/20x0",
                "/public/1999/versions")) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }
        assertThat(new Browser(port).open("/public/2020").statusCode()).isEqualTo(200);
    }
}
