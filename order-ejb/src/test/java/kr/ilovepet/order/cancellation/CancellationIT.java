package kr.ilovepet.order.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How whole orders are canceled, before and after their payment. */
@ContainerTest
class CancellationIT {

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void cancelsBeforeAndAfterPayment() {
        String unpaid = orders.prepared();
        assertThat(orders.cancel(unpaid).text("status")).isEqualTo("CANCELED");
        assertThat(neighbour.awaitCommand(unpaid, PaymentCancel.class).paymentId())
                .isEqualTo("pay-" + unpaid);
        assertThat(orders.confirm(unpaid, "key", OrderClient.AMOUNT).text("state"))
                .isEqualTo("CANCELED");

        String paid = orders.confirmed();
        assertThat(orders.cancel(paid).text("status")).isEqualTo("CANCEL_REQUESTED");
        PaymentCancel refund = neighbour.awaitCommand(paid, PaymentCancel.class);
        neighbour.send(
                paid,
                new PaymentCanceled(refund.cancelRequestId(), refund.purpose(), OrderClient.AMOUNT, Instant.now()));
        orders.awaitState(paid, "CANCELED");
        assertThat(orders.view(paid).json().path("refunded").asLong()).isEqualTo(OrderClient.AMOUNT);
        neighbour.send(
                paid,
                new ProductStockRolledback(
                        neighbour.awaitCommand(paid, ProductStockRollback.class).rollbackId()));

        String paying = orders.pending();
        assertThat(orders.cancel(paying).text("state")).isEqualTo("PAYMENT_PENDING");
        neighbour.send(paying, new PaymentConfirmed("pay-" + paying, Instant.now()));
        orders.awaitState(paying, "CONFIRMED");
    }

    @Test
    void endsACancellationThatWasMadeAtTossAlready() {
        String order = orders.confirmed();
        orders.cancel(order);
        PaymentCancel refund = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(order, PaymentCanceled.atProvider(OrderClient.AMOUNT, Instant.now()));
        await().until(() -> orders.view(order).json().path("refunded").asLong() == OrderClient.AMOUNT);
        assertThat(orders.view(order).text("status")).isEqualTo("CANCEL_REQUESTED");
        neighbour.send(order, new PaymentCanceled(refund.cancelRequestId(), refund.purpose(), 0, Instant.now()));

        orders.awaitState(order, "CANCELED");
        assertThat(orders.view(order).json().path("refunded").asLong()).isEqualTo(OrderClient.AMOUNT);
        assertThat(neighbour.awaitCommand(order, ProductStockRollback.class).products())
                .containsExactly(new OrderItem(3, 3, 2));
    }

    @Test
    void leavesTheGoodsWhereAnAdminSaysSo() {
        String order = orders.confirmed();
        String keep = "{\"reason\":\"broken\",\"restock\":false}";
        assertThat(orders.shopper().post("orders/" + order + "/cancel", keep).code())
                .isEqualTo("VALIDATION");
        assertThat(orders.admin().post("orders/" + order + "/cancel", keep).text("status"))
                .isEqualTo("CANCEL_REQUESTED");
        PaymentCancel refund = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(
                order,
                new PaymentCanceled(refund.cancelRequestId(), refund.purpose(), OrderClient.AMOUNT, Instant.now()));

        orders.awaitState(order, "CANCELED");
        assertThat(orders.reasons(order)).isEmpty();
        assertThat(orders.view(order).json().at("/items/0/returned").asInt()).isZero();
        assertThat(neighbour.messages(order, ProductStockRollback.class)).isEmpty();
    }
}
