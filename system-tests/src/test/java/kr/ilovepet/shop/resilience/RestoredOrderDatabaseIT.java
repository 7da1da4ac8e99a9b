package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import kr.ilovepet.shop.Balances;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.shop.Arrangement;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.Test;

/** The order database alone comes back some seconds older, while catalog, payment, Kafka and Toss are ahead. */
class RestoredOrderDatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void nobodyStaysChargedAndNoGoodsStayTaken() throws Exception {
        try (FaultRun run = FaultRun.open(Arrangement.SPREAD, 30)) {
            RunningShop shop = run.shop();
            Balances balances = run.balances();
            Shopper shopper = Shopper.registered(shop);
            Shopper admin = Shopper.admin(shop);
            String kept = paid(shopper, shopper.preparedOrder(41, 1));
            String older = shopper.preparedOrder(42, 2);
            OlderOrderDatabase database = new OlderOrderDatabase(shop);
            paid(shopper, older);
            String lost = paid(shopper, shopper.preparedOrder(43, 3));
            await().atMost(PATIENCE).until(() -> balances.unpublished() == 0);

            database.comesBack();

            // Its number is given out again; the shopper is told to order once more, and the next number is free.
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> shopper.view(kept).text("status"), "CONFIRMED"::equals);
            String namesake = shopper.order(44, 1);
            assertThat(namesake).isEqualTo(lost);
            shopper.awaitState(namesake, "PAYMENT_PREPARE_FAILED");
            assertThat(shopper.view(namesake).json().at("/failure/code").asText())
                    .isEqualTo("ORDER_NUMBER_TAKEN");
            paid(shopper, shopper.preparedOrder(44, 1));

            // What the lost order took goes back, and a person is told.
            await().atMost(PATIENCE)
                    .until(() -> unknown(admin, lost).path("refund").asText(), "COMPLETED"::equals);
            await().atMost(PATIENCE)
                    .until(() -> unknown(admin, lost).path("stock").asText(), "COMPLETED"::equals);
            // So does what the order took that is back where it was before it was paid; nobody pays it again.
            shopper.awaitState(older, "EXPIRED");
            await().atMost(PATIENCE).until(balances::violations, violations -> violations.isEmpty());
            assertThat(balances.openDeadLetters()).isEmpty();
            assertThat(shopper.view(kept).text("status")).isEqualTo("CONFIRMED");
        }
    }

    private static String paid(Shopper shopper, String order) {
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");
        return order;
    }

    private static JsonNode unknown(Shopper admin, String order) {
        for (JsonNode item : admin.api().get("orders/unknown").json().path("items")) {
            if (item.path("orderId").asText().equals(order)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
