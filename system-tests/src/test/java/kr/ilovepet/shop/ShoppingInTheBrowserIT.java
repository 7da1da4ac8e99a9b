package kr.ilovepet.shop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shopper in Chromium: from the shelf over the Toss window to the order page, and what happens when it goes wrong. */
class ShoppingInTheBrowserIT {

    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);
    private static final String PASSWORD = "a long enough phrase";
    private static RunningShop shop;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() {
        shop = UsualShop.get();
        playwright = Playwright.create();
        browser = playwright.chromium()
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

    @AfterAll
    static void close() {
        playwright.close();
    }

    @BeforeEach
    void newVisitor() {
        visitor(new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @Test
    void registersBuysAndReadsTheConfirmedOrder() {
        addToCart(1, 2);
        register();
        String amount = orderTheCart();
        payAtToss("#pay");

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED", SOON);
        assertThat(page.locator("#order-amount")).hasAttribute("data-amount", amount);
        assertThat(page.url()).doesNotContain("paymentKey");
        page.reload();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED");
        page.navigate(shop.url() + "/orders");
        assertThat(page.locator("[data-testid=order-card] [data-status=CONFIRMED]")).hasCount(1);
    }

    @Test
    void readsWhyTheCardWasRefused() {
        register();
        addToCart(3, 1);
        orderTheCart();
        payAtToss("#pay-insufficient");

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PAYMENT_FAILED", SOON);
        assertThat(page.locator("#order-failure")).hasAttribute("data-code", "REJECT_CARD_PAYMENT");
        assertThat(page.locator("#order-failure")).isVisible();
    }

    @Test
    void readsThatTheLastOneIsGone() {
        Shopper admin = Shopper.loggedIn(shop.url(), shop.tossUrl(), "admin@ilovepet.example", "admin-demo-1");
        long product = admin.api()
                .post("products", "{\"productName\":\"The last one\",\"price\":9000,\"category\":\"toys\",\"stock\":1}")
                .json()
                .path("productId")
                .asLong();
        register();
        addToCart(product, 1);
        orderTheCart();
        Shopper faster = Shopper.registered(shop.url(), shop.tossUrl());
        String order = faster.preparedOrder(product, 1);
        faster.pay(order);
        faster.awaitState(order, "CONFIRMED");
        payAtToss("#pay");

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "DECREASE_STOCK_FAILED", SOON);
        assertThat(page.locator("#order-failure")).hasAttribute("data-code", "OUT_OF_STOCK");
        page.navigate(shop.url() + "/products/" + product);
        assertThat(page.locator("#add-to-cart")).hasCount(0);
    }

    @Test
    void canTryAgainAfterCancellingAtToss() {
        register();
        addToCart(9, 1);
        orderTheCart();
        payAtToss("#cancel");
        assertThat(page.locator("#payment-failed")).hasAttribute("data-code", "PAY_PROCESS_CANCELED", SOON);

        page.locator("#pay-again").click();
        payAtToss("#pay");
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED", SOON);
    }

    @Test
    void getsAsFarAsTheWidgetWithoutJavaScript() {
        context.close();
        visitor(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
        addToCart(8, 1);
        register();
        page.navigate(shop.url() + "/checkout");
        page.locator("#place-order").click();

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);
        assertThat(page.locator("#toss-pay")).isVisible();
    }

    @Test
    void doesNotRunWhatSomebodyWroteIntoHisName() {
        page.navigate(shop.url() + "/register");
        fillIn("<script>alert(1)</script>");
        assertThat(page.locator("#name-error")).isVisible();
        assertThat(page.locator("#name")).hasValue("<script>alert(1)</script>");
        // The browser reports the refusal's own status.
        complaints.removeIf(complaint -> complaint.contains("the server responded with a status of 400"));
        page.navigate(shop.url() + "/products?query=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.locator("#results script")).hasCount(0);
        assertThat(page.locator("#query")).hasValue("<script>alert(1)</script>");
    }

    private void visitor(Browser.NewContextOptions options) {
        context = browser.newContext(options.setLocale("ko-KR"));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    private void register() {
        page.navigate(shop.url() + "/register");
        String email = fillIn("Kim");
        page.locator("#login-form #email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("#login-form button[type=submit]").click();
        assertThat(page.locator("#logout-form")).hasCount(1);
    }

    private String fillIn(String name) {
        String email = "b-" + UUID.randomUUID() + "@ilovepet.example";
        page.locator("#email").fill(email);
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("#register-form button[type=submit]").click();
        return email;
    }

    private void addToCart(long product, int quantity) {
        page.navigate(shop.url() + "/products/" + product);
        page.locator("#quantity").fill(Integer.toString(quantity));
        page.locator("#add-to-cart").click();
        assertThat(page.locator("#cart-count")).containsText(Integer.toString(quantity));
    }

    /** Places the order and waits for the widget; gives the amount on it. */
    private String orderTheCart() {
        page.navigate(shop.url() + "/cart");
        page.locator("#checkout-link").click();
        page.locator("#place-order").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);
        return page.locator("#order-amount").getAttribute("data-amount");
    }

    private void payAtToss(String choice) {
        page.locator("#toss-agree-all").check();
        page.locator("#toss-pay-button").click();
        page.locator(choice).click();
    }
}
