package kr.ilovepet.payment;

import static kr.ilovepet.payment.support.PaymentScenario.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.payment.support.EndFaults;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.payment.support.TossSandboxClient;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ContainerTest(deployment = PaymentDeployment.class)
@ExtendWith(EndFaults.class)
@DisplayName("A payment is declined")
class DeclinedPaymentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentCallers callers = new PaymentCallers();
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("when Toss refuses for certain, with a reply and a business dead letter that cannot be replayed")
    void refusedForCertain() {
        Charge refused = scenario.confirming(",\"refusal\":\"REJECT_CARD_PAYMENT\"");
        PaymentConfirmedFail reply = order.awaitMessage(refused.orderId(), PaymentConfirmedFail.class);
        assertThat(reply.errorCode()).isEqualTo("REJECT_CARD_PAYMENT");
        assertThat(tables.state(refused.orderId())).isEqualTo("DECLINED");
        // On another partition than the reply: it may be published later.
        await().atMost(PATIENCE).until(() -> !deadLetters(refused).isEmpty());
        assertThat(deadLetters(refused))
                .singleElement()
                .satisfies(deadLetter -> assertThat(
                                deadLetter.headers().lastHeader("dlt-kind").value())
                        .asString()
                        .isEqualTo("business"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(callers.admin
                                .get("payments/dead-letters?state=CLOSED&size=200")
                                .raw()
                                .body())
                        .contains(refused.orderId()));
        order.send(refused.orderId(), refused.command());
        assertThat(order.awaitMessage(refused.orderId(), PaymentConfirmedFail.class, 2))
                .isEqualTo(reply);
        assertThat(deadLetters(refused)).hasSize(1);
        assertThat(toss.entry(refused.paymentKey()).approvals()).isZero();
        assertThat(callers.owner
                        .get("payments/" + refused.paymentId())
                        .json()
                        .at("/failure/message")
                        .asText())
                .isNotBlank();
    }

    @Test
    @DisplayName("when Toss holds it with another amount")
    void otherAmountAtToss() {
        Charge otherAmount = scenario.authenticated(AMOUNT - 1);
        order.send(otherAmount.orderId(), otherAmount.command());
        assertThat(scenario.failure(otherAmount)).isEqualTo("PAYMENT_KEY_REFUSED");
        assertThat(tables.state(otherAmount.orderId())).isEqualTo("READY");
    }

    @Test
    @DisplayName("without asking Toss when the order wants another amount than was agreed")
    void otherAmountOfTheOrder() {
        Charge tampered = scenario.authenticated(AMOUNT);
        order.send(tampered.orderId(), new PaymentPending(tampered.paymentId(), tampered.paymentKey(), AMOUNT - 1));
        assertThat(scenario.failure(tampered)).isEqualTo("AMOUNT_MISMATCH");
        assertThat(tables.calls(tampered.orderId())).containsExactly("CONFIRM REFUSED");
    }

    @Test
    @DisplayName("not when Toss does not know its key: only the key is refused, and the real one is charged")
    void unknownKey() {
        Charge real = scenario.authenticated(AMOUNT);
        order.send(real.orderId(), new PaymentPending(real.paymentId(), "made-up", AMOUNT));
        assertThat(order.awaitMessage(real.orderId(), PaymentConfirmedFail.class))
                .isEqualTo(new PaymentConfirmedFail(real.paymentId(), "PAYMENT_KEY_REFUSED", 1));
        assertThat(tables.state(real.orderId())).isEqualTo("READY");
        order.send(real.orderId(), new PaymentPending(real.paymentId(), real.paymentKey(), AMOUNT, 2));
        order.awaitMessage(real.orderId(), PaymentConfirmed.class);
        assertThat(toss.entry(real.paymentKey()).approvals()).isEqualTo(1);
    }

    @Test
    @DisplayName("when the order names the payment of another order")
    void paymentOfAnotherOrder() {
        Charge here = scenario.authenticated(AMOUNT);
        Charge madeUp = new Charge(here.orderId(), scenario.prepared(order.newOrder()), "made-up");
        order.send(madeUp.orderId(), madeUp.command());
        assertThat(scenario.failure(madeUp)).isEqualTo("UNKNOWN_PAYMENT");
    }

    @Test
    @DisplayName("not when its key is another order's, whose payment is not touched")
    void keyOfAnotherOrder() {
        Charge paid = scenario.approved();
        String orderId = order.newOrder();
        order.send(orderId, new PaymentPending(scenario.prepared(orderId), paid.paymentKey(), AMOUNT));
        assertThat(order.awaitMessage(orderId, PaymentConfirmedFail.class).errorCode())
                .isEqualTo("PAYMENT_KEY_REFUSED");
        assertThat(toss.entry(paid.paymentKey()).canceled()).isZero();
        assertThat(tables.state(paid.orderId())).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName("when the shopper has chosen a virtual account, which is canceled at Toss")
    void virtualAccount() {
        Charge account = scenario.confirming(",\"method\":\"VIRTUAL_ACCOUNT\"");
        assertThat(scenario.failure(account)).isEqualTo("VIRTUAL_ACCOUNT_NOT_OFFERED");
        assertThat(toss.entry(account.paymentKey()).status()).isEqualTo("CANCELED");
        tables.awaitState(account.orderId(), "DECLINED");
    }

    private static List<ConsumerRecord<String, String>> deadLetters(Charge charge) {
        return order.records(DeadLetterTopic.of(Topic.PAYMENT_PENDING.topicName()), charge.orderId());
    }
}
