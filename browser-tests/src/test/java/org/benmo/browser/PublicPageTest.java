package org.benmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.bureau.publication.Issue;
import org.benmo.bureau.publication.PackageHash;
import org.benmo.bureau.publication.Publications;
import org.benmo.bureau.publication.Signature;
import org.benmo.reports.publishing.Kind;
import org.benmo.reports.publishing.Publishing;
import org.benmo.samples.bureaus.SampleBureau;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledYear;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A stranger at what was published: reads, opens a number, looks for words, downloads and checks every kind, on a screen, a phone and paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublicPageTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int YEAR = 2021;

    private Playwright playwright;
    private Browser browser;
    private RunningOffice office;

    @BeforeAll
    void open() throws IOException {
        assumeTrue(Chromium.isHere(), "browser tests need chromium");
        Files.createDirectories(SCREENSHOTS);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        office = RunningOffice.start();
        Publications publications = office.bean(Publications.class);
        if (publications.latest(YEAR).isEmpty()) {
            FilledYear year = YearAccounts.of(SampleBureau.books(1)).filled();
            publications.publish(issue(year, 0, ""));
            publications.publish(issue(corrected(year), 1, "公务接待费减少的原因写得不准确"));
        }
    }

    private static FilledYear corrected(FilledYear year) {
        Map<Key, String> reasons = new HashMap<>(year.reasons());
        reasons.put(Key.text("sg.host", "prior"), "公务往来减少，接待批次和人数下降");
        return new FilledYear(
                year.profile(), year.year(), year.template(), year.forms(), year.figures(), reasons, year.projects());
    }

    private static Issue issue(FilledYear year, int replaces, String reason) {
        Publishing.Outcome made = Publishing.make(
                year,
                Publishing.familyOf(year),
                List.of(Kind.values()),
                LocalDate.of(2022, 9, 20),
                Publishing.Progress.NONE);
        Instant signed = Instant.parse("2022-09-18T02:00:00Z");
        return new Issue(
                YEAR,
                replaces,
                year.profile().name(),
                made.composition().publication().title(),
                made.files(),
                PackageHash.of(made.files()),
                List.of(
                        new Signature("编制人", "示例经办", signed),
                        new Signature("审核人", "示例审核", signed),
                        new Signature("负责人", "示例局长", signed)),
                LocalDate.of(2022, 9, 1),
                "juzhang",
                reason);
    }

    @AfterAll
    void close() {
        if (office != null) {
            office.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void aStrangerReadsTheYearAndOpensANumber() {
        try (BrowserContext context = desk()) {
            Page page = context.newPage();
            List<String> complaints = complaintsOf(page);
            page.navigate(office.address() + "/public");
            shoot(page, "public-years");
            page.locator("a[href='/public/2021']").first().click();
            assertThat(page.locator("h1").first()).containsText("2021年度部门决算");
            shoot(page, "public-year");
            Locator number = page.locator("#f-T01\\.income\\.total\\.final\\#1");
            assertThat(number).hasText("615.41");
            number.click();
            Locator note = page.locator("aside:target");
            assertThat(note).isVisible();
            assertThat(note).containsText("算法：收入总计 = ");
            assertThat(note).not().containsText("记-0");
            shoot(page, "public-number");
            note.locator("a[href^='#o-']").first().click();
            assertThat(page.locator("aside:target")).containsText("本年收入合计");
            page.locator("aside:target a.close").click();
            assertThat(page.locator("aside:target")).hasCount(0);
            page.locator("a[href$='/2/changes']").first().click();
            assertThat(page.locator("ins").first()).isVisible();
            shoot(page, "public-changes");
            page.navigate(office.address() + "/public/2021/1");
            assertThat(page.locator(".problem")).containsText("已由第 2 版更正");
            shoot(page, "public-replaced");
            page.navigate(office.address() + "/public/2021/versions");
            shoot(page, "public-versions");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aStrangerFindsANumberByItsDigits() {
        try (BrowserContext context = desk()) {
            Page page = context.newPage();
            page.navigate(office.address() + "/public");
            page.locator("input[name=q]").fill("收入总计 615.41");
            page.locator("form.look button").click();
            assertThat(page.locator("input[name=q]")).hasValue("收入总计 615.41");
            shoot(page, "public-search");
            page.locator(".found li a").last().click();
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/public/2021#.*"));
        }
    }

    @Test
    void everyKindIsDownloadedAndItsHashIsThePrintedOne() throws Exception {
        try (BrowserContext context = desk()) {
            Page page = context.newPage();
            page.navigate(office.address() + "/public/2021");
            page.locator(".downloads summary").click();
            shoot(page, "public-downloads");
            List<Locator> rows = page.locator(".downloads tbody tr").all();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
            for (Locator row : rows) {
                Download file = page.waitForDownload(() -> row.locator("a").click());
                assertThat(file.suggestedFilename())
                        .isEqualTo(row.locator("a").innerText().strip());
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.path()));
                assertThat(HexFormat.of().formatHex(digest))
                        .isEqualTo(row.locator(".sha").innerText().strip());
            }
        }
    }

    @Test
    void everyPageFitsScreenPhoneAndPaper() {
        try (BrowserContext context = desk()) {
            Page page = context.newPage();
            List<String> complaints = complaintsOf(page);
            for (String path : List.of(
                    "/public",
                    "/public?q=615.41",
                    "/public/2021",
                    "/public/2021#o-T01.income.total.final#1",
                    "/public/2021/versions",
                    "/public/2021/2/changes")) {
                String name = "public" + path.replaceAll("[^a-z0-9]+", "-");
                page.setViewportSize(360, 740);
                page.navigate("about:blank");
                page.navigate(office.address() + path);
                fits(page);
                shoot(page, name + "-phone");
                page.setViewportSize(1366, 768);
                fits(page);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator(".look")).isHidden();
                assertThat(page.locator("aside:target")).not().isVisible();
                shoot(page, name + "-print");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
            page.setViewportSize(360, 740);
            page.navigate(office.address() + "/public/2021");
            page.locator("table").nth(1).scrollIntoViewIfNeeded();
            shoot(page, "public-table-phone");
            page.setViewportSize(1366, 768);
            page.locator(".published table").first().scrollIntoViewIfNeeded();
            shoot(page, "public-table");
            assertThat(complaints).isEmpty();
        }
    }

    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        return complaints;
    }

    private BrowserContext desk() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url() + " is wider than " + page.viewportSize().width)
                .isIn(0, -1);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
