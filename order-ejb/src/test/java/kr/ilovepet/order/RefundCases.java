package kr.ilovepet.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import org.junit.jupiter.api.Test;

/** How money goes back, and pieces with it. */
abstract class RefundCases extends SagaCases {

    @Test
    void cancelsBeforeAndAfterPayment() {
        String unpaid = prepared();
        assertThat(cancel(unpaid).text("status")).isEqualTo("CANCELED");
        assertThat(neighbour.awaitCommand(unpaid, PaymentCancel.class).paymentId())
                .isEqualTo("pay-" + unpaid);
        assertThat(confirm(unpaid, "key", AMOUNT).text("state")).isEqualTo("CANCELED");

        String paid = confirmed();
        assertThat(cancel(paid).text("status")).isEqualTo("CANCEL_REQUESTED");
        PaymentCancel refund = neighbour.awaitCommand(paid, PaymentCancel.class);
        neighbour.send(paid, new PaymentCanceled(refund.cancelRequestId(), refund.purpose(), AMOUNT, Instant.now()));
        awaitState(paid, "CANCELED");
        assertThat(view(paid).json().path("refunded").asLong()).isEqualTo(AMOUNT);
        neighbour.send(
                paid,
                new ProductStockRolledback(
                        neighbour.awaitCommand(paid, ProductStockRollback.class).rollbackId()));

        String paying = pending();
        assertThat(cancel(paying).text("state")).isEqualTo("PAYMENT_PENDING");
        neighbour.send(paying, new PaymentConfirmed("pay-" + paying, Instant.now()));
        awaitState(paying, "CONFIRMED");
    }

    @Test
    void standsAgainAfterARefusedRefundAndGivesBackParts() {
        String order = confirmed();
        cancel(order);
        PaymentCancel refund = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(
                order, new PaymentCanceledFail(refund.cancelRequestId(), refund.purpose(), "EXCEED_MAX_REFUND_DUE"));
        awaitState(order, "CONFIRMED");

        assertThat(shopper.post("orders/" + order + "/refunds", "{\"amount\":100,\"reason\":\"torn\"}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("orders/" + order + "/refunds", "{\"amount\":7001,\"reason\":\"torn\"}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.post("orders/" + order + "/refunds", "{\"amount\":1000,\"reason\":\"torn\"}")
                        .status())
                .isEqualTo(200);
        PaymentCancel part = neighbour.awaitCommand(order, PaymentCancel.class, 2);
        assertThat(part.amount()).isEqualTo(1_000);
        assertThat(cancel(order).code()).isEqualTo("REFUND_RUNNING");
        neighbour.send(order, new PaymentCanceled(part.cancelRequestId(), part.purpose(), 1_000, Instant.now()));
        await().until(() -> view(order).json().path("refunded").asLong() == 1_000);
        assertThat(view(order).text("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void givesBackAChargeForAnOrderThatHadEnded() {
        String order = pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));
        awaitState(order, "PAYMENT_FAILED");
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        assertThat(neighbour.awaitCommand(order, PaymentCancel.class).amount()).isNull();
        neighbour.send(order, new PaymentCanceled(order + "-orphan", Purpose.ORPHAN, AMOUNT, Instant.now()));
        assertThat(view(order).text("status")).isEqualTo("PAYMENT_FAILED");
    }

    @Test
    void callsAPersonWhenAChargeForAnEndedOrderCannotGoBack() {
        String order = pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));
        awaitState(order, "PAYMENT_FAILED");
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));
        PaymentCancel orphan = neighbour.awaitMessage(order, PaymentCancel.class);
        assertThat(orphan.cancelRequestId()).endsWith("-orphan");
        neighbour.send(
                order, new PaymentCanceledFail(orphan.cancelRequestId(), orphan.purpose(), "EXCEED_MAX_REFUND_DUE"));

        await().until(() -> !reasons(order).isEmpty());
        assertThat(reasons(order)).containsExactly("ORPHAN_CHARGE");
        assertThat(file(order).at("/attention/0/detail").asText()).isEqualTo("EXCEED_MAX_REFUND_DUE");
        assertThat(view(order).text("status")).isEqualTo("PAYMENT_FAILED");
    }

    @Test
    void remembersMoneyThatCameBackBeforeTheCharge() {
        String order = pending();
        neighbour.send(order, PaymentCanceled.atProvider(AMOUNT, Instant.now()));
        await().until(() ->
                file(order).path("messages").findValuesAsText("topic").contains("payment.canceled"));
        assertThat(view(order).text("status")).isEqualTo("PAYMENT_PENDING");
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        awaitState(order, "CANCELED");
        assertThat(view(order).json().path("refunded").asLong()).isEqualTo(AMOUNT);
        assertThat(reasons(order)).containsExactly("CANCELED_AT_TOSS", "STOCK_UNDECIDED");
        assertThat(neighbour.messages(order, ProductStockRollback.class)).isEmpty();

        assertThat(admin.post("orders/" + order + "/restock", "{\"reason\":\"it came back\"}")
                        .status())
                .isEqualTo(200);
        assertThat(reasons(order)).containsExactly("CANCELED_AT_TOSS");
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        assertThat(rollback.products()).containsExactly(new OrderItem(3, 2));
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().until(() -> view(order).json().at("/items/0/returned").asInt() == 2);
        assertThat(admin.post("orders/" + order + "/restock", "{\"reason\":\"again\"}")
                        .code())
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void endsACancellationThatTossHadDoneAtItsDesk() {
        String order = confirmed();
        cancel(order);
        PaymentCancel refund = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(order, PaymentCanceled.atProvider(AMOUNT, Instant.now()));
        await().until(() -> view(order).json().path("refunded").asLong() == AMOUNT);
        assertThat(view(order).text("status")).isEqualTo("CANCEL_REQUESTED");
        neighbour.send(order, new PaymentCanceled(refund.cancelRequestId(), refund.purpose(), 0, Instant.now()));

        awaitState(order, "CANCELED");
        assertThat(view(order).json().path("refunded").asLong()).isEqualTo(AMOUNT);
        assertThat(neighbour.awaitCommand(order, ProductStockRollback.class).products())
                .containsExactly(new OrderItem(3, 2));
    }

    @Test
    void givesBackPartsWithTheirPiecesUntilNothingIsLeft() {
        String order = confirmed();
        assertThat(admin.post("orders/" + order + "/restock", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("WRONG_STATE");
        assertThat(refund(order, 1_000, "[{\"productId\":3,\"quantity\":3}]").code())
                .isEqualTo("VALIDATION");
        assertThat(refund(order, 1_000, "[{\"productId\":3,\"quantity\":1}]").status())
                .isEqualTo(200);
        PaymentCancel part = neighbour.awaitCommand(order, PaymentCancel.class);
        assertThat(neighbour.messages(order, ProductStockRollback.class)).isEmpty();
        neighbour.send(order, new PaymentCanceled(part.cancelRequestId(), part.purpose(), 1_000, Instant.now()));
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        assertThat(rollback.products()).containsExactly(new OrderItem(3, 1));
        assertThat(admin.post("orders/" + order + "/restock", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("RESTOCK_RUNNING");
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().until(() -> view(order).json().at("/items/0/returned").asInt() == 1);

        refund(order, AMOUNT - 1_000, null);
        PaymentCancel rest = neighbour.awaitCommand(order, PaymentCancel.class, 2);
        neighbour.send(
                order, new PaymentCanceled(rest.cancelRequestId(), rest.purpose(), AMOUNT - 1_000, Instant.now()));
        awaitState(order, "CANCELED");
        assertThat(reasons(order)).containsExactly("STOCK_UNDECIDED");
        JsonNode file = file(order);
        assertThat(file.path("refunds").findValuesAsText("state")).containsExactly("DONE", "DONE");
        assertThat(file.at("/refunds/0/restock/0/quantity").asInt()).isEqualTo(1);
        assertThat(file.at("/refunds/1/restock").isNull()).isTrue();
        assertThat(file.path("stockReturns")).hasSize(1);
        assertThat(neighbour.commands(order, ProductStockRollback.class)).hasSize(1);
    }

    @Test
    void leavesThePiecesWhereAnAdminSaysSo() {
        String order = confirmed();
        String keep = "{\"reason\":\"broken\",\"restock\":false}";
        assertThat(shopper.post("orders/" + order + "/cancel", keep).code()).isEqualTo("VALIDATION");
        assertThat(admin.post("orders/" + order + "/cancel", keep).text("status"))
                .isEqualTo("CANCEL_REQUESTED");
        PaymentCancel refund = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(order, new PaymentCanceled(refund.cancelRequestId(), refund.purpose(), AMOUNT, Instant.now()));

        awaitState(order, "CANCELED");
        assertThat(reasons(order)).isEmpty();
        assertThat(view(order).json().at("/items/0/returned").asInt()).isZero();
        assertThat(neighbour.messages(order, ProductStockRollback.class)).isEmpty();
    }
}
