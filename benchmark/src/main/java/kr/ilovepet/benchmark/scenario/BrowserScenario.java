package kr.ilovepet.benchmark.scenario;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kr.ilovepet.benchmark.measure.Latencies;
import kr.ilovepet.benchmark.measure.Numbers;
import kr.ilovepet.benchmark.report.Table;
import kr.ilovepet.benchmark.shop.Members;

/** Purchases in Chromium on a narrow screen, by what the shopper sees. */
public final class BrowserScenario implements Scenario {
    private static final int PURCHASES = 30;
    /** Not measured: the browser and the pages' code are cold. */
    private static final int WARM_UP = 3;

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final double PATIENCE_MILLISECONDS = 30_000;

    private final Latencies orderPage = new Latencies();
    private final Latencies widget = new Latencies();
    private final Latencies tossWindow = new Latencies();
    private final Latencies confirmed = new Latencies();

    @Override
    public void run(TestBed bed) {
        String program = System.getProperty("browser.path", "");
        if (program.isEmpty()) {
            bed.report().step("There is no browser; ./shop bench browser gets one.");
            return;
        }
        // A member of its own: the carts of the others are filled by what ran before.
        Members members = Members.register(bed.shop().url(), 1);
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(program))
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-dev-shm-usage",
                                        "--disable-background-networking")));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("ko-KR"))) {
            context.setDefaultTimeout(PATIENCE_MILLISECONDS);
            Page page = context.newPage();
            signIn(page, bed.shop().url(), members);
            for (int i = 0; i < WARM_UP + PURCHASES; i++) {
                buy(page, bed.shop().url(), i >= WARM_UP);
            }
        }
        Table table = new Table(
                "In Chromium, " + WIDTH + " px, " + PURCHASES + " purchases", "what", "p50 ms", "p95 ms", "max ms");
        row(table, "click on \"order\" → the order's page", orderPage);
        row(table, "click on \"order\" → widget visible", widget);
        row(table, "click on \"pay\" → Toss's window", tossWindow);
        row(table, "return from Toss → CONFIRMED shown", confirmed);
        bed.report().add(table);
    }

    private static void signIn(Page page, URI shop, Members members) {
        page.navigate(shop.resolve("/login").toString());
        page.locator("#login-form #email").fill(members.email(0));
        page.locator("#password").fill(members.password());
        page.locator("#login-form button[type=submit]").click();
        page.locator("#logout-form").waitFor(attached());
    }

    private void buy(Page page, URI shop, boolean measured) {
        page.navigate(shop.resolve("/products/1").toString());
        page.locator("#add-to-cart").click();
        page.locator("#cart-count:has-text(\"1\")").waitFor();
        page.navigate(shop.resolve("/checkout").toString());
        page.locator("#place-order").waitFor();

        long begin = System.nanoTime();
        page.locator("#place-order").click();
        page.locator("#order-status").waitFor(attached());
        add(orderPage, begin, measured);
        page.locator("#toss-agree-all").waitFor();
        add(widget, begin, measured);

        page.locator("#toss-agree-all").check();
        begin = System.nanoTime();
        page.locator("#toss-pay-button").click();
        page.locator("#pay").waitFor();
        add(tossWindow, begin, measured);

        AtomicLong returned = new AtomicLong();
        page.onRequest(request -> {
            if (request.url().contains("/checkout/success") && returned.get() == 0) {
                returned.set(System.nanoTime());
            }
        });
        page.locator("#pay").click();
        page.locator("#order-status[data-status=CONFIRMED]").waitFor(attached());
        add(confirmed, returned.get(), measured);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static void add(Latencies latencies, long begin, boolean measured) {
        if (measured) {
            latencies.add(System.nanoTime() - begin);
        }
    }

    private static void row(Table table, String name, Latencies latencies) {
        table.row(
                name,
                Numbers.text(latencies.median()),
                Numbers.text(latencies.percentile(95)),
                Numbers.text(latencies.percentile(100)));
    }
}
