package kr.ilovepet.shop.attack;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.shop.Balances;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.shop.access.Addresses;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.test.RunningShop;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The shop that is attacked, with everybody who is there.
 *
 * @param whole whether all inputs are sent
 * @param addresses all that can be called
 * @param member has bought something, and has an order that waits for payment
 * @param other another member, who has no business with the first one's orders
 * @param confirmed an order of the member's that was paid
 * @param prepared an order of the member's that waits for payment
 * @param usual what the bystander met with before the attack
 * @param lastProduct number of the newest product before the attack
 */
record Battlefield(
        RunningShop shop,
        boolean whole,
        Wire wire,
        Addresses addresses,
        TokenForge forge,
        Caller guest,
        Caller member,
        Caller other,
        Caller admin,
        String confirmed,
        String prepared,
        Bystander bystander,
        Bystander.Meanwhile usual,
        String lastProduct)
        implements AutoCloseable {

    /** Pages of the bystander's that show what is usual. */
    private static final int USUAL_PAGES = 50;

    private static final int WARM_PAGES = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PRODUCT = 14;

    /**
     * Everybody comes in, and for a while only the bystander does anything.
     *
     * @param folder for the delivered classes
     */
    static Battlefield enter(boolean whole, Path folder) throws Exception {
        RunningShop shop = SharedShop.get();
        Wire wire = new Wire(shop.url());
        TokenForge forge = TokenForge.of(shop);
        Caller member = lasting(forge, Caller.newMember(wire, "the member"));
        Caller other = lasting(forge, Caller.newMember(wire, "another member"));
        Caller admin = lasting(forge, Caller.member(wire, "an admin", "admin@ilovepet.example", "admin-demo-1"));
        String lastProduct = Books.column(shop, Database.CATALOG, "select max(id) from product")
                .get(0);
        Shopper shopper = shopper(shop, member);
        String confirmed = shopper.preparedOrder(PRODUCT, 2);
        shopper.pay(confirmed);
        shopper.awaitState(confirmed, "CONFIRMED");
        String prepared = shopper.preparedOrder(PRODUCT, 1);
        Addresses addresses = Addresses.delivered(folder);
        Bystander bystander = Bystander.enter(shop);
        // The first pages find nothing warm, which is not usual.
        bystander.await(WARM_PAGES);
        bystander.meanwhile();
        bystander.await(USUAL_PAGES);
        return new Battlefield(
                shop,
                whole,
                wire,
                addresses,
                forge,
                Caller.guest(wire),
                member,
                other,
                admin,
                confirmed,
                prepared,
                bystander,
                bystander.meanwhile(),
                lastProduct);
    }

    /** The API as a member uses it. */
    Shopper shopper(Caller caller) {
        return shopper(shop, caller);
    }

    private static Shopper shopper(RunningShop shop, Caller caller) {
        return new Shopper(
                kr.ilovepet.test.Api.guest(shop.url().resolve("/api/")).withToken(caller.token()),
                kr.ilovepet.test.Api.guest(shop.tossUrl().resolve("/sandbox/")));
    }

    private static Caller lasting(TokenForge forge, Caller caller) {
        return caller.with(forge.longLived(caller.token()));
    }

    /** Everybody whose requests differ. */
    List<Caller> callers() {
        return List.of(guest, member, other, admin);
    }

    /** Waits until money and stock balance, since orders are under way all the time; gives what still does not. */
    List<String> settled() {
        Balances balances = new Balances(shop);
        List<String> last = new ArrayList<>();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
                last.clear();
                last.addAll(balances.violations());
                return last.isEmpty();
            });
        } catch (ConditionTimeoutException unbalanced) {
            // The last look tells what does not balance.
        }
        return last;
    }

    /** The bystander goes, and what the attack put on sale is withdrawn. */
    @Override
    public void close() {
        bystander.close();
        for (String product : Books.column(
                shop,
                Database.CATALOG,
                "select concat(id, ' ', version) from product where not withdrawn and id > " + lastProduct)) {
            String[] parts = product.split(" ");
            wire.send(Request.of("POST", "/api/products/" + parts[0] + "/withdraw")
                    .with(admin.apiHeaders())
                    .json("{\"version\":" + parts[1] + "}"));
        }
    }
}
