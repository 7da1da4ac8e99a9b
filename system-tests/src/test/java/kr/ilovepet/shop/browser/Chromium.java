package kr.ilovepet.shop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Chromium for several people at once, each with a window of their own; remembers the errors that it reports. */
final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;

    static {
        // An assertion waits five seconds by itself, whatever its page's patience is.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final List<BrowserContext> people = new ArrayList<>();

    Chromium() {
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

    /** The browser reports the status of every refusal: those that begin so are expected, until everybody leaves. */
    void expectStatus(String beginning) {
        expected.add("responded with a status of " + beginning);
    }

    /** Requests that fail are expected, until everybody leaves: the browser and htmx report each of them. */
    void expectLostRequests() {
        expected.addAll(List.of("net::ERR_", "htmx:", "Response Status Error Code"));
    }

    /** Everybody leaves; gives the errors that the browser has reported since the last time. */
    List<String> everybodyLeaves() {
        people.forEach(BrowserContext::close);
        people.clear();
        List<String> reported = List.copyOf(errors);
        errors.clear();
        expected.clear();
        return reported;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
