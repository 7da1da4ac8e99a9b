package kr.ilovepet.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.UUID;

/** Somebody new who buys one product in the browser. */
record ShopperPages(Page page, URI shop) {

    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);
    private static final String PASSWORD = "a long enough phrase";

    /** Sees the first of the pictures that were uploaded for the product. */
    void seesPictureOf(long product) {
        page.navigate(shop.resolve("/products/" + product).toString());
        Object width =
                page.locator("#gallery img").first().evaluate("image => image.decode().then(() => image.naturalWidth)");
        assertThat(((Number) width).intValue())
                .as("pixels of the product's picture")
                .isPositive();
    }

    /** Registers, buys and pays; gives the order number. */
    String buys(long product, int quantity) {
        register();
        page.navigate(shop.resolve("/products/" + product).toString());
        addToCart(product, quantity);
        orderTheCart();
        payAtToss("#pay");
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED", SOON);
        return page.url().replaceFirst(".*/orders/([0-9]+).*", "$1");
    }

    /** Registers with a new e-mail address, which signs in; gives the address. */
    String register() {
        String email = registerAs("Kim");
        assertThat(page.locator("#logout-form")).hasCount(1);
        return email;
    }

    /** Sends the login form of the page that is shown. */
    void logInAs(String email) {
        page.locator("#login-form #email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("#login-form button[type=submit]").click();
        assertThat(page.locator("#logout-form")).hasCount(1);
    }

    /** Sends the form with this name; gives the e-mail address. */
    String registerAs(String name) {
        String email = "b-" + UUID.randomUUID() + "@ilovepet.example";
        page.navigate(shop.resolve("/register").toString());
        fillRegistration(email, name);
        return email;
    }

    /** Sends the form of the page that is shown. */
    void fillRegistration(String email, String name) {
        page.locator("#email").fill(email);
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("#register-form button[type=submit]").click();
    }

    void addToCart(long product, int quantity) {
        addToCart(product, quantity, quantity);
    }

    /** Adds, and waits until the head of the page counts so many pieces in the cart. */
    void addToCart(long product, int quantity, int then) {
        page.navigate(shop.resolve("/products/" + product).toString());
        page.locator("#quantity").fill(Integer.toString(quantity));
        page.locator("#add-to-cart").click();
        assertThat(page.locator("#cart-count")).hasAttribute("data-count", Integer.toString(then));
    }

    /** Places the order and waits for the widget; gives the amount on it. */
    String orderTheCart() {
        page.navigate(shop.resolve("/cart").toString());
        page.locator("#checkout-link").click();
        page.locator("#place-order").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);
        return page.locator("#order-amount").getAttribute("data-amount");
    }

    /** Agrees in the widget, and presses this button of the payment window. */
    void payAtToss(String choice) {
        page.locator("#toss-agree-all").check();
        page.locator("#toss-pay-button").click();
        page.locator(choice).click();
    }
}
