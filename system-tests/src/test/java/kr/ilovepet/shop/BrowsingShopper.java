package kr.ilovepet.shop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.UUID;

/** Somebody new who buys one product in the browser. */
record BrowsingShopper(Page page, URI shop) {

    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);
    private static final String PASSWORD = "a long enough phrase";

    /** Looks at the pictures, registers, buys and pays; gives the order number. */
    String buys(long product, int pieces) {
        register();
        page.navigate(shop.resolve("/products/" + product).toString());
        Object width = page.locator("#gallery img").first().evaluate("image => image.decode().then(() => image.naturalWidth)");
        assertThat(((Number) width).intValue()).as("pixels of the product's picture").isPositive();
        page.locator("#quantity").fill(Integer.toString(pieces));
        page.locator("#add-to-cart").click();
        assertThat(page.locator("#cart-count")).containsText(Integer.toString(pieces));
        page.navigate(shop.resolve("/cart").toString());
        page.locator("#checkout-link").click();
        page.locator("#place-order").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "PREPARED", SOON);
        page.locator("#toss-agree-all").check();
        page.locator("#toss-pay-button").click();
        page.locator("#pay").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CONFIRMED", SOON);
        return page.url().replaceFirst(".*/orders/([0-9]+).*", "$1");
    }

    private void register() {
        String email = "w-" + UUID.randomUUID() + "@ilovepet.example";
        page.navigate(shop.resolve("/register").toString());
        page.locator("#email").fill(email);
        page.locator("#name").fill("Kim");
        page.locator("#password").fill(PASSWORD);
        page.locator("#register-form button[type=submit]").click();
        page.locator("#login-form #email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("#login-form button[type=submit]").click();
        assertThat(page.locator("#logout-form")).hasCount(1);
    }
}
