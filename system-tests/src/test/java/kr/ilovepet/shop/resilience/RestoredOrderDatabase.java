package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import kr.ilovepet.shop.Balances;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;

/**
 * The order database alone comes back some seconds older, while catalog, payment, Kafka and Toss are ahead. Without a
 * load, since which order is lost, and which is as it was before, has to be known.
 */
final class RestoredOrderDatabase {

    static final String NAME = "order database some seconds older";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningShop shop;
    private final Balances balances;
    private final Shopper shopper;
    private final Shopper admin;

    RestoredOrderDatabase(FaultRun run) {
        shop = run.shop();
        balances = run.balances();
        shopper = Shopper.registered(shop);
        admin = Shopper.admin(shop);
    }

    /** Nobody stays charged for what is lost, no goods stay taken, and a number that comes again is refused. */
    void nothingOfLostOrdersIsKept() throws Exception {
        String kept = paid(shopper.preparedOrder(41, 1));
        String older = shopper.preparedOrder(42, 2);
        OlderOrderDatabase database = new OlderOrderDatabase(shop);
        paid(older);
        String lost = paid(shopper.preparedOrder(43, 3));
        await().atMost(PATIENCE).until(() -> balances.unpublished() == 0);

        database.comesBack();
        final long back = System.nanoTime();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> shopper.view(kept).text("status"), "CONFIRMED"::equals);
        String namesake = shopper.order(44, 1);
        assertThat(namesake).isEqualTo(lost);
        shopper.awaitState(namesake, "PAYMENT_PREPARE_FAILED");
        assertThat(shopper.view(namesake).json().at("/failure/code").asText()).isEqualTo("ORDER_NUMBER_TAKEN");
        final String next = paid(shopper.preparedOrder(44, 1));

        awaitOfUnknown(lost, "refund");
        awaitOfUnknown(lost, "stock");
        // It is back where it was before it was paid, and nobody pays it again.
        shopper.awaitState(older, "EXPIRED");
        await().atMost(PATIENCE).until(balances::violations, List::isEmpty);
        Duration recovery = Duration.ofNanos(System.nanoTime() - back);
        System.out.println(balances.row(NAME, List.of(kept, older, namesake, next), recovery, 0));
        assertThat(shopper.view(kept).text("status")).isEqualTo("CONFIRMED");
    }

    private String paid(String order) {
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");
        return order;
    }

    private void awaitOfUnknown(String order, String part) {
        await().atMost(PATIENCE).until(() -> unknown(order).path(part).asText(), "COMPLETED"::equals);
    }

    private JsonNode unknown(String order) {
        for (JsonNode item : admin.api().get("orders/unknown").json().path("items")) {
            if (item.path("orderId").asText().equals(order)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
