package kr.ilovepet.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** An admin at the pages below {@code /admin}. */
record AdminPages(Page page, URI shop) {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Wants to go to a page, has to sign in first, and comes back to it. */
    AdminPages arriveAt(String path) {
        open(path);
        page.locator("#login-form #email").fill("admin@ilovepet.example");
        page.locator("#password").fill("admin-demo-1");
        page.locator("#login-form button[type=submit]").click();
        page.waitForURL("**" + path);
        return this;
    }

    void open(String path) {
        page.navigate(shop.resolve(path).toString());
    }

    /** Creates a product and gives its number. */
    long create(String name, String price, String stock) {
        open("/admin/products");
        page.locator("#new-product").click();
        page.locator("#productName").fill(name);
        page.locator("#price").fill(price);
        page.locator("#category").selectOption("toys");
        page.locator("#description").fill("Made by an admin.");
        page.locator("#stock").fill(stock);
        page.locator("#product-form button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/admin/products/[0-9]+$"));
        return Long.parseLong(page.url().replaceFirst(".*/", ""));
    }

    /** Chooses files on the product's page and sends them; gives the lines that say what became of them. */
    Locator upload(Path... files) {
        // The report stands on the page that follows and only there: a second look shows none of the upload before.
        page.reload();
        Locator lines = page.locator("[data-testid=upload-line]");
        assertThat(lines).hasCount(0);
        choose(files);
        assertThat(lines).hasCount(files.length);
        return lines;
    }

    /** Chooses files on the product's page as it is and sends them. */
    void choose(Path... files) {
        page.locator("#files").setInputFiles(files);
        page.locator("#upload-form button[type=submit]").click();
    }

    /** Opens a page again and again until something is on it. */
    Locator seeAt(String path, String what) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            open(path);
            return page.locator(what).count() > 0;
        });
        return page.locator(what);
    }
}
