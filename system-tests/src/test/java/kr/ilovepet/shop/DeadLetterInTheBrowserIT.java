package kr.ilovepet.shop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An admin in Chromium who mends what made a message a dead letter, and replays it. */
class DeadLetterInTheBrowserIT {

    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(40_000);
    private static final Duration LONG_ENOUGH_TO_REPLAY = Duration.ofSeconds(25);
    private static RunningShop shop;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        shop = UsualShop.get();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        assertThat(chromium.everybodyLeaves()).as("what the browser complained of").isEmpty();
        chromium.close();
    }

    @Test
    void replaysADeadLetterAndTheStuckOrderGoesOn() {
        AdminAtWork admin = new AdminAtWork(chromium.person(1280, 900), shop.url()).arriveAt("/admin/saga");
        long product = admin.create("On a broken shelf " + UUID.randomUUID(), "3000", "4");
        Shopper shopper = Shopper.registered(shop.url(), shop.tossUrl());
        String order = shopper.preparedOrder(product, 1);
        BrokenShelf shelf = new BrokenShelf(shop, product);
        StuckOrder stuck = new StuckOrder(shopAdmin(), order);
        Instant nextCommand;
        String letters = "[data-testid=dead-letter-row][data-order-id='" + order + "'] a";
        shelf.breaks();
        try {
            shopper.pay(order);
            admin.seeAt("/admin/dead-letters?source=products&state=OPEN", letters);
            admin.seeAt("/admin/saga", "[data-testid=overdue-row][data-order-id='" + order + "']");
            nextCommand = stuck.atRestFor(LONG_ENOUGH_TO_REPLAY);
        } finally {
            shelf.mended();
        }
        admin.seeAt("/admin/dead-letters?source=products&state=OPEN", letters).first().click();
        assertThat(admin.page().locator("#dead-letter-reason")).containsText("The shelf is broken");
        assertThat(admin.page().locator("#dead-letter-payload")).containsText(order);
        assertThat(admin.page().locator("#replay-form")).hasCount(0);
        admin.page().locator("#dry-run-form button").click();
        assertThat(admin.page().locator("#dry-run-result")).hasAttribute("data-code", "WOULD_BE_SENT");
        List<String> commands = stuck.commands();
        assertThat(stuck.state()).as("still stuck with its shelf mended").isEqualTo("DECREASE_STOCK");
        admin.page().locator("#replay-form button").click();
        assertThat(admin.page().locator("#dead-letter-state")).hasAttribute("data-state", "REPLAYED");
        shopper.awaitState(order, "CONFIRMED");
        assertThat(stuck.since("PAYMENT_PENDING")).as("the watcher was not due yet").isBefore(nextCommand);
        assertThat(stuck.commands()).as("only the replay brought a command").isEqualTo(commands);

        // What the watcher sent before met the same broken shelf; nobody needs it any more.
        admin.open("/admin/dead-letters?source=products&state=OPEN");
        while (admin.page().locator(letters).count() > 0) {
            admin.page().locator(letters).first().click();
            admin.page().locator("#discard-reason").fill("The order went on");
            admin.page().locator("#discard-form button").click();
            assertThat(admin.page().locator("#dead-letter-state")).hasAttribute("data-state", "DISCARDED", SOON);
            admin.open("/admin/dead-letters?source=products&state=OPEN");
        }
    }

    private static Shopper shopAdmin() {
        return Shopper.loggedIn(shop.url(), shop.tossUrl(), "admin@ilovepet.example", "admin-demo-1");
    }
}
