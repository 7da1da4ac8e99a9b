package kr.ilovepet.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Chromium for several people at once, each with a window of their own, as long as a class of tests lasts. After each
 * test everybody leaves, and the test fails if the browser has reported an error that was not expected.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final double PATIENCE_MILLIS = 30_000;

    static {
        // An assertion waits five seconds by itself, whatever its page's patience is.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final List<BrowserContext> people = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext tests) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("browser.path")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        people.forEach(BrowserContext::close);
        people.clear();
        List<String> reported = List.copyOf(errors);
        errors.clear();
        expected.clear();
        assertThat(reported).as("errors that the browser reported").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        playwright.close();
    }

    /** The window of somebody new. */
    Page person(int width, int height) {
        return person(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /**
     * The window of somebody new whose browser runs no scripts. It is high, and nothing glides in it: without scripts
     * Playwright waits for ever until a button that is being scrolled to stands still.
     */
    Page personWithoutScripts(int width) {
        return person(new Browser.NewContextOptions()
                .setViewportSize(width, PageLayout.HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(false));
    }

    /** The window of somebody new whose browser is set up like this. */
    Page person(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("ko-KR"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        people.add(context);
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.onDialog(dialog -> errors.add("dialog " + dialog.message()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && expected.stream().noneMatch(message.text()::contains)) {
                errors.add(message.text());
            }
        });
        return page;
    }

    /** From now on the page's network is that of a train: seconds for a page, and half a second for any answer. */
    static void slowDown(Page page) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 500);
        conditions.addProperty("downloadThroughput", 50_000);
        conditions.addProperty("uploadThroughput", 20_000);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }

    /**
     * The next form that is sent to this path reaches the shop, and its answer is lost; ends on the browser's own page.
     */
    static void loseAnswer(Page page, String path, Runnable sending) {
        AtomicBoolean lost = new AtomicBoolean();
        page.route("**" + path, route -> {
            if (route.request().method().equals("POST") && lost.compareAndSet(false, true)) {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.abort();
            } else {
                route.resume();
            }
        });
        sending.run();
        page.waitForCondition(() -> page.url().startsWith("chrome-error:"));
        page.unroute("**" + path);
    }

    /** The browser reports the status of every refusal: those that begin so are expected, until the test ends. */
    void expectStatus(String beginning) {
        expected.add("responded with a status of " + beginning);
    }

    /** Requests that fail are expected, until the test ends: the browser and htmx report each of them. */
    void expectLostRequests() {
        expected.addAll(List.of("net::ERR_", "htmx:", "Response Status Error Code"));
    }
}
