package kr.ilovepet.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The cart shows what it holds, and what is ordered is what was shown: with quick fingers, slow networks and two tabs.
 */
class CartInTheBrowserIT {

    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);
    private static final long PRICE = 9_000;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = SharedShop.get();

    private Page page;
    private ShopperPages shopper;
    private long ball;
    private long rope;

    @BeforeEach
    void newVisitor() {
        Shopper admin = Shopper.admin(shop);
        ball = admin.createProduct("Cart ball", PRICE, 50);
        rope = admin.createProduct("Cart rope", PRICE, 50);
        visitor(CHROMIUM.person(1280, 900));
    }

    @Test
    void quickPressesAndTwoLinesAreAllSavedOnASlowNetwork() {
        shopper.addToCart(ball, 1);
        shopper.addToCart(rope, 1, 2);
        openCart();
        List<Route> held = holdFirstChange();

        field(ball).press("ArrowUp");
        page.waitForCondition(() -> !held.isEmpty());
        field(ball).press("ArrowUp");
        field(ball).press("ArrowUp");
        field(ball).press("ArrowUp");
        field(rope).press("ArrowUp");
        held.get(0).resume();

        assertThat(total()).hasAttribute("data-total", Long.toString(7 * PRICE));
        assertThat(field(ball)).hasValue("5");
        page.reload();
        assertThat(field(ball)).hasValue("5");
        assertThat(field(rope)).hasValue("2");
        PageLayout.fitsEverywhere(page, "cart");
    }

    @Test
    void twoTabsAndAThrottledNetworkLoseNoPiece() {
        shopper.addToCart(ball, 1);
        openCart();
        Page second = page.context().newPage();
        second.navigate(shop.url() + "/products/" + ball);
        Chromium.slowDown(page);
        Chromium.slowDown(second);

        field(ball).press("ArrowUp");
        second.locator("#add-to-cart").click();
        field(ball).press("ArrowUp");
        field(ball).press("ArrowUp");
        assertThat(second.locator("#added .note--done")).isVisible();
        assertThat(page.locator("#cart-wait")).isHidden();
        assertThat(page.locator("#cart-status")).not().isEmpty();
        page.reload();
        long held = Long.parseLong(field(ball).inputValue());
        assertThat(held)
                .as("four of one tab, and the one of the other if it came last")
                .isBetween(4L, 5L);
        assertThat(total()).hasAttribute("data-total", Long.toString(held * PRICE));
    }

    @Test
    void whatIsNoQuantityIsSaidBesideItsField() {
        CHROMIUM.expectStatus("400");
        shopper.addToCart(ball, 2);
        openCart();
        field(ball).fill("0");
        field(ball).blur();

        assertThat(page.locator("#quantity-" + ball + "-error")).isVisible();
        assertThat(field(ball)).hasValue("0");
        assertThat(total()).hasAttribute("data-total", Long.toString(2 * PRICE));
        PageLayout.fitsEverywhere(page, "cart-wrong");

        visitor(CHROMIUM.personWithoutScripts(390));
        shopper.addToCart(ball, 2);
        openCart();
        field(ball).fill("100");
        page.locator("#cart-save").click();
        assertThat(page.locator("#quantity-" + ball + "-error")).isVisible();
        assertThat(field(ball)).hasValue("100");
        field(ball).fill("3");
        page.locator("#cart-save").click();
        assertThat(total()).hasAttribute("data-total", Long.toString(3 * PRICE));
    }

    @Test
    void theCheckoutShowsWhatWasTypedAMomentBefore() {
        shopper.register();
        shopper.addToCart(ball, 1);
        openCart();
        List<Route> held = holdFirstChange();

        field(ball).fill("4");
        page.locator("#checkout-link").click();
        page.waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();

        assertThat(page.locator("#checkout-total")).hasAttribute("data-total", Long.toString(4 * PRICE));
        PageLayout.fitsEverywhere(page, "checkout");
    }

    @Test
    void aChangeThatIsLostIsNotShownAsSaved() {
        CHROMIUM.expectLostRequests();
        shopper.addToCart(ball, 1);
        openCart();
        page.context().setOffline(true);
        field(ball).fill("3");
        field(ball).blur();
        assertThat(page.locator("#cart-unsaved")).isVisible();
        assertThat(field(ball)).hasValue("3");

        page.context().setOffline(false);
        page.locator("#cart-unsaved button").click();

        assertThat(total()).hasAttribute("data-total", Long.toString(3 * PRICE));
    }

    @Test
    void removesOneAndKeepsTheOther() {
        shopper.addToCart(ball, 1);
        shopper.addToCart(rope, 1, 2);
        openCart();
        List<Route> held = holdFirstChange();
        field(rope).press("ArrowUp");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#line-" + ball + " .cart-line__remove").click();
        held.get(0).resume();

        assertThat(page.locator("[data-testid=cart-line]")).hasCount(1);
        assertThat(total()).hasAttribute("data-total", Long.toString(2 * PRICE));
    }

    @Test
    void aRaisedPriceIsAskedAboutAgain() {
        CHROMIUM.expectStatus("409");
        shopper.register();
        shopper.addToCart(ball, 1);
        page.navigate(shop.url() + "/checkout");
        Shopper.admin(shop)
                .api()
                .put(
                        "products/" + ball,
                        "{\"productName\":\"Cart ball\",\"price\":12000,\"category\":\"toys\",\"version\":0}");
        page.locator("#place-order").click();

        assertThat(page.locator("#checkout-changed [data-kind=PRICE]")).containsText("9,000");
        assertThat(page.locator("#checkout-changed [data-kind=PRICE]")).containsText("12,000");
        PageLayout.fitsEverywhere(page, "checkout-changed");
        page.locator("#place-order").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);
        assertThat(page.locator("#order-amount")).hasAttribute("data-amount", "12000");
    }

    @Test
    void whatOneTabOrdersAnotherKnows() {
        CHROMIUM.expectStatus("409");
        shopper.register();
        shopper.addToCart(ball, 2);
        Page second = page.context().newPage();
        second.navigate(shop.url() + "/checkout");
        String amount = shopper.orderTheCart();
        String order = page.url().replaceFirst(".*/orders/([0-9]+).*", "$1");

        second.locator("#place-order").click();
        assertThat(second.locator("#checkout-changed")).isVisible();
        assertThat(second.locator("#open-orders [data-order-id]")).hasAttribute("data-order-id", order);
        second.navigate(shop.url() + "/cart");
        assertThat(second.locator("#open-orders a[href$='/pay']")).isVisible();
        PageLayout.fitsEverywhere(second, "cart-open-order");

        second.locator("#open-orders a[href$='/pay']").click();
        assertThat(second.locator("#order-amount")).hasAttribute("data-amount", amount);
        shopper.addToCart(rope, 1, 3);
        new ShopperPages(second, shop.url()).payAtToss("#pay");
        assertThat(second.locator("#order-status")).hasAttribute("data-status", "CONFIRMED", SOON);
        assertThat(second.locator("#cart-count")).hasAttribute("data-count", "1");
        openCart();
        assertThat(page.locator("[data-testid=cart-line]")).hasCount(1);
        assertThat(field(rope)).hasValue("1");
        assertThat(page.locator("#open-orders")).hasCount(0);
    }

    @Test
    void anAnswerThatIsLostMakesNoSecondOrder() {
        CHROMIUM.expectLostRequests();
        shopper.register();
        shopper.addToCart(ball, 1);
        page.navigate(shop.url() + "/checkout");
        Chromium.loseAnswer(
                page, "/checkout", () -> page.locator("#place-order").click());

        page.navigate(shop.url() + "/orders");
        page.locator("[data-testid=order-card] a.order-card__name").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);
        page.navigate(shop.url() + "/checkout");
        page.locator("#continue-order").click();
        page.navigate(shop.url() + "/orders");
        assertThat(page.locator("[data-testid=order-card]")).hasCount(1);
    }

    @Test
    void whatCostsTooLittleIsSaidInTheCart() {
        long button = Shopper.admin(shop).createProduct("Cheap button", 25, 50);
        shopper.addToCart(button, 2);
        openCart();
        assertThat(page.locator("#cart-too-little")).containsText("100");
        assertThat(page.locator("#checkout-link")).hasCount(0);
        PageLayout.fitsEverywhere(page, "cart-too-little");

        field(button).fill("4");
        field(button).blur();
        assertThat(page.locator("#checkout-link")).isVisible();
        assertThat(page.locator("#cart-status")).not().isEmpty();
    }

    @Test
    void aDoubleClickAndTheWayBackMakeOneOrder() {
        shopper.register();
        shopper.addToCart(ball, 1);
        page.navigate(shop.url() + "/checkout");
        Chromium.slowDown(page);
        page.locator("#place-order").dblclick();
        page.waitForURL("**/orders**");
        page.navigate(shop.url() + "/orders");
        assertThat(page.locator("[data-testid=order-card]")).hasCount(1);
        page.locator("[data-testid=order-card] a.order-card__name").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);

        page.navigate(shop.url() + "/checkout");
        PageLayout.fitsEverywhere(page, "checkout-again");
        page.locator("#continue-order").click();
        assertThat(page.locator("#toss-pay-button")).isVisible();
        page.navigate(shop.url() + "/orders");
        assertThat(page.locator("[data-testid=order-card]")).hasCount(1);
    }

    @Test
    void tellsTheTruthAboutStock() {
        Shopper admin = Shopper.admin(shop);
        long rare = admin.createProduct("Rare ball", PRICE, 3);
        page.navigate(shop.url() + "/products/" + rare);
        page.locator("#quantity").fill("9");
        page.locator("#add-to-cart").click();
        assertThat(page.locator("#added .note--failed")).containsText("3");
        assertThat(page.locator("#cart-count")).hasAttribute("data-count", "3");
        admin.api().post("products/" + rare + "/withdraw", "{\"version\":0}");
        page.locator("#add-to-cart").click();
        assertThat(page.locator("#added .note--failed")).isVisible();
        openCart();

        assertThat(page.locator("#cart-blocked")).containsText("Rare ball");
        assertThat(total()).hasAttribute("data-total", "0");
        assertThat(page.locator("#checkout-link")).hasCount(0);
        PageLayout.fitsEverywhere(page, "cart-blocked");
    }

    /** The first change is under way until its route is resumed. */
    private List<Route> holdFirstChange() {
        List<Route> held = new ArrayList<>();
        page.route("**/cart", route -> {
            if (route.request().method().equals("POST") && held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    private void openCart() {
        page.navigate(shop.url() + "/cart");
    }

    private Locator field(long product) {
        return page.locator("#quantity-" + product);
    }

    private Locator total() {
        return page.locator("#cart-total");
    }

    private void visitor(Page window) {
        page = window;
        shopper = new ShopperPages(page, shop.url());
    }
}
