package kr.ilovepet.payment.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import org.junit.jupiter.api.Test;

/** How money goes back. */
public abstract class RefundCases extends OperatorCases {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UNWANTED = "payments_unwanted_charges{app=\"payment\"}";

    @Test
    void givesEverythingBackOnce() {
        Charged paid = approved();
        PaymentCancel command = new PaymentCancel(request(paid, 1), paid.paymentId(), null, "changed my mind");
        order.send(paid.orderId(), command);
        PaymentCanceled answer = order.awaitMessage(paid.orderId(), PaymentCanceled.class);
        assertThat(answer.cancelRequestId()).isEqualTo(request(paid, 1));
        assertThat(answer.canceledAmount()).isEqualTo(AMOUNT);
        order.send(paid.orderId(), command);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class, 2)).isEqualTo(answer);
        till.awaitState(paid.orderId(), "CANCELED");
        assertThat(toss.entry(paid.paymentKey()).cancelled()).isEqualTo(AMOUNT);
        assertThat(owner.get("payments/" + paid.paymentId())
                        .json()
                        .path("canceledAmount")
                        .asLong())
                .isEqualTo(AMOUNT);
    }

    @Test
    void givesPartsBack() {
        Charged paid = approved();
        cancel(paid, 1, 3_000L);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(3_000);
        till.awaitState(paid.orderId(), "APPROVED");

        cancel(paid, 2, 8_000L);
        PaymentCanceledFail tooMuch = order.awaitMessage(paid.orderId(), PaymentCanceledFail.class);
        assertThat(tooMuch.errorCode()).isEqualTo("NOT_CANCELABLE_AMOUNT");
        till.awaitState(paid.orderId(), "APPROVED");

        cancel(paid, 3, 7_000L);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class, 2).canceledAmount())
                .isEqualTo(7_000);
        till.awaitState(paid.orderId(), "CANCELED");
        assertThat(toss.entry(paid.paymentKey()).cancelled()).isEqualTo(AMOUNT);
    }

    @Test
    void tellsWhenTossRefuses() {
        Charged paid = approved();
        toss.fault("\"operation\":\"cancel\",\"kind\":\"decline\",\"code\":\"EXCEED_MAX_REFUND_DUE\"");
        cancel(paid, 1, null);
        PaymentCanceledFail refused = order.awaitMessage(paid.orderId(), PaymentCanceledFail.class);
        assertThat(refused.errorCode()).isEqualTo("EXCEED_MAX_REFUND_DUE");
        till.awaitState(paid.orderId(), "APPROVED");
        assertThat(toss.entry(paid.paymentKey()).cancelled()).isZero();
    }

    @Test
    void givesAPartBackOnceWhenTheAnswerIsLostOrWrong() {
        Charged lost = approved();
        toss.fault("\"operation\":\"cancel\",\"kind\":\"lostAnswer\",\"next\":1");
        cancel(lost, 1, 2_000L);
        assertThat(order.awaitMessage(lost.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(2_000);
        assertThat(toss.entry(lost.paymentKey()).cancelled()).isEqualTo(2_000);
        toss.noFaults();

        Charged wrong = approved();
        toss.fault("\"operation\":\"cancel\",\"kind\":\"error\",\"code\":\"FAILED_REFUND_PROCESS\","
                + "\"next\":1,\"afterWork\":true");
        cancel(wrong, 1, 2_000L);
        assertThat(order.awaitMessage(wrong.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(2_000);
        assertThat(toss.entry(wrong.paymentKey()).cancelled()).isEqualTo(2_000);
        assertThat(till.calls(wrong.orderId())).containsSubsequence("CANCEL LOOK_UP", "LOOK_UP DONE");
    }

    @Test
    void closesWhatWasNeverPaid() {
        String orderId = order.newOrder();
        String paymentId = prepared(orderId);
        order.send(orderId, new PaymentCancel("c-" + orderId, paymentId, null, "expired"));
        assertThat(order.awaitMessage(orderId, PaymentCanceled.class).canceledAmount())
                .isZero();
        assertThat(till.state(orderId)).isEqualTo("CLOSED");

        String paymentKey = toss.authorize(orderId, AMOUNT);
        order.send(orderId, new Charged(orderId, paymentId, paymentKey).command());
        assertThat(order.awaitMessage(orderId, PaymentConfirmedFail.class).errorCode())
                .isEqualTo("PAYMENT_CLOSED");
        assertThat(toss.entry(paymentKey).approvals()).isZero();
    }

    @Test
    void waitsWithARefundUntilTheChargeIsCertain() {
        toss.fault("\"operation\":\"confirm\",\"kind\":\"error\",\"code\":\"PROVIDER_ERROR\",\"status\":400");
        Charged open = asked(order.newOrder(), "");
        await().atMost(PATIENCE).until(() -> till.calls(open.orderId()).size() > 4);
        cancel(open, 1, null);
        assertThat(till.state(open.orderId())).isEqualTo("CONFIRMING");
        toss.noFaults();
        order.awaitMessage(open.orderId(), PaymentConfirmed.class);
        assertThat(order.awaitMessage(open.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(AMOUNT);
        till.awaitState(open.orderId(), "CANCELED");
        assertThat(toss.entry(open.paymentKey()).approvals()).isEqualTo(1);
    }

    @Test
    void answersForAnOrderItDoesNotKnow() {
        String orderId = order.newOrder();
        order.send(orderId, new PaymentCancel("c-" + orderId, "no such payment", null, null));
        assertThat(order.awaitMessage(orderId, PaymentCanceledFail.class).errorCode())
                .isEqualTo("UNKNOWN_PAYMENT");
    }

    @Test
    void takesBackAChargeThatNobodyOwes() {
        Charged unwanted = chargedAfterItsEnd();
        await().atMost(PATIENCE).until(() -> toss.entry(unwanted.paymentKey()).cancelled() == AMOUNT);
        assertThat(till.state(unwanted.orderId())).isEqualTo("CLOSED");
        assertThat(order.messages(unwanted.orderId(), PaymentCanceled.class)).hasSize(1);
    }

    @Test
    void showsAnUnwantedChargeUntilTossTakesItBack() {
        toss.fault("\"operation\":\"cancel\",\"kind\":\"decline\",\"code\":\"EXCEED_MAX_REFUND_DUE\"");
        Charged unwanted = chargedAfterItsEnd();
        await().atMost(PATIENCE)
                .until(() ->
                        resting(unwanted.paymentId()).path("lastCode").asText().equals("EXCEED_MAX_REFUND_DUE"));
        JsonNode seen = resting(unwanted.paymentId());
        assertThat(seen.path("unwantedCharge").asBoolean()).isTrue();
        assertThat(seen.path("status").asText()).isEqualTo("CLOSED");
        assertThat(seen.path("attempts").asInt()).isPositive();
        assertThat(Instant.parse(seen.path("nextAt").asText()))
                .isAfter(Instant.parse(seen.path("since").asText()));
        await().atMost(PATIENCE).until(() -> sample(UNWANTED) == 1);

        toss.noFaults();
        await().atMost(PATIENCE).until(() -> toss.entry(unwanted.paymentKey()).cancelled() == AMOUNT);
        await().atMost(PATIENCE).until(() -> resting(unwanted.paymentId()).isMissingNode());
        await().atMost(PATIENCE).until(() -> sample(UNWANTED) == 0);
        assertThat(till.state(unwanted.orderId())).isEqualTo("CLOSED");
        assertThat(order.messages(unwanted.orderId(), PaymentCanceled.class)).hasSize(1);
    }

    /** The order ends unpaid, and is charged at Toss nevertheless. */
    private Charged chargedAfterItsEnd() {
        String orderId = order.newOrder();
        String paymentId = prepared(orderId);
        order.send(orderId, new PaymentCancel("c-" + orderId, paymentId, null, "expired"));
        order.awaitMessage(orderId, PaymentCanceled.class);
        String paymentKey = toss.authorize(orderId, AMOUNT);
        toss.confirm(paymentKey, orderId, AMOUNT);
        return new Charged(orderId, paymentId, paymentKey);
    }

    @Test
    void tellsOfMoneyThatWentBackAtTheDesk() {
        Charged paid = approved();
        toss.cancel(paid.paymentKey(), 4_000);
        PaymentCanceled first = order.awaitMessage(paid.orderId(), PaymentCanceled.class);
        assertThat(first.cancelRequestId()).isNull();
        assertThat(first.canceledAmount()).isEqualTo(4_000);
        assertThat(till.state(paid.orderId())).isEqualTo("APPROVED");

        toss.cancel(paid.paymentKey(), 6_000);
        String notice =
                "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"data\":{\"orderId\":\"%s\",\"status\":\"CANCELED\"}}";
        assertThat(owner.post("payments/webhooks/toss", notice.formatted(paid.orderId()))
                        .status())
                .isEqualTo(200);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class, 2).canceledAmount())
                .isEqualTo(6_000);
        till.awaitState(paid.orderId(), "CANCELED");
    }

    @Test
    void comparesEachPaymentInItsTurnHoweverManyThereAre() {
        String older = order.newOrder() + "-";
        // As many as one round of the sweep takes, and each due again before the next round.
        till.addClosed(older, 100);
        try {
            Charged newest = approved();
            toss.cancel(newest.paymentKey(), 4_000);
            assertThat(order.awaitMessage(newest.orderId(), PaymentCanceled.class)
                            .canceledAmount())
                    .isEqualTo(4_000);
        } finally {
            till.age(older);
        }
    }

    private static void cancel(Charged paid, int number, Long amount) {
        order.send(paid.orderId(), new PaymentCancel(request(paid, number), paid.paymentId(), amount, "reason"));
    }

    private static String request(Charged paid, int number) {
        return paid.orderId() + "-c" + number;
    }
}
