package org.benmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.benmo.samples.disclosures.errors.Mutant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OfficeInTheBrowserTest extends InTheBrowser {
    private static final int BATCH = 50;
    private static final int PHONE = 360;
    private static final String MARKUP = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>'\"&";

    @Test
    void aStrangerDropsAPdfAndReadsWhatIsWrongInIt() {
        try (BrowserContext context = desk()) {
            Page page = context.newPage();
            Mutant mutant = Publications.slipped(7);
            Path pdf = Publications.pdf(page, mutant.draft(), folder);

            check(page, pdf);

            String said = page.locator("ol.findings > li.error").allInnerTexts().toString();
            assertThat(said).contains(mutant.wrong().getFirst().digits());
            assertThat(page.locator("h1").innerText()).contains(mutant.draft().office());
            assertThat(page.locator(".places img").count()).isPositive();
            shoot(page, "stranger-findings");
        }
    }

    @Test
    void aStrangerDropsARealPdf() throws IOException {
        Path real = Path.of(System.getenv().getOrDefault("BENMO_SHARED", "../../shared"), "real");
        assumeTrue(Files.isDirectory(real), "real publications are not here (../shared/real)");
        try (Stream<Path> files = Files.list(real);
                BrowserContext context = desk()) {
            Path pdf = files.filter(file -> file.toString().endsWith("部门决算.pdf"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Page page = context.newPage();
            check(page, pdf);
            assertThat(page.locator(".verdict").innerText()).isNotBlank();
            assertThat(page.locator(".card.other b").last().innerText()).endsWith("%");
            shoot(page, "stranger-real");
        }
    }

    @Test
    void aReviewerWorksThroughABatchOfFifty() throws IOException {
        try (BrowserContext context = desk()) {
            Page page = enter(context, "shenhe");
            page.navigate(office.address() + "/review");
            page.locator("input[type=file]")
                    .setInputFiles(Publications.pages(BATCH, folder).toArray(Path[]::new));
            page.locator("input[name=name]").fill("五十份");
            page.locator("form.hand-in button").click();
            String batch = page.url();
            shoot(page, "batch-under-way");
            assertThat(page.locator("[data-part=rows] > .progress"))
                    .containsText(
                            BATCH + "/" + BATCH, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
            assertThat(page.locator("form[action$='/pause']")).hasCount(0);
            shoot(page, "batch-done");

            List<String> open = links(page, "tbody tr:has(td.num:last-child:not(:text-is('0'))) a");
            assertThat(open).hasSizeGreaterThan(BATCH / 2);
            mayNotIgnoreWithoutAReason(page, open.getFirst());
            int decided = 0;
            for (String file : open) {
                decided += decideAll(page, file, decided);
            }
            page.navigate(batch);
            assertThat(page.locator("tbody tr td.num:last-child").allInnerTexts())
                    .containsOnly("0");
            assertThat(decided).isGreaterThanOrEqualTo(open.size());
            shoot(page, "batch-decided");
            Download workbook =
                    page.waitForDownload(() -> page.locator("a[href$='.xlsx']").click());
            assertThat(Files.size(workbook.path())).isPositive();
            page.navigate(office.address() + "/home");
            assertThat(page.locator("#main")).containsText("已办");
            page.navigate(office.address() + "/review/overview");
            assertThat(page.locator("svg.bar").first()).isVisible();
            shoot(page, "overview");
            page.locator("table.bars td a").first().click();
            assertThat(page.locator("tbody tr").first()).isVisible();
        }
    }

    private void mayNotIgnoreWithoutAReason(Page page, String file) {
        page.navigate(office.address() + file);
        page.locator("form.decide button[value=IGNORED]").first().click();
        assertThat(page.locator("#main")).containsText("忽略一条疑点须写明理由");
    }

    /** Decides each finding of a file in turn: confirmed by keyboard, ignored with a reason, asked about. */
    private int decideAll(Page page, String file, int before) {
        page.navigate(office.address() + file);
        int findings = page.locator("article.finding form.decide").count();
        for (int i = 0; i < findings; i++) {
            Locator form = page.locator("article.finding form.decide").nth(i);
            int way = (before + i) % 3;
            if (way == 1) {
                form.locator("input[name=reason]").fill("单位另有说明 " + MARKUP);
            }
            page.waitForNavigation(() -> form.locator("button").nth(way).click());
            assertThat(page.locator("article.finding:not(.info) > p.note")).hasCount(i + 1);
        }
        if (before == 0) {
            shoot(page, "file-decided");
        }
        return findings;
    }

    @Test
    void anAdministratorMakesAUserWhoEnters() {
        try (BrowserContext context = desk();
                BrowserContext another = desk()) {
            Page page = enter(context, "admin");
            page.navigate(office.address() + "/people/new");
            page.locator("input[name=login]").fill("xinren");
            page.locator("input[name=name]").fill("新来的人");
            page.locator("#main button.primary").first().click();
            List<String> told = page.locator("code").allInnerTexts();
            shoot(page, "user-made");
            assertThat(told.getFirst()).isEqualTo("xinren");
            office.changed("xinren", told.getLast());
            assertThat(enter(another, "xinren").locator("h1").innerText()).contains("新来的人");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jingban", "shenhe", "kezhang", "juzhang", "shenji", "xianshenhe", "admin"})
    void everyPageFitsScreenPhoneAndPaper(String login) {
        try (BrowserContext context = desk()) {
            List<String> complaints = new ArrayList<>();
            Page page = enter(context, login);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(page.url() + " " + message.text());
                }
            });
            for (String path : reachable(page)) {
                String name = login + path.replaceAll("[^a-z0-9]+", "-");
                page.setViewportSize(1366, 768);
                page.navigate(office.address() + path);
                assertThat(page.locator("h1").first()).isVisible();
                assertThat(page.content()).doesNotContain("Exception").doesNotContain("没有完成");
                assertFits(page);
                shoot(page, name);
                page.setViewportSize(PHONE, 740);
                assertFits(page);
                shoot(page, name + "-phone");
                page.setViewportSize(1366, 768);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator(".menu")).isHidden();
                shoot(page, name + "-print");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jingban", "admin"})
    void markupInEveryFieldStaysText(String login) {
        try (BrowserContext context = desk()) {
            Page page = enter(context, login);
            for (String path : reachable(page)) {
                page.navigate(office.address() + path);
                int forms = page.locator("main form:not([enctype]):has(input:not([type=hidden]))")
                        .count();
                for (int i = 0; i < forms; i++) {
                    page.navigate(office.address() + path);
                    Locator form = page.locator("main form:not([enctype]):has(input:not([type=hidden]))")
                            .nth(i);
                    form.locator("input:not([type]), input[type=text], input[type=search]")
                            .all()
                            .forEach(field -> field.evaluate(
                                    "(field, text) => { if (!field.disabled) field.value = text }", MARKUP));
                    page.waitForNavigation(() -> form.evaluate("form => form.submit()"));
                    assertThat(page.evaluate("window.hit === undefined"))
                            .as(path)
                            .isEqualTo(true);
                    assertThat(page.content())
                            .as(path)
                            .doesNotContain("Exception")
                            .doesNotContain("程序出了问题");
                }
            }
        }
    }

    /** Every page the menu leads to, and the first few each of these leads to, within what may be opened without changing anything. */
    private Set<String> reachable(Page page) {
        Set<String> paths = new LinkedHashSet<>(List.of("/home", "/account/password", "/account/tokens", "/api"));
        page.navigate(office.address() + "/home");
        paths.addAll(links(page, ".menu a"));
        for (String path : List.copyOf(paths)) {
            page.navigate(office.address() + path);
            links(page, "main a[href]").stream()
                    .filter(link -> link.startsWith("/") && !link.matches(".*(\\.[a-z]+|/report|/places)([?#].*)?"))
                    .map(link -> link.replaceFirst("#.*", ""))
                    .limit(4)
                    .forEach(paths::add);
        }
        return paths;
    }

    private void check(Page page, Path pdf) {
        page.navigate(office.address() + "/");
        shoot(page, "stranger-front");
        page.locator("input[type=file]").setInputFiles(pdf);
        page.locator("button.primary").click();
        page.locator(".verdict").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }
}
