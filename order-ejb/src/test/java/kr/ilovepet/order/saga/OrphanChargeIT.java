package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What happens to the charge of an order that had ended. */
@ContainerTest
class OrphanChargeIT {

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void refundsTheChargeOfAnOrderThatHadEnded() {
        String order = orders.pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));
        orders.awaitState(order, "PAYMENT_FAILED");
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        PaymentCancel orphan = neighbour.awaitCommand(order, PaymentCancel.class);
        assertThat(orphan.amount()).isNull();
        neighbour.send(
                order,
                new PaymentCanceled(orphan.cancelRequestId(), orphan.purpose(), OrderClient.AMOUNT, Instant.now()));
        assertThat(orders.view(order).text("status")).isEqualTo("PAYMENT_FAILED");
    }

    @Test
    void callsAPersonWhenSuchAChargeCannotBeRefunded() {
        String order = orders.pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));
        orders.awaitState(order, "PAYMENT_FAILED");
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));
        PaymentCancel orphan = neighbour.awaitMessage(order, PaymentCancel.class);
        assertThat(orphan.purpose()).isEqualTo(Purpose.ORPHAN);
        neighbour.send(
                order, new PaymentCanceledFail(orphan.cancelRequestId(), orphan.purpose(), "EXCEED_MAX_REFUND_DUE"));

        await().until(() -> !orders.reasons(order).isEmpty());
        assertThat(orders.reasons(order)).containsExactly("ORPHAN_CHARGE");
        assertThat(orders.details(order).at("/attention/0/detail").asText()).isEqualTo("EXCEED_MAX_REFUND_DUE");
        assertThat(orders.view(order).text("status")).isEqualTo("PAYMENT_FAILED");
    }
}
