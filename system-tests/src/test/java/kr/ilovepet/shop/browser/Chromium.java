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

/** A Chromium for several people at once, each with a window of their own; remembers what it complains of. */
final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;

    static {
        // An assertion waits five seconds by itself, whatever its page's patience is.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> meant = new CopyOnWriteArrayList<>();
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
        page.onPageError(complaints::add);
        page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && meant.stream().noneMatch(message.text()::contains)) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** The browser reports the status of every refusal: those that begin so are meant, until everybody leaves. */
    void expectStatus(String beginning) {
        meant.add("responded with a status of " + beginning);
    }

    /** Everybody leaves; gives what the browser complained of since the last time. */
    List<String> everybodyLeaves() {
        people.forEach(BrowserContext::close);
        people.clear();
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        meant.clear();
        return said;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
