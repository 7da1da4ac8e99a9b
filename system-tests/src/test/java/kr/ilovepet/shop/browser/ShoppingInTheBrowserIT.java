package kr.ilovepet.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A shopper in Chromium: from the product list through the Toss window to the order page, and what happens when it goes
 * wrong.
 */
class ShoppingInTheBrowserIT {

    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = SharedShop.get();

    private Page page;
    private ShopperPages shopper;

    @BeforeEach
    void newVisitor() {
        visitor(CHROMIUM.person(390, 844));
    }

    @Test
    void registersBuysAndReadsTheConfirmedOrder() {
        shopper.addToCart(1, 2);
        shopper.register();
        String amount = shopper.orderTheCart();
        shopper.payAtToss("#pay");

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED", SOON);
        assertThat(page.locator("#order-amount")).hasAttribute("data-amount", amount);
        assertThat(page.url()).doesNotContain("paymentKey");
        page.reload();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED");
        page.navigate(shop.url() + "/orders");
        assertThat(page.locator("[data-testid=order-card] [data-status=CONFIRMED]"))
                .hasCount(1);
    }

    @Test
    void readsWhyTheCardWasRefused() {
        shopper.register();
        shopper.addToCart(3, 1);
        shopper.orderTheCart();
        shopper.payAtToss("#pay-insufficient");

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PAYMENT_FAILED", SOON);
        assertThat(page.locator("#order-failure")).hasAttribute("data-code", "REJECT_CARD_PAYMENT");
        assertThat(page.locator("#order-failure")).isVisible();
    }

    @Test
    void readsThatTheLastOneIsGone() {
        Shopper admin = Shopper.admin(shop);
        long product = admin.createProduct("The last one", 9000, 1);
        shopper.register();
        shopper.addToCart(product, 1);
        shopper.orderTheCart();
        Shopper faster = Shopper.registered(shop);
        String order = faster.preparedOrder(product, 1);
        faster.pay(order);
        faster.awaitState(order, "CONFIRMED");
        shopper.payAtToss("#pay");

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "DECREASE_STOCK_FAILED", SOON);
        assertThat(page.locator("#order-failure")).hasAttribute("data-code", "OUT_OF_STOCK");
        page.navigate(shop.url() + "/products/" + product);
        assertThat(page.locator("#add-to-cart")).hasCount(0);
    }

    @Test
    void canTryAgainAfterCancellingAtToss() {
        shopper.register();
        shopper.addToCart(9, 1);
        shopper.orderTheCart();
        shopper.payAtToss("#cancel");
        assertThat(page.locator("#payment-failed")).hasAttribute("data-code", "PAY_PROCESS_CANCELED", SOON);

        page.locator("#pay-again").click();
        shopper.payAtToss("#pay");
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED", SOON);
    }

    @Test
    void getsAsFarAsTheWidgetWithoutJavaScript() {
        visitor(CHROMIUM.personWithoutScripts(1280));
        shopper.addToCart(8, 1);
        shopper.register();
        page.navigate(shop.url() + "/checkout");
        page.locator("#place-order").click();

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);
        assertThat(page.locator("#toss-pay")).isVisible();
    }

    @Test
    void cancelsBeforePayingWithoutJavaScript() {
        CHROMIUM.expectStatus("400");
        visitor(CHROMIUM.personWithoutScripts(390));
        shopper.addToCart(8, 1);
        shopper.register();
        page.navigate(shop.url() + "/checkout");
        page.locator("#place-order").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);
        page.navigate(shop.url() + "/orders");
        PageLayout.fitsEverywhere(page, "orders-cancelable");
        page.locator("[data-testid=order-card] a[href$='/cancel']").click();
        PageLayout.fitsEverywhere(page, "cancel-unpaid");

        page.locator("#reason").selectOption("OTHER");
        page.locator("#cancel-submit").click();
        assertThat(page.locator("#detail-error")).isVisible();
        assertThat(page.locator("#reason")).hasValue("OTHER");
        PageLayout.fitsEverywhere(page, "cancel-incomplete");
        page.locator("#detail").fill("The dog prefers another one");
        page.locator("#cancel-submit").click();

        assertThat(page.locator(".note--done")).isVisible();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED");
        assertThat(page.locator("#order-returned")).isVisible();
        assertThat(page.locator("#receipt")).hasCount(0);
        PageLayout.fitsEverywhere(page, "canceled-unpaid");
        page.navigate(page.url() + "/cancel");
        assertThat(page.locator(".note--failed")).isVisible();
        assertThat(page.locator("#cancel-form")).hasCount(0);
    }

    @Test
    void cancelsAfterPayingAndSeesTheRefundComeBack() {
        shopper.register();
        shopper.addToCart(7, 2);
        String amount = shopper.orderTheCart();
        shopper.payAtToss("#pay");
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED", SOON);
        PageLayout.fitsEverywhere(page, "order-confirmed");
        page.locator("#cancel-link").click();
        assertThat(page.locator("#cancel-refund")).hasAttribute("data-amount", amount);
        PageLayout.fitsEverywhere(page, "cancel-paid");

        page.locator("#reason").selectOption("CHANGED_MIND");
        shop.tossSandbox().pause();
        try {
            page.locator("#cancel-submit").click();
            assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCEL_REQUESTED");
            assertThat(page.locator("#order-waiting")).isVisible();
            assertThat(page.locator("#order-to-refund")).hasAttribute("data-amount", amount);
            PageLayout.fitsEverywhere(page, "cancel-requested");
        } finally {
            shop.tossSandbox().resume();
        }

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED", SOON);
        assertThat(page.locator("#order-refunded")).hasAttribute("data-amount", amount);
        assertThat(page.locator("#order-returned")).isVisible();
        PageLayout.fitsEverywhere(page, "canceled-refunded");
        page.navigate(shop.url() + "/orders");
        assertThat(page.locator("[data-testid=order-card] [data-status=CANCELED]"))
                .hasCount(1);
        assertThat(page.locator("[data-testid=order-card] a[href$='/cancel']")).hasCount(0);
        PageLayout.fitsEverywhere(page, "orders-refunded");
    }

    @Test
    void doesNotRunWhatSomebodyWroteIntoHisName() {
        CHROMIUM.expectStatus("400");
        shopper.registerAs("<script>alert(1)</script>");
        assertThat(page.locator("#name-error")).isVisible();
        assertThat(page.locator("#name")).hasValue("<script>alert(1)</script>");
        page.navigate(shop.url() + "/products?query=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.locator("#results script")).hasCount(0);
        assertThat(page.locator("#query")).hasValue("<script>alert(1)</script>");
    }

    private void visitor(Page window) {
        page = window;
        shopper = new ShopperPages(page, shop.url());
    }
}
