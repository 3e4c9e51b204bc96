package org.benmo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A running office and a browser before it, for the tests of one class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InTheBrowser {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    static final double PATIENCE_MS = 240_000;

    @TempDir
    Path folder;

    private Playwright playwright;
    Browser browser;
    RunningOffice office;

    @BeforeAll
    void open() throws IOException {
        assumeTrue(Chromium.isHere(), "browser tests need chromium");
        Files.createDirectories(SCREENSHOTS);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        office = RunningOffice.start();
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

    /** Enters, replacing a given password by one of one's own. */
    Page enter(BrowserContext context, String login) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.navigate(office.address() + "/login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(office.password(login));
        page.locator("#main button").click();
        if (page.locator("input[name=current]").count() > 0) {
            String fresh = "Own-Password-" + Integer.toHexString(login.hashCode());
            page.locator("input[name=current]").fill(office.password(login));
            page.locator("input[name=fresh]").fill(fresh);
            page.locator("input[name=again]").fill(fresh);
            page.locator("#main button").click();
            office.changed(login, fresh);
        }
        assertThat(page.locator(".menu")).isVisible();
        return page;
    }

    BrowserContext desk() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    static List<String> links(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(page.url() + " is wider than " + page.viewportSize().width)
                .isIn(0, -1);
    }

    static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(false));
    }
}
