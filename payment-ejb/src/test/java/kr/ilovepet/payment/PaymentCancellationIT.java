package kr.ilovepet.payment;

import static kr.ilovepet.payment.support.PaymentScenario.AMOUNT;
import static kr.ilovepet.payment.support.PaymentScenario.cancelCommand;
import static kr.ilovepet.payment.support.PaymentScenario.cancelRequestId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.payment.support.EndFaults;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.payment.support.TossSandboxClient;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ContainerTest(deployment = PaymentDeployment.class)
@ExtendWith(EndFaults.class)
@DisplayName("Canceling a payment")
class PaymentCancellationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentCallers callers = new PaymentCallers();
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("gives everything back once, and replies the same to a repeated command")
    void everything() {
        Charge paid = scenario.approved();
        scenario.cancel(paid, 1, null);
        PaymentCanceled reply = order.awaitMessage(paid.orderId(), PaymentCanceled.class);
        assertThat(reply.cancelRequestId()).isEqualTo(cancelRequestId(paid, 1));
        assertThat(reply.canceledAmount()).isEqualTo(AMOUNT);
        order.send(paid.orderId(), cancelCommand(paid, 1, null));
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class, 2)).isEqualTo(reply);
        tables.awaitState(paid.orderId(), "CANCELED");
        assertThat(toss.entry(paid.paymentKey()).canceled()).isEqualTo(AMOUNT);
        assertThat(callers.owner
                        .get("payments/" + paid.paymentId())
                        .json()
                        .path("canceledAmount")
                        .asLong())
                .isEqualTo(AMOUNT);
    }

    @Test
    @DisplayName("gives parts back, and refuses more than is left")
    void parts() {
        Charge paid = scenario.approved();
        scenario.cancel(paid, 1, 3_000L);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(3_000);
        tables.awaitState(paid.orderId(), "APPROVED");

        scenario.cancel(paid, 2, 8_000L);
        PaymentCanceledFail tooMuch = order.awaitMessage(paid.orderId(), PaymentCanceledFail.class);
        assertThat(tooMuch.errorCode()).isEqualTo("NOT_CANCELABLE_AMOUNT");
        tables.awaitState(paid.orderId(), "APPROVED");

        scenario.cancel(paid, 3, 7_000L);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class, 2).canceledAmount())
                .isEqualTo(7_000);
        tables.awaitState(paid.orderId(), "CANCELED");
        assertThat(toss.entry(paid.paymentKey()).canceled()).isEqualTo(AMOUNT);
    }

    @Test
    @DisplayName("fails when Toss refuses, and leaves the payment approved")
    void refused() {
        Charge paid = scenario.approved();
        toss.fault("\"operation\":\"cancel\",\"kind\":\"decline\",\"code\":\"EXCEED_MAX_REFUND_DUE\"");
        scenario.cancel(paid, 1, null);
        PaymentCanceledFail refused = order.awaitMessage(paid.orderId(), PaymentCanceledFail.class);
        assertThat(refused.errorCode()).isEqualTo("EXCEED_MAX_REFUND_DUE");
        tables.awaitState(paid.orderId(), "APPROVED");
        assertThat(toss.entry(paid.paymentKey()).canceled()).isZero();
    }

    @Test
    @DisplayName("gives a part back once when the response is lost")
    void lostResponse() {
        Charge paid = scenario.approved();
        toss.fault("\"operation\":\"cancel\",\"kind\":\"lostResponse\",\"next\":1");
        scenario.cancel(paid, 1, 2_000L);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(2_000);
        assertThat(toss.entry(paid.paymentKey()).canceled()).isEqualTo(2_000);
    }

    @Test
    @DisplayName("gives a part back once when the response is an error although it was done")
    void wrongResponse() {
        Charge paid = scenario.approved();
        toss.fault("\"operation\":\"cancel\",\"kind\":\"error\",\"code\":\"FAILED_REFUND_PROCESS\","
                + "\"next\":1,\"afterWork\":true");
        scenario.cancel(paid, 1, 2_000L);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(2_000);
        assertThat(toss.entry(paid.paymentKey()).canceled()).isEqualTo(2_000);
        assertThat(tables.calls(paid.orderId())).containsSubsequence("CANCEL LOOK_UP", "LOOK_UP DONE");
    }

    @Test
    @DisplayName("closes what nobody has paid, so that it cannot be confirmed any more")
    void neverPaid() {
        String orderId = order.newOrder();
        String paymentId = scenario.prepared(orderId);
        scenario.closed(orderId, paymentId);
        assertThat(order.awaitMessage(orderId, PaymentCanceled.class).canceledAmount())
                .isZero();
        assertThat(tables.state(orderId)).isEqualTo("CLOSED");

        String paymentKey = toss.authorize(orderId, AMOUNT);
        order.send(orderId, new Charge(orderId, paymentId, paymentKey).command());
        assertThat(order.awaitMessage(orderId, PaymentConfirmedFail.class).errorCode())
                .isEqualTo("PAYMENT_CLOSED");
        assertThat(toss.entry(paymentKey).approvals()).isZero();
    }

    @Test
    @DisplayName("waits until the charge is certain")
    void waitsForTheCharge() {
        toss.fault("\"operation\":\"confirm\",\"kind\":\"error\",\"code\":\"PROVIDER_ERROR\",\"status\":400");
        Charge open = scenario.confirming();
        await().atMost(PATIENCE).until(() -> tables.calls(open.orderId()).size() > 4);
        scenario.cancel(open, 1, null);
        assertThat(tables.state(open.orderId())).isEqualTo("CONFIRMING");
        toss.noFaults();
        order.awaitMessage(open.orderId(), PaymentConfirmed.class);
        assertThat(order.awaitMessage(open.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(AMOUNT);
        tables.awaitState(open.orderId(), "CANCELED");
        assertThat(toss.entry(open.paymentKey()).approvals()).isEqualTo(1);
    }

    @Test
    @DisplayName("fails for a payment that is not known here")
    void unknownPayment() {
        Charge unknown = new Charge(order.newOrder(), "no such payment", "no such key");
        scenario.cancel(unknown, 1, null);
        assertThat(order.awaitMessage(unknown.orderId(), PaymentCanceledFail.class)
                        .errorCode())
                .isEqualTo("UNKNOWN_PAYMENT");
    }
}
