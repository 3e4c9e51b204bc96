package org.benmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The year as the README tells it: December handed in, posted, the year closed, the reason written, signed by three, published, traced. */
final class YearInTheBrowserTest extends InTheBrowser {
    private static final double SHORT_MS = 30_000;

    @Test
    void fromDecemberToThePublishedDocumentAndDownToAVoucher() throws IOException {
        try (BrowserContext first = desk();
                BrowserContext second = desk();
                BrowserContext third = desk();
                BrowserContext stranger = desk()) {
            Page preparer = enter(first, "jingban");
            Page reviewer = enter(second, "shenhe");
            Page leader = enter(third, "juzhang");
            for (Page page : List.of(preparer, reviewer, leader)) {
                page.onDialog(dialog -> dialog.accept());
                page.setDefaultTimeout(SHORT_MS);
            }
            waitForTheSample(preparer);
            december(preparer);
            postAndClose(reviewer);
            reason(preparer);
            gate(preparer);
            sign(preparer, "year-signed-preparer");
            sign(reviewer, "year-signed-reviewer");
            sign(leader, "year-signed-leader");
            publish(reviewer);
            theirs(stranger.newPage());
            downToAVoucher(preparer);
        }
    }

    private void open(Page page, String path) {
        page.navigate(office.address() + path);
    }

    /** The sample's years are made while the office is in use already. */
    private void waitForTheSample(Page page) {
        for (int i = 0; i < 240; i++) {
            open(page, "/public");
            if (page.locator("main a[href^='/public/2020']").count() > 0) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("last year was not published");
    }

    private void december(Page page) {
        open(page, "/books/2021");
        assertThat(page.locator("#main")).containsText("2021年");
        shoot(page, "year-books");
        page.locator("a[href='/books/2021/import']").click();
        Path file = office.data().resolve("sample").resolve("2021年12月凭证.xlsx");
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("button.primary").click();
        assertThat(page)
                .hasURL(
                        Pattern.compile(".*/books/2021/intake/\\d+"),
                        new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MS));
        assertThat(page.locator("p.note")).containsText("已导入");
        shoot(page, "year-december");
        open(page, "/books/2021");
        assertThat(page.locator("#main")).containsText("本人制单，须由他人审核");
    }

    private void postAndClose(Page page) {
        open(page, "/books/2021");
        page.locator("form[action$='/waiting/post'] button").click();
        assertThat(page.locator("#main")).containsText("没有等待审核的凭证");
        assertThat(page.locator("#main")).containsText("没有问题，可以出报表");
        shoot(page, "year-posted");
        page.locator("form[action$='/periods/year'] button").click();
        assertThat(page.locator("h1")).containsText("已年终结账");
        shoot(page, "year-closed");
    }

    private void reason(Page page) {
        open(page, "/accounts/2021");
        assertThat(page.locator("ol.steps")).containsText("还有 1 处变化没有写原因");
        shoot(page, "year-steps");
        open(page, "/accounts/2021/reasons");
        Locator missing = page.locator("article.finding.error");
        assertThat(missing).hasCount(1);
        shoot(page, "year-reasons");
        missing.locator("input[name=reason]").fill("一名退休干部去世，发放丧葬费和抚恤金");
        missing.locator("button").click();
        assertThat(page.locator("article.finding.error")).hasCount(0);
        open(page, "/accounts/2021/preview");
        assertThat(page.locator(".document")).containsText("一名退休干部去世");
        shoot(page, "year-preview");
        open(page, "/accounts/2021/forms?form=T05");
        shoot(page, "year-forms");
        open(page, "/accounts/2021/execution");
        shoot(page, "year-execution");
        assertFits(page);
    }

    private void gate(Page page) {
        open(page, "/accounts/2021/gate");
        page.locator("form[action='/accounts/2021/gate'] button").click();
        assertThat(page)
                .hasURL(
                        Pattern.compile(".*/accounts/2021/gate"),
                        new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MS));
        assertThat(page.locator("p.note").first())
                .containsText("已通过", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
        assertThat(page.locator("article.finding.error")).hasCount(0);
        shoot(page, "year-gate");
    }

    private void sign(Page page, String picture) {
        open(page, "/accounts/2021/gate");
        int before = page.locator("h2:text-is('签发') + ul li").count();
        page.locator("form[action$='/gate/sign'] button").click();
        assertThat(page.locator("h2:text-is('签发') + ul li")).hasCount(before + 1);
        assertThat(page.locator("form[action$='/gate/sign']")).hasCount(0);
        shoot(page, picture);
    }

    private void publish(Page page) {
        open(page, "/accounts/2021/gate");
        Locator approval = page.locator("form[action$='/approval']");
        approval.locator("input[name=day]")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(5).toString());
        approval.locator("input[name=document]").fill("示财决批〔2022〕9号");
        approval.locator("button").click();
        page.locator("form[action$='/publish'] button").click();
        assertThat(page.locator("ol.steps")).containsText("已公开第 1 版");
        shoot(page, "year-published");
    }

    private void theirs(Page page) throws IOException {
        open(page, "/public/2021");
        assertThat(page.locator("body")).containsText("示例市乡村振兴局");
        shoot(page, "year-public");
        List<String> kinds = links(page, "a[href^='/public/2021/1/']");
        for (String kind : List.of("pdf", "ofd", "docx", "xlsx", "html")) {
            assertThat(kinds).contains("/public/2021/1/" + kind);
        }
        page.locator("summary").first().click();
        Locator pdf = page.locator("a[href='/public/2021/1/pdf']").first();
        Download download = page.waitForDownload(pdf::click);
        assertThat(Files.size(download.path())).isGreaterThan(10_000);
    }

    private void downToAVoucher(Page page) {
        open(page, "/accounts/2021/forms?form=T01");
        page.locator("tr:has-text('本年支出合计') a:text-is('615.41')").first().click();
        assertThat(page.locator(".figure-value")).containsText("615.41 万元");
        shoot(page, "year-figure");
        page.locator("a[href^='/books/voucher/']").first().click();
        assertThat(page.locator("h1")).containsText("凭证");
        assertThat(page.locator("#main")).containsText("已公开");
        shoot(page, "year-voucher");
        page.setViewportSize(360, 740);
        assertFits(page);
        shoot(page, "year-voucher-phone");
    }
}
