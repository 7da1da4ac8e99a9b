package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.payment.support.OutageCases;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a charge is made, in one instance with the cases of refunds and of a Toss that stops. */
class PaymentIT extends OutageCases {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void preparesOncePerOrder() {
        String orderId = order.newOrder();
        String paymentId = prepared(orderId);
        order.send(orderId, new PaymentPrepare(OWNER, AMOUNT, "CARD"));
        assertThat(order.awaitMessage(orderId, PaymentPrepared.class, 2).paymentId())
                .isEqualTo(paymentId);
        assertThat(till.state(orderId)).isEqualTo("READY");

        String tooSmall = order.newOrder();
        order.send(tooSmall, new PaymentPrepare(OWNER, 99, null));
        assertThat(order.awaitMessage(tooSmall, PaymentPreparedFail.class).errorCode())
                .isEqualTo("BELOW_MINIMUM_AMOUNT");
    }

    @Test
    void chargesOnceHoweverOftenItIsAsked() {
        Charged paid = approved();
        String eventId = order.send(paid.orderId(), paid.command());
        order.send(paid.orderId(), paid.command(), eventId);
        PaymentConfirmed again = order.awaitMessage(paid.orderId(), PaymentConfirmed.class, 2);
        assertThat(again.paymentId()).isEqualTo(paid.paymentId());
        String otherKey = toss.authorize(paid.orderId(), AMOUNT);
        order.send(paid.orderId(), new PaymentPending(paid.paymentId(), otherKey, AMOUNT));
        order.awaitMessage(paid.orderId(), PaymentConfirmed.class, 3);
        assertThat(toss.entry(otherKey).approvals()).isZero();
        assertThat(toss.entry(paid.paymentKey()).approvals()).isEqualTo(1);
        assertThat(till.calls(paid.orderId())).last().asString().endsWith("DONE");
    }

    @Test
    void showsAPaymentToItsOwnerAndToAdmins() {
        Charged paid = approved();
        ApiResponse view = owner.get("payments/" + paid.paymentId());
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.text("status")).isEqualTo("APPROVED");
        assertThat(view.text("orderId")).isEqualTo(paid.orderId());
        assertThat(view.json().path("amount").asLong()).isEqualTo(AMOUNT);
        assertThat(view.json().has("secret")).isFalse();
        assertThat(stranger.get("payments/" + paid.paymentId()).status()).isEqualTo(404);
        assertThat(stranger.get("payments/" + paid.paymentId() + "/logs").status())
                .isEqualTo(404);
        assertThat(Api.guestOfContainer("payment-web")
                        .get("payments/" + paid.paymentId())
                        .status())
                .isEqualTo(401);
        ApiResponse logs = admin.get("payments/" + paid.paymentId() + "/logs");
        // A sandbox that stalls leaves calls without an answer before it.
        JsonNode last = logs.json().at("/items/" + (logs.json().path("items").size() - 1));
        assertThat(last.path("outcome").asText()).isEqualTo("DONE");
        assertThat(last.path("traceId").asText()).isNotBlank();
        assertThat(owner.get("payments/dead-letters").status()).isEqualTo(403);
    }

    @Test
    void declinesWhatTossRefusesForCertain() {
        Charged refused = asked(order.newOrder(), ",\"refusal\":\"REJECT_CARD_PAYMENT\"");
        PaymentConfirmedFail answer = order.awaitMessage(refused.orderId(), PaymentConfirmedFail.class);
        assertThat(answer.errorCode()).isEqualTo("REJECT_CARD_PAYMENT");
        assertThat(till.state(refused.orderId())).isEqualTo("DECLINED");
        // On another partition than the answer: it may be heard later.
        await().atMost(PATIENCE).until(() -> !letters(refused).isEmpty());
        assertThat(letters(refused))
                .singleElement()
                .satisfies(letter -> assertThat(
                                letter.headers().lastHeader("dlt-kind").value())
                        .asString()
                        .isEqualTo("business"));
        assertThat(admin.get("payments/dead-letters?state=CLOSED&size=200")
                        .raw()
                        .body())
                .contains(refused.orderId());
        order.send(refused.orderId(), refused.command());
        assertThat(order.awaitMessage(refused.orderId(), PaymentConfirmedFail.class, 2))
                .isEqualTo(answer);
        assertThat(toss.entry(refused.paymentKey()).approvals()).isZero();
        assertThat(owner.get("payments/" + refused.paymentId())
                        .json()
                        .at("/failure/message")
                        .asText())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"lostAnswer\",\"next\":1",
                "\"kind\":\"slow\",\"delayMs\":3500,\"next\":1",
                "\"kind\":\"error\",\"next\":2",
                "\"kind\":\"error\",\"next\":1,\"afterWork\":true",
                "\"kind\":\"error\",\"next\":1,\"code\":\"UNAUTHORIZED_KEY\""
            })
    void doesNotGuess(String trouble) {
        toss.fault("\"operation\":\"confirm\"," + trouble);
        Charged paid = approved();
        assertThat(toss.entry(paid.paymentKey()).approvals()).isEqualTo(1);
        assertThat(till.calls(paid.orderId()))
                .hasSizeGreaterThan(1)
                .last()
                .asString()
                .endsWith("DONE");
        assertThat(order.messages(paid.orderId(), PaymentConfirmedFail.class)).isEmpty();
    }

    @Test
    void refusesWhatCanNeverBeCharged() {
        Charged otherAmount = readyFor(order.newOrder(), AMOUNT - 1);
        order.send(otherAmount.orderId(), otherAmount.command());
        assertThat(failure(otherAmount)).isEqualTo("AMOUNT_MISMATCH");

        Charged tampered = readyFor(order.newOrder(), AMOUNT);
        order.send(tampered.orderId(), new PaymentPending(tampered.paymentId(), tampered.paymentKey(), AMOUNT - 1));
        assertThat(failure(tampered)).isEqualTo("AMOUNT_MISMATCH");
        assertThat(till.calls(tampered.orderId())).containsExactly("CONFIRM REFUSED");

        Charged madeUp = new Charged(tampered.orderId(), prepared(order.newOrder()), "made-up");
        order.send(madeUp.orderId(), madeUp.command());
        assertThat(order.awaitMessage(madeUp.orderId(), PaymentConfirmedFail.class, 2)
                        .errorCode())
                .isEqualTo("UNKNOWN_PAYMENT");

        String orderId = order.newOrder();
        order.send(orderId, new PaymentPending(prepared(orderId), "made-up", AMOUNT));
        assertThat(order.awaitMessage(orderId, PaymentConfirmedFail.class).errorCode())
                .isEqualTo("NOT_FOUND_PAYMENT_SESSION");
    }

    @Test
    void neverTouchesThePaymentOfAnotherOrder() {
        Charged paid = approved();
        String orderId = order.newOrder();
        order.send(orderId, new PaymentPending(prepared(orderId), paid.paymentKey(), AMOUNT));
        assertThat(order.awaitMessage(orderId, PaymentConfirmedFail.class).errorCode())
                .isEqualTo("ORDER_MISMATCH");
        assertThat(toss.entry(paid.paymentKey()).cancelled()).isZero();
        assertThat(till.state(paid.orderId())).isEqualTo("APPROVED");
    }

    @Test
    void takesBackAnAccountThatIsNotOffered() {
        Charged account = asked(order.newOrder(), ",\"method\":\"VIRTUAL_ACCOUNT\"");
        assertThat(failure(account)).isEqualTo("VIRTUAL_ACCOUNT_NOT_OFFERED");
        assertThat(toss.entry(account.paymentKey()).status()).isEqualTo("CANCELED");
        till.awaitState(account.orderId(), "DECLINED");
    }

    @Test
    void asksTossFirstAfterACrash() {
        toss.fault("\"operation\":\"confirm\",\"kind\":\"error\",\"code\":\"PROVIDER_ERROR\",\"status\":400");
        Charged open = asked(order.newOrder(), "");
        await().atMost(PATIENCE).until(() -> till.calls(open.orderId()).contains("LOOK_UP NEW_KEY_AGAIN"));
        till.putAside(open.orderId());
        toss.noFaults();
        toss.confirm(open.paymentKey(), open.orderId(), AMOUNT);
        till.abandon(open.orderId());
        order.awaitMessage(open.orderId(), PaymentConfirmed.class);
        assertThat(till.calls(open.orderId())).last().isEqualTo("LOOK_UP DONE");
        assertThat(toss.entry(open.paymentKey()).approvals()).isEqualTo(1);
    }

    @Test
    void chargesManyAtOnceInSpiteOfTrouble() {
        // Bounded: a share alone strikes some charge a dozen times in a row, once in a few hundred runs.
        toss.fault("\"operation\":\"confirm\",\"kind\":\"lostAnswer\",\"share\":0.3,\"next\":20");
        toss.fault("\"operation\":\"confirm\",\"kind\":\"error\",\"share\":0.2,\"next\":15");
        List<Charged> orders = IntStream.range(0, 40)
                .mapToObj(i -> readyFor(order.newOrder(), AMOUNT))
                .toList();
        orders.forEach(asked -> order.send(asked.orderId(), asked.command()));
        orders.forEach(asked -> order.awaitMessage(asked.orderId(), PaymentConfirmed.class));
        assertThat(orders)
                .allSatisfy(asked ->
                        assertThat(toss.entry(asked.paymentKey()).approvals()).isEqualTo(1));
    }

    @Test
    void answersEveryNoticeAndBelievesNone() {
        Charged paid = approved();
        String lie = "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"data\":{\"orderId\":\"%s\",\"status\":\"CANCELED\"}}";
        Api anybody = Api.guestOfContainer("payment-web");
        assertThat(anybody.post("payments/webhooks/toss", lie.formatted(paid.orderId()))
                        .status())
                .isEqualTo(200);
        assertThat(anybody.post("payments/webhooks/toss", lie.formatted("nobody"))
                        .status())
                .isEqualTo(200);
        assertThat(anybody.post("payments/webhooks/toss", "{").status()).isEqualTo(400);
        assertThat(anybody.post("payments/webhooks/toss", "\"" + "x".repeat(70_000) + "\"")
                        .status())
                .isEqualTo(413);
        assertThat(till.state(paid.orderId())).isEqualTo("APPROVED");
    }

    private static List<ConsumerRecord<String, String>> letters(Charged charged) {
        return order.records(Topic.PAYMENT_PENDING.deadLetterTopicName(), charged.orderId());
    }

    private static String failure(Charged charged) {
        return order.awaitMessage(charged.orderId(), PaymentConfirmedFail.class).errorCode();
    }
}
