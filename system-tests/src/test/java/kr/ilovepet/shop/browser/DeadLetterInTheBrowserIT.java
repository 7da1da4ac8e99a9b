package kr.ilovepet.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An admin in Chromium who mends what made a message a dead letter, and replays it. */
class DeadLetterInTheBrowserIT {

    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);
    private static final Duration LONG_ENOUGH_TO_REPLAY = Duration.ofSeconds(25);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = SharedShop.get();

    @Test
    void replaysADeadLetterAndTheStuckOrderGoesOn() {
        AdminPages admin = new AdminPages(CHROMIUM.person(1280, 900), shop.url()).arriveAt("/admin/saga");
        long product = admin.create("With failing stock " + UUID.randomUUID(), "3000", "4");
        Shopper shopper = Shopper.registered(shop);
        String order = shopper.preparedOrder(product, 1);
        FailingStockTrigger trigger = new FailingStockTrigger(shop, product);
        StuckOrder stuck = new StuckOrder(Shopper.admin(shop), order);
        Instant nextCommand;
        String deadLetters = "[data-testid=dead-letter-row][data-order-id='" + order + "'] a";
        trigger.install();
        try {
            shopper.pay(order);
            admin.seeAt("/admin/dead-letters?source=products&state=OPEN", deadLetters);
            admin.seeAt("/admin/saga", "[data-testid=overdue-row][data-order-id='" + order + "']");
            nextCommand = stuck.awaitPause(LONG_ENOUGH_TO_REPLAY);
        } finally {
            trigger.drop();
        }
        admin.seeAt("/admin/dead-letters?source=products&state=OPEN", deadLetters)
                .first()
                .click();
        assertThat(admin.page().locator("#dead-letter-reason")).containsText("Stock is failing");
        assertThat(admin.page().locator("#dead-letter-payload")).containsText(order);
        assertThat(admin.page().locator("#replay-form")).hasCount(0);
        admin.page().locator("#dry-run-form button").click();
        assertThat(admin.page().locator("#dry-run-result")).hasAttribute("data-code", "WOULD_BE_SENT");
        List<String> commands = stuck.commands();
        assertThat(stuck.state())
                .as("still stuck although the trigger is dropped")
                .isEqualTo("DECREASE_STOCK");
        admin.page().locator("#replay-form button").click();
        assertThat(admin.page().locator("#dead-letter-state")).hasAttribute("data-state", "REPLAYED");
        shopper.awaitState(order, "CONFIRMED");
        assertThat(stuck.since("PAYMENT_PENDING"))
                .as("the watcher was not due yet")
                .isBefore(nextCommand);
        assertThat(stuck.commands()).as("only the replay brought a command").isEqualTo(commands);

        // What the watcher sent before failed in the same way; nobody needs it any more.
        admin.open("/admin/dead-letters?source=products&state=OPEN");
        while (admin.page().locator(deadLetters).count() > 0) {
            admin.page().locator(deadLetters).first().click();
            admin.page().locator("#discard-reason").fill("The order went on");
            admin.page().locator("#discard-form button").click();
            assertThat(admin.page().locator("#dead-letter-state")).hasAttribute("data-state", "DISCARDED", SOON);
            admin.open("/admin/dead-letters?source=products&state=OPEN");
        }
    }
}
