package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ContainerTest(deployment = PaymentDeployment.class)
@DisplayName("Preparing a payment")
class PaymentPreparationIT {

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final PaymentScenario scenario = new PaymentScenario(order);
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("makes one payment for each order, however often it is asked")
    void oncePerOrder() {
        String orderId = order.newOrder();
        String paymentId = scenario.prepared(orderId);
        order.send(orderId, new PaymentPrepare(PaymentScenario.OWNER, PaymentScenario.AMOUNT, "CARD"));
        assertThat(order.awaitMessage(orderId, PaymentPrepared.class, 2).paymentId())
                .isEqualTo(paymentId);
        assertThat(tables.state(orderId)).isEqualTo("READY");
    }

    @Test
    @DisplayName("is refused for another order with the same number, and for another amount")
    void notWhatIsHere() {
        String orderId = order.newOrder();
        scenario.prepared(orderId);
        Subject namesake = new Subject(orderId, "fedcba9876543210fedcba9876543210");
        order.send(namesake, new PaymentPrepare(PaymentScenario.OWNER, PaymentScenario.AMOUNT, "CARD"));
        assertThat(order.awaitMessage(orderId, PaymentPreparedFail.class, 1).errorCode())
                .isEqualTo("ORDER_NUMBER_TAKEN");
        order.send(orderId, new PaymentPrepare(PaymentScenario.OWNER, PaymentScenario.AMOUNT + 1, "CARD"));
        assertThat(order.awaitMessage(orderId, PaymentPreparedFail.class, 2).errorCode())
                .isEqualTo("AMOUNT_MISMATCH");
        assertThat(tables.state(orderId)).isEqualTo("READY");
    }

    @Test
    @DisplayName("is refused for less than Toss takes")
    void tooSmall() {
        String orderId = order.newOrder();
        order.send(orderId, new PaymentPrepare(PaymentScenario.OWNER, 99, null));
        assertThat(order.awaitMessage(orderId, PaymentPreparedFail.class).errorCode())
                .isEqualTo("BELOW_MINIMUM_AMOUNT");
    }
}
