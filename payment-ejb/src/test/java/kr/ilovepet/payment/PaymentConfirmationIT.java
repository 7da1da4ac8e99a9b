package kr.ilovepet.payment;

import static kr.ilovepet.payment.support.PaymentScenario.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.payment.support.EndFaults;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContainerTest(deployment = PaymentDeployment.class)
@ExtendWith(EndFaults.class)
@DisplayName("Confirming a payment")
class PaymentConfirmationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("charges once, however often and with whatever key it is asked")
    void chargesOnce() {
        Charge paid = scenario.approved();
        String eventId = order.send(paid.orderId(), paid.command());
        order.send(paid.orderId(), paid.command(), eventId);
        PaymentConfirmed again = order.awaitMessage(paid.orderId(), PaymentConfirmed.class, 2);
        assertThat(again.paymentId()).isEqualTo(paid.paymentId());
        String otherKey = toss.authorize(paid.orderId(), AMOUNT);
        order.send(paid.orderId(), new PaymentPending(paid.paymentId(), otherKey, AMOUNT));
        order.awaitMessage(paid.orderId(), PaymentConfirmed.class, 3);
        assertThat(toss.entry(otherKey).approvals()).isZero();
        assertThat(toss.entry(paid.paymentKey()).approvals()).isEqualTo(1);
        assertThat(tables.calls(paid.orderId())).last().asString().endsWith("DONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"lostResponse\",\"next\":1",
                "\"kind\":\"slow\",\"delayMs\":3500,\"next\":1",
                "\"kind\":\"error\",\"next\":2",
                "\"kind\":\"error\",\"next\":1,\"afterWork\":true",
                "\"kind\":\"error\",\"next\":1,\"code\":\"UNAUTHORIZED_KEY\""
            })
    @DisplayName("asks again, and charges once, when Toss fails")
    void asksAgain(String fault) {
        toss.fault("\"operation\":\"confirm\"," + fault);
        Charge paid = scenario.approved();
        assertThat(toss.entry(paid.paymentKey()).approvals()).isEqualTo(1);
        assertThat(tables.calls(paid.orderId()))
                .hasSizeGreaterThan(1)
                .last()
                .asString()
                .endsWith("DONE");
        assertThat(order.messages(paid.orderId(), PaymentConfirmedFail.class)).isEmpty();
    }

    @Test
    @DisplayName("looks up first what an instance that died has left")
    void looksUpAfterACrash() {
        toss.fault("\"operation\":\"confirm\",\"kind\":\"error\",\"code\":\"PROVIDER_ERROR\",\"status\":400");
        Charge open = scenario.confirming();
        await().atMost(PATIENCE).until(() -> tables.calls(open.orderId()).contains("LOOK_UP RETRY_NEW_KEY"));
        tables.postpone(open.orderId());
        toss.noFaults();
        toss.confirm(open.paymentKey(), open.orderId(), AMOUNT);
        tables.abandon(open.orderId());
        order.awaitMessage(open.orderId(), PaymentConfirmed.class);
        assertThat(tables.calls(open.orderId())).last().isEqualTo("LOOK_UP DONE");
        assertThat(toss.entry(open.paymentKey()).approvals()).isEqualTo(1);
    }

    @Test
    @DisplayName("charges many at once, each of them once, in spite of faults")
    void manyAtOnce() {
        // Bounded: a share alone strikes some charge a dozen times in a row, once in a few hundred runs.
        toss.fault("\"operation\":\"confirm\",\"kind\":\"lostResponse\",\"share\":0.3,\"next\":20");
        toss.fault("\"operation\":\"confirm\",\"kind\":\"error\",\"share\":0.2,\"next\":15");
        List<Charge> charges =
                Stream.generate(() -> scenario.authenticated(AMOUNT)).limit(40).toList();
        charges.forEach(charge -> order.send(charge.orderId(), charge.command()));
        charges.forEach(charge -> order.awaitMessage(charge.orderId(), PaymentConfirmed.class));
        assertThat(charges)
                .allSatisfy(charge ->
                        assertThat(toss.entry(charge.paymentKey()).approvals()).isEqualTo(1));
    }
}
