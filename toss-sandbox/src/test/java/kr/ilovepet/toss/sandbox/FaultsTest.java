package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest extends RunningSandbox {

    private String key;

    @BeforeEach
    void authorize() {
        key = caller.authorized("order-a1", 15000);
    }

    @Test
    void a_lost_response_still_charges() {
        caller.fault("{\"operation\":\"confirm\",\"kind\":\"lostResponse\",\"next\":1}");

        assertThatThrownBy(() -> caller.confirm(key, "order-a1", 15000, "Idempotency-Key", "k1"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("DONE");
        assertThat(caller.confirm(key, "order-a1", 15000, "Idempotency-Key", "k1")
                        .text("status"))
                .isEqualTo("DONE");
        assertThat(caller.ledgerEntryOf("order-a1").get("approvals").asInt()).isEqualTo(1);
    }

    @Test
    void an_error_does_no_work_unless_told() {
        caller.fault("{\"operation\":\"confirm\",\"kind\":\"error\",\"next\":1}");
        assertThat(caller.confirm(key, "order-a1", 15000).error()).isEqualTo("500 FAILED_INTERNAL_SYSTEM_PROCESSING");
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("IN_PROGRESS");

        caller.fault("{\"operation\":\"confirm\",\"kind\":\"error\",\"code\":\"PROVIDER_ERROR\",\"afterWork\":true,"
                + "\"next\":1}");
        assertThat(caller.confirm(key, "order-a1", 15000).error()).isEqualTo("400 PROVIDER_ERROR");
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("DONE");
    }

    @Test
    void a_decline_is_final() {
        caller.fault("{\"operation\":\"confirm\",\"kind\":\"decline\",\"code\":\"INVALID_STOPPED_CARD\",\"next\":1}");

        assertThat(caller.confirm(key, "order-a1", 15000).error()).isEqualTo("400 INVALID_STOPPED_CARD");
        assertThat(caller.get("/v1/payments/" + key)
                        .json()
                        .get("failure")
                        .get("code")
                        .asText())
                .isEqualTo("INVALID_STOPPED_CARD");
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("ABORTED");
        assertThat(caller.confirm(key, "order-a1", 15000).error()).isEqualTo("404 NOT_FOUND_PAYMENT_SESSION");
    }

    @Test
    void the_default_decline_is_an_empty_card() {
        caller.fault("{\"operation\":\"confirm\",\"kind\":\"decline\"}");
        assertThat(caller.confirm(key, "order-a1", 15000).error()).isEqualTo("403 REJECT_CARD_PAYMENT");
    }

    @Test
    void a_status_of_the_testers_own_is_used() {
        caller.fault("{\"operation\":\"get\",\"kind\":\"error\",\"code\":\"TOO_MANY_REQUESTS\",\"status\":503}");
        assertThat(caller.get("/v1/payments/" + key).error()).isEqualTo("503 TOO_MANY_REQUESTS");
    }

    @Test
    void slow_calls_stop_nobody_else() {
        caller.fault("{\"operation\":\"confirm\",\"kind\":\"slow\",\"delayMs\":10000}");
        Instant start = Instant.now();
        List<CompletableFuture<Caller.Response>> slow = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            slow.add(caller.confirmLater(key, "order-a1", 15000));
        }
        await().until(() -> caller.plain("/sandbox/faults").body().contains("\"applied\":150"));

        assertThat(caller.plain("/health").status()).isEqualTo(200);
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("IN_PROGRESS");
        assertThat(slow).noneMatch(CompletableFuture::isDone);
        assertThat(slow.stream().map(CompletableFuture::join).filter(response -> response.status() == 200))
                .hasSize(1);
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(9_999));
    }

    @Test
    void share_applies_to_about_that_many_requests() {
        caller.fault("{\"operation\":\"get\",\"kind\":\"error\",\"share\":0.5}");
        int struck = 0;
        for (int i = 0; i < 200; i++) {
            struck += caller.get("/v1/payments/" + key).status() == 500 ? 1 : 0;
        }
        assertThat(struck).isBetween(60, 140);
    }

    @Test
    void share_with_next_applies_to_no_more_than_that_many() {
        caller.fault("{\"operation\":\"get\",\"kind\":\"error\",\"share\":0.5,\"next\":20}");
        int struck = 0;
        for (int i = 0; i < 200; i++) {
            struck += caller.get("/v1/payments/" + key).status() == 500 ? 1 : 0;
        }
        assertThat(struck).isEqualTo(20);
    }

    @Test
    void several_are_active_until_deleted() {
        caller.fault("{\"operation\":\"get\",\"kind\":\"error\"}");
        caller.fault("{\"operation\":\"cancel\",\"kind\":\"decline\"}");
        caller.confirm(key, "order-a1", 15000);

        assertThat(caller.get("/v1/payments/" + key).status()).isEqualTo(500);
        assertThat(caller.cancel(key, "{\"cancelReason\":\"a\"}").error()).isEqualTo("403 NOT_CANCELABLE_PAYMENT");
        assertThat(caller.plain("/sandbox/faults").json().get("faults")).hasSize(2);

        assertThat(caller.put("DELETE", "/sandbox/faults", "").status()).isEqualTo(200);
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("DONE");
    }

    @Test
    void a_refusal_can_be_part_of_the_payment() {
        String refused = caller.put(
                        "POST",
                        "/sandbox/authorize",
                        "{\"orderId\":\"order-a2\",\"amount\":500,\"refusal\":\"REJECT_CARD_PAYMENT\"}")
                .text("paymentKey");

        assertThat(caller.confirm(refused, "order-a2", 500).error()).isEqualTo("403 REJECT_CARD_PAYMENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"operation\":\"confirm\"}",
                "{\"operation\":\"confirm\",\"kind\":\"boom\"}",
                "{\"operation\":\"all\",\"kind\":\"error\"}",
                "{\"operation\":\"confirm\",\"kind\":\"slow\"}",
                "{\"operation\":\"confirm\",\"kind\":\"error\",\"share\":2}",
                "{\"operation\":\"get\",\"kind\":\"decline\"}",
                "{\"operation\":\"confirm\",\"kind\":\"error\",\"next\":0}",
                "{\"operation\":\"confirm\",\"kind\":\"error\",\"status\":200}"
            })
    void a_fault_that_makes_no_sense_is_refused_with_the_reason(String body) {
        Caller.Response response = caller.put("PUT", "/sandbox/faults", body);
        assertThat(response.error()).isEqualTo("400 INVALID_REQUEST");
        assertThat(response.text("detail")).isNotBlank();
    }
}
