package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancellationTest extends RunningSandbox {

    private String key;

    @BeforeEach
    void pay() {
        key = caller.authorized("order-a1", 10000);
        caller.confirm(key, "order-a1", 10000);
    }

    @Test
    void one_call_over_everything_leaves_canceled() {
        JsonNode payment =
                caller.cancel(key, "{\"cancelReason\":\"changed my mind\"}").json();

        assertThat(payment.get("status").asText()).isEqualTo("CANCELED");
        assertThat(payment.get("balanceAmount").asLong()).isZero();
        assertThat(payment.get("totalAmount").asLong()).isEqualTo(10000);
        JsonNode cancel = payment.get("cancels").get(0);
        assertThat(cancel.get("cancelAmount").asLong()).isEqualTo(10000);
        assertThat(cancel.get("cancelReason").asText()).isEqualTo("changed my mind");
        assertThat(cancel.get("cancelStatus").asText()).isEqualTo("DONE");
        assertThat(cancel.get("transactionKey").asText())
                .isEqualTo(payment.get("lastTransactionKey").asText());
        assertThat(caller.cancel(key, "{\"cancelReason\":\"again\"}").error())
                .isEqualTo("400 ALREADY_CANCELED_PAYMENT");
        assertThat(caller.ledgerEntryOf("order-a1").get("canceledAmount").asLong())
                .isEqualTo(10000);
        assertThat(caller.ledgerEntryOf("order-a1").get("approvedAmount").asLong())
                .isEqualTo(10000);
    }

    @Test
    void parts_that_add_up_stay_partial_with_nothing_left() {
        JsonNode part = caller.cancel(key, "{\"cancelReason\":\"a\",\"cancelAmount\":4000}")
                .json();
        assertThat(part.get("status").asText()).isEqualTo("PARTIAL_CANCELED");
        assertThat(part.get("balanceAmount").asLong()).isEqualTo(6000);
        assertThat(part.get("cancels").get(0).get("refundableAmount").asLong()).isEqualTo(6000);

        JsonNode rest = caller.cancel(key, "{\"cancelReason\":\"b\"}").json();
        assertThat(rest.get("status").asText()).isEqualTo("PARTIAL_CANCELED");
        assertThat(rest.get("balanceAmount").asLong()).isZero();
        assertThat(rest.get("cancels")).hasSize(2);
        assertThat(caller.cancel(key, "{\"cancelReason\":\"c\"}").error()).isEqualTo("403 NOT_CANCELABLE_AMOUNT");
    }

    @Test
    void more_than_is_left_or_a_wrong_balance_cancels_nothing() {
        assertThat(caller.cancel(key, "{\"cancelReason\":\"a\",\"cancelAmount\":10001}")
                        .error())
                .isEqualTo("403 NOT_CANCELABLE_AMOUNT");
        assertThat(caller.cancel(key, "{\"cancelReason\":\"a\",\"refundableAmount\":1}")
                        .error())
                .isEqualTo("400 NOT_MATCHES_REFUNDABLE_AMOUNT");
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("DONE");
    }

    @Test
    void a_repeated_key_cancels_once() {
        String body = "{\"cancelReason\":\"a\",\"cancelAmount\":1000}";
        Caller.Response first = caller.cancel(key, body, "Idempotency-Key", "c1");

        assertThat(caller.cancel(key, body, "Idempotency-Key", "c1").body()).isEqualTo(first.body());
        assertThat(caller.get("/v1/payments/" + key).json().get("balanceAmount").asLong())
                .isEqualTo(9000);
    }

    @Test
    void what_was_never_paid_cannot_be_canceled() {
        assertThat(caller.cancel("made-up", "{\"cancelReason\":\"a\"}").error()).isEqualTo("404 NOT_FOUND_PAYMENT");
        assertThat(caller.cancel(caller.authorized("order-a2", 1000), "{\"cancelReason\":\"a\"}")
                        .error())
                .isEqualTo("403 NOT_CANCELABLE_PAYMENT");
    }

    @Test
    void a_reason_and_a_positive_amount_are_needed() {
        assertThat(caller.cancel(key, "{}").error()).isEqualTo("400 INVALID_REQUEST");
        assertThat(caller.cancel(key, "{\"cancelReason\":\"%s\"}".formatted("x".repeat(201)))
                        .error())
                .isEqualTo("400 INVALID_REQUEST");
        assertThat(caller.cancel(key, "{\"cancelReason\":\"a\",\"cancelAmount\":0}")
                        .error())
                .isEqualTo("400 INVALID_REQUEST");
        assertThat(caller.cancel(key, "{\"cancelReason\":\"a\",\"cancelAmount\":-5}")
                        .error())
                .isEqualTo("400 INVALID_REQUEST");
    }
}
