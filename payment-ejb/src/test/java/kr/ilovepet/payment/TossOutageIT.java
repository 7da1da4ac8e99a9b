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
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.payment.support.PrivatePort;
import kr.ilovepet.payment.support.TossSandboxClient;
import kr.ilovepet.stack.component.TossSandbox;
import kr.ilovepet.stack.test.Components;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ContainerTest(deployment = PaymentDeployment.class)
@DisplayName("A Toss that takes requests and responds to none")
class TossOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NO_RESPONSE =
            "toss_calls_total{app=\"payment\",operation=\"confirm\",outcome=\"no_response\"}";
    private static final String NOT_SENT =
            "toss_calls_total{app=\"payment\",operation=\"confirm\",outcome=\"not_sent\"}";

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentTables tables = new PaymentTables();
    private final PrivatePort privatePort = new PrivatePort();

    /** There are more charges than workers: these wait until the circuit breaker opens, then nobody does. */
    @Test
    @DisplayName("delays charges, and nothing else")
    void delaysChargesOnly() {
        List<Charge> charges =
                Stream.generate(() -> scenario.authenticated(AMOUNT)).limit(30).toList();
        double withoutResponse = privatePort.sample(NO_RESPONSE);
        double notSent = privatePort.sample(NOT_SENT);
        TossSandbox sandbox = Components.running().tossSandbox();
        sandbox.pause();
        try {
            charges.forEach(charge -> order.send(charge.orderId(), charge.command()));
            assertThatOtherCommandsAreRepliedTo();

            await().atMost(PATIENCE)
                    .until(() -> privatePort.sample(NO_RESPONSE) > withoutResponse
                            && privatePort.sample(NOT_SENT) > notSent);
            assertThatOtherCommandsAreRepliedTo();
            assertThat(charges)
                    .allSatisfy(
                            charge -> assertThat(tables.state(charge.orderId())).isEqualTo("CONFIRMING"));
        } finally {
            sandbox.resume();
        }
        charges.forEach(charge -> order.awaitMessage(charge.orderId(), PaymentConfirmed.class));
        assertThat(charges).allSatisfy(charge -> {
            assertThat(toss.entry(charge.paymentKey()).approvals()).isEqualTo(1);
            assertThat(order.messages(charge.orderId(), PaymentConfirmedFail.class))
                    .isEmpty();
        });
    }

    private void assertThatOtherCommandsAreRepliedTo() {
        scenario.prepared(order.newOrder());
        String orderId = order.newOrder();
        order.send(orderId, new PaymentPending("no such payment", "key", AMOUNT));
        assertThat(order.awaitMessage(orderId, PaymentConfirmedFail.class).errorCode())
                .isEqualTo("UNKNOWN_PAYMENT");
    }
}
