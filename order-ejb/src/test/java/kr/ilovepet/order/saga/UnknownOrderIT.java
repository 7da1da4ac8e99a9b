package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What happens to the charge and the goods of an order that the database has lost. */
@ContainerTest
class UnknownOrderIT {

    private static final Subject LOST = new Subject("2020010100000001", "0123456789abcdef0123456789abcdef");

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void givesBackWhatItTookAndCallsAPerson() {
        String here = orders.pending();
        neighbour.send(new Subject(here, LOST.incarnation()), new PaymentConfirmed("pay-" + here, Instant.now()));
        neighbour.send(LOST, ProductStockDecreased.done());
        neighbour.send(LOST, new PaymentConfirmed("pay-lost", Instant.now()));

        PaymentCancel refund = neighbour.awaitCommand(LOST.id(), PaymentCancel.class);
        assertThat(refund.purpose()).isEqualTo(Purpose.ORPHAN);
        assertThat(refund.paymentId()).isEqualTo("pay-lost");
        assertThat(refund.amount()).isNull();
        String close = "orders/unknown/" + unknown().path("id").asLong() + "/close";
        assertThat(orders.admin().post(close, "{\"note\":\"called\"}").status()).isEqualTo(409);
        ProductStockRollback rollback = neighbour.awaitCommand(LOST.id(), ProductStockRollback.class);
        assertThat(rollback.everything()).isTrue();
        neighbour.send(LOST, new PaymentCanceled(refund.cancelRequestId(), refund.purpose(), 7_000, Instant.now()));
        neighbour.send(LOST, new ProductStockRolledback(rollback.rollbackId()));

        await().until(() -> unknown().path("refund").asText().equals("COMPLETED")
                && unknown().path("stock").asText().equals("COMPLETED"));
        assertThat(unknown().path("refunded").asLong()).isEqualTo(7_000);
        assertThat(orders.view(here).text("status")).isEqualTo("PAYMENT_PENDING");

        assertThat(orders.shopper().post(close, "{\"note\":\"called\"}").status())
                .isEqualTo(403);
        assertThat(orders.admin().post(close, "{\"note\":\"called\"}").status()).isEqualTo(200);
        assertThat(orders.admin().post(close, "{\"note\":\"called\"}").status()).isEqualTo(404);
        assertThat(unknown().isMissingNode()).isTrue();
    }

    /** The lost order on the list for a person; missing where it is not there. */
    private JsonNode unknown() {
        for (JsonNode item : orders.admin().get("orders/unknown").json().path("items")) {
            if (item.path("orderId").asText().equals(LOST.id())) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
