package kr.ilovepet.order.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How parts of an order are refunded, and goods return into stock with them. */
@ContainerTest
class RefundIT {

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void standsAgainAfterARefusedRefundAndRefundsParts() {
        String order = orders.confirmed();
        orders.cancel(order);
        PaymentCancel refund = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(
                order, new PaymentCanceledFail(refund.cancelRequestId(), refund.purpose(), "EXCEED_MAX_REFUND_DUE"));
        orders.awaitState(order, "CONFIRMED");

        assertThat(orders.shopper()
                        .post("orders/" + order + "/refunds", "{\"amount\":100,\"reason\":\"torn\"}")
                        .status())
                .isEqualTo(403);
        assertThat(orders.admin()
                        .post("orders/" + order + "/refunds", "{\"amount\":7001,\"reason\":\"torn\"}")
                        .status())
                .isEqualTo(400);
        assertThat(orders.admin()
                        .post("orders/" + order + "/refunds", "{\"amount\":1000,\"reason\":\"torn\"}")
                        .status())
                .isEqualTo(200);
        PaymentCancel part = neighbour.awaitCommand(order, PaymentCancel.class, 2);
        assertThat(part.amount()).isEqualTo(1_000);
        assertThat(orders.cancel(order).code()).isEqualTo("REFUND_RUNNING");
        neighbour.send(order, new PaymentCanceled(part.cancelRequestId(), part.purpose(), 1_000, Instant.now()));
        await().until(() -> orders.view(order).json().path("refunded").asLong() == 1_000);
        assertThat(orders.view(order).text("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void remembersARefundAtTossBeforeTheCharge() {
        String order = orders.pending();
        neighbour.send(order, PaymentCanceled.atProvider(OrderClient.AMOUNT, Instant.now()));
        await().until(() ->
                orders.details(order).path("messages").findValuesAsText("topic").contains("payment.canceled"));
        assertThat(orders.view(order).text("status")).isEqualTo("PAYMENT_PENDING");
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        orders.awaitState(order, "CANCELED");
        assertThat(orders.view(order).json().path("refunded").asLong()).isEqualTo(OrderClient.AMOUNT);
        assertThat(orders.reasons(order)).containsExactly("CANCELED_AT_TOSS", "STOCK_UNDECIDED");
        assertThat(neighbour.messages(order, ProductStockRollback.class)).isEmpty();

        assertThat(orders.admin()
                        .post("orders/" + order + "/restock", "{\"reason\":\"it came back\"}")
                        .status())
                .isEqualTo(200);
        assertThat(orders.reasons(order)).containsExactly("CANCELED_AT_TOSS");
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        assertThat(rollback.products()).containsExactly(new OrderItem(3, 3, 2));
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().until(() -> orders.view(order).json().at("/items/0/returned").asInt() == 2);
        assertThat(orders.admin()
                        .post("orders/" + order + "/restock", "{\"reason\":\"again\"}")
                        .code())
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void refundsPartsWithTheirGoodsUntilNothingIsLeft() {
        String order = orders.confirmed();
        assertThat(orders.admin()
                        .post("orders/" + order + "/restock", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("WRONG_STATE");
        assertThat(orders.refund(order, 1_000, "[{\"productId\":3,\"quantity\":3}]")
                        .code())
                .isEqualTo("VALIDATION");
        assertThat(orders.refund(order, 1_000, "[{\"productId\":3,\"quantity\":1}]")
                        .status())
                .isEqualTo(200);
        PaymentCancel part = neighbour.awaitCommand(order, PaymentCancel.class);
        assertThat(neighbour.messages(order, ProductStockRollback.class)).isEmpty();
        neighbour.send(order, new PaymentCanceled(part.cancelRequestId(), part.purpose(), 1_000, Instant.now()));
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        assertThat(rollback.products()).containsExactly(new OrderItem(3, 3, 1));
        assertThat(orders.admin()
                        .post("orders/" + order + "/restock", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("RESTOCK_RUNNING");
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().until(() -> orders.view(order).json().at("/items/0/returned").asInt() == 1);

        orders.refund(order, OrderClient.AMOUNT - 1_000, null);
        PaymentCancel rest = neighbour.awaitCommand(order, PaymentCancel.class, 2);
        neighbour.send(
                order,
                new PaymentCanceled(rest.cancelRequestId(), rest.purpose(), OrderClient.AMOUNT - 1_000, Instant.now()));
        orders.awaitState(order, "CANCELED");
        assertThat(orders.reasons(order)).containsExactly("STOCK_UNDECIDED");
        JsonNode details = orders.details(order);
        assertThat(details.path("refunds").findValuesAsText("state")).containsExactly("COMPLETED", "COMPLETED");
        assertThat(details.at("/refunds/0/restock/0/quantity").asInt()).isEqualTo(1);
        assertThat(details.at("/refunds/1/restock").isNull()).isTrue();
        assertThat(details.path("stockReturns")).hasSize(1);
        assertThat(neighbour.commands(order, ProductStockRollback.class)).hasSize(1);
    }
}
