package kr.ilovepet.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that waits for its order comes to the end of it, whatever happens to the requests on the way. */
class WaitingPageInTheBrowserIT {

    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);
    private static final long SLEEP_MILLIS = 30_000;
    private static final String POLLS = "**/progress?*";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = SharedShop.get();

    private Page page;

    @BeforeEach
    void someoneWaitsForARefund() {
        page = CHROMIUM.person(390, 844);
        new ShopperPages(page, shop.url()).buys(5, 1);
        shop.tossSandbox().pause();
    }

    @AfterEach
    void leave() {
        shop.tossSandbox().resume();
    }

    @Test
    void aLostPollIsRepeated() {
        CHROMIUM.expectLostRequests();
        firstPolls(List.of(Route::abort));
        cancel();
        assertThat(page.locator("#order-unreachable")).isVisible();

        shop.tossSandbox().resume();

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED", SOON);
        assertThat(page.locator("#order-unreachable")).hasCount(0);
        assertThat(page.locator("#toast")).isHidden();
    }

    @Test
    void soIsOneThatAProxyAnswered() {
        CHROMIUM.expectLostRequests();
        CHROMIUM.expectStatus("502");
        firstPolls(List.of(
                route -> route.fulfill(new Route.FulfillOptions().setStatus(502).setBody("away")),
                route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("<p>please log in</p>"))));
        cancel();
        assertThat(page.locator("#order-unreachable")).isVisible();
        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCEL_REQUESTED");

        shop.tossSandbox().resume();

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED", SOON);
    }

    @Test
    void oneThatTheShopRefusesIsLeftToALink() {
        CHROMIUM.expectLostRequests();
        CHROMIUM.expectStatus("403");
        firstPolls(List.of(
                route -> route.fulfill(new Route.FulfillOptions().setStatus(403).setBody("no"))));
        sendCancellation();
        assertThat(page.locator("#order-refused")).isVisible();
        assertThat(page.locator("#order-reconnecting")).isHidden();

        shop.tossSandbox().resume();
        page.locator("#order-unreachable a").click();

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED", SOON);
    }

    @Test
    void theConnectionComesBack() {
        CHROMIUM.expectLostRequests();
        cancel();
        page.context().setOffline(true);
        assertThat(page.locator("#order-unreachable"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));

        page.context().setOffline(false);
        shop.tossSandbox().resume();

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED", SOON);
    }

    @Test
    void aPollOfBeforeASleepIsForgotten() {
        CHROMIUM.expectLostRequests();
        page.clock().install();
        firstPolls(List.of(route -> {}));
        cancel();
        shop.tossSandbox().resume();

        // As if the lid of the computer had been closed: nothing ran meanwhile, and the answer is lost.
        page.clock().fastForward(SLEEP_MILLIS);

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED", SOON);
        assertThat(page.locator("#order-unreachable")).hasCount(0);
    }

    @Test
    void aSlowNetworkIsNoFailure() {
        Chromium.slowDown(page);
        cancel();
        shop.tossSandbox().resume();

        assertThat(page.locator("#order-status")).hasAttribute("data-status", "CANCELED", SOON);
    }

    private void cancel() {
        sendCancellation();
        assertThat(page.locator("#order-waiting")).isVisible();
    }

    private void sendCancellation() {
        page.locator("#cancel-link").click();
        page.locator("#reason").selectOption("CHANGED_MIND");
        page.locator("#cancel-submit").click();
    }

    /** What happens to the first polls; the others reach the shop. */
    private void firstPolls(List<Consumer<Route>> fates) {
        Queue<Consumer<Route>> left = new ArrayDeque<>(fates);
        page.route(POLLS, route -> {
            Consumer<Route> fate = left.poll();
            if (fate == null) {
                route.resume();
            } else {
                fate.accept(route);
            }
        });
    }
}
