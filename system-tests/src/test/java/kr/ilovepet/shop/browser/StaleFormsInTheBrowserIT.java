package kr.ilovepet.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms of pages that were opened before the visitor signed in or out, or before the session ended. */
class StaleFormsInTheBrowserIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = SharedShop.get();

    private Page page;
    private ShopperPages shopper;

    @BeforeEach
    void newVisitor() {
        CHROMIUM.expectStatus("403");
        page = CHROMIUM.person(390, 844);
        shopper = new ShopperPages(page, shop.url());
    }

    @Test
    void goesOnWithWhatWasTypedAfterTheSessionHasEnded() {
        String email = shopper.register();
        shopper.addToCart(8, 1);
        shopper.orderTheCart();
        String order = page.url().replaceFirst(".*/orders/([0-9]+).*", "$1");
        page.navigate(shop.url() + "/orders/" + order + "/cancel");
        page.locator("#reason").selectOption("OTHER");
        page.locator("#detail").fill("강아지가 \"싫어해요\" & <그만>");
        endSession();
        page.locator("#cancel-submit").click();

        assertThat(page.locator("#login-held")).isVisible();
        PageLayout.fitsEverywhere(page, "login-held");
        shopper.logInAs(email);
        assertThat(page.locator("#form-again")).isVisible();
        PageLayout.fitsEverywhere(page, "form-again");
        page.locator("#form-again button").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED");
    }

    @Test
    void anAdminLosesNoTextWithTheSession() {
        page = CHROMIUM.person(1280, 900);
        new AdminPages(page, shop.url()).arriveAt("/admin/products/new");
        String text = "긴 설명 ".repeat(300).strip();
        page.locator("#productName").fill("오래 쓴 상품");
        page.locator("#price").fill("12,000");
        page.locator("#category").selectOption("toys");
        page.locator("#description").fill(text);
        page.locator("#stock").fill("3");
        endSession();
        page.locator("#product-form button[type=submit]").click();
        assertThat(page.locator("#login-held")).isVisible();

        page.locator("#login-form #email").fill("admin@ilovepet.example");
        page.locator("#password").fill("admin-demo-1");
        page.locator("#login-form button[type=submit]").click();
        page.locator("#form-again button").click();
        page.waitForURL(url -> url.matches(".*/admin/products/[0-9]+$"));
        assertThat(page.locator("#description")).hasValue(text);
    }

    @Test
    void asksOnceMoreWhereThePageIsOlderThanTheLogin() {
        String email = shopper.register();
        shopper.addToCart(8, 1);
        shopper.orderTheCart();
        String order = page.url().replaceFirst(".*/orders/([0-9]+).*", "$1");
        page.navigate(shop.url() + "/orders/" + order + "/cancel");
        Page otherTab = page.context().newPage();
        otherTab.navigate(shop.url() + "/");
        otherTab.locator("#logout-form button").click();
        otherTab.navigate(shop.url() + "/login");
        new ShopperPages(otherTab, shop.url()).logInAs(email);

        page.locator("#reason").selectOption("CHANGED_MIND");
        page.locator("#cancel-submit").click();
        assertThat(page.locator("#form-again")).isVisible();
        page.locator("#form-again button").click();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED");
    }

    @Test
    void aChangeOfTheCartWaitsForTheLogin() {
        String email = shopper.register();
        shopper.addToCart(8, 1);
        shopper.addToCart(9, 1, 2);
        page.navigate(shop.url() + "/cart");
        endSession();
        page.locator("#quantity-8").fill("3");
        page.locator("#quantity-8").blur();

        assertThat(page.locator("#login-held")).isVisible();
        shopper.logInAs(email);
        page.locator("#form-again button").click();
        assertThat(page.locator("#quantity-8")).hasValue("3");
        assertThat(page.locator("#quantity-9")).hasValue("1");
    }

    @Test
    void anOrderWaitsForTheLogin() {
        String email = shopper.register();
        shopper.addToCart(8, 2);
        page.navigate(shop.url() + "/checkout");
        String total = page.locator("#checkout-total").getAttribute("data-total");
        endSession();
        page.locator("#place-order").click();

        assertThat(page.locator("#login-held")).isVisible();
        shopper.logInAs(email);
        page.locator("#form-again button").click();
        assertThat(page.locator("#order-amount")).hasAttribute("data-amount", total);
    }

    @Test
    void addsToTheCartFromAPageThatIsOlderThanTheLogin() {
        page.navigate(shop.url() + "/products/9");
        Page otherTab = page.context().newPage();
        new ShopperPages(otherTab, shop.url()).register();

        page.locator("#add-to-cart").click();
        assertThat(page.locator("#cart-count")).containsText("1");
    }

    @Test
    void signsOutTwiceAndInTwice() {
        String email = shopper.register();
        Page otherTab = page.context().newPage();
        otherTab.navigate(shop.url() + "/");
        page.locator("#logout-form button").click();
        assertThat(page.locator("#login-link")).isVisible();
        otherTab.locator("#logout-form button").click();
        assertThat(otherTab.locator("#login-link")).isVisible();
        assertThat(otherTab.locator(".note--done")).isVisible();

        page.navigate(shop.url() + "/login");
        otherTab.navigate(shop.url() + "/login");
        shopper.logInAs(email);
        new ShopperPages(otherTab, shop.url()).logInAs(email);
    }

    @Test
    void registersTwiceWithTheSameForm() {
        String email = shopper.register();
        endSession();
        page.navigate(shop.url() + "/register");
        shopper.fillRegistration(email, "Kim");

        assertThat(page.locator("#logout-form")).hasCount(1);
        assertThat(page.locator(".note--done")).isVisible();
    }

    @Test
    void registersOnceMoreWhereTheAnswerWasLost() {
        CHROMIUM.expectLostRequests();
        String email = "b-" + UUID.randomUUID() + "@ilovepet.example";
        page.navigate(shop.url() + "/register");
        Chromium.loseAnswer(page, "/register", () -> shopper.fillRegistration(email, "Kim"));
        // The session's cookie is lost with the answer.
        endSession();

        page.navigate(shop.url() + "/register");
        shopper.fillRegistration(email, "Kim");
        assertThat(page.locator("#logout-form")).hasCount(1);
        assertThat(page.locator(".note--done")).isVisible();
    }

    /** As after an hour without a click. */
    private void endSession() {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("shop-session"));
    }
}
