package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends RunningSandbox {

    private static final String KEY = "Idempotency-Key";

    @Test
    void a_repeated_key_gets_the_same_response_and_charges_once() {
        String key = caller.authorized("order-a1", 15000);

        Caller.Response first = caller.confirm(key, "order-a1", 15000, KEY, "k1");
        Caller.Response second = caller.confirm(key, "order-a1", 15000, KEY, "k1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(caller.ledgerEntryOf("order-a1").get("approvals").asInt()).isEqualTo(1);
    }

    @Test
    void the_body_is_not_compared() {
        String first = caller.authorized("order-a1", 15000);
        String second = caller.authorized("order-a2", 20000);
        caller.confirm(first, "order-a1", 15000, KEY, "k1");

        assertThat(caller.confirm(second, "order-a2", 20000, KEY, "k1").text("paymentKey"))
                .isEqualTo(first);
        assertThat(caller.ledgerEntryOf("order-a2").get("approvals").asInt()).isZero();
    }

    @Test
    void errors_are_repeated_too() {
        String key = caller.authorized("order-a1", 15000);

        assertThat(caller.confirm(key, "order-a1", 1, KEY, "k1").error()).isEqualTo("403 FORBIDDEN_REQUEST");
        assertThat(caller.confirm(key, "order-a1", 15000, KEY, "k1").error()).isEqualTo("403 FORBIDDEN_REQUEST");
        assertThat(caller.confirm(key, "order-a1", 15000, KEY, "k2").status()).isEqualTo(200);
    }

    @Test
    void the_scope_is_key_secret_url_and_method() {
        String key = caller.authorized("order-a1", 15000);
        caller.confirm(key, "order-a1", 15000, KEY, "k1");

        assertThat(caller.confirm(key, "order-a1", 15000, KEY, "k1", "Authorization", Caller.basic("test_gsk_b:"))
                        .error())
                .isEqualTo("400 ALREADY_PROCESSED_PAYMENT");
        assertThat(caller.cancel(key, "{\"cancelReason\":\"r\"}", KEY, "k1").text("status"))
                .isEqualTo("CANCELED");
    }

    @Test
    void a_key_has_at_most_300_characters() {
        assertThat(caller.confirm("k", "order-a1", 1, KEY, "x".repeat(301)).error())
                .isEqualTo("400 INVALID_IDEMPOTENCY_KEY");
        assertThat(caller.confirm("k", "order-a1", 1, KEY, "x".repeat(300)).error())
                .isEqualTo("404 NOT_FOUND_PAYMENT_SESSION");
    }

    @Test
    void a_repeat_while_the_first_is_running_is_told_so() {
        String key = caller.authorized("order-a1", 15000);
        caller.fault("{\"operation\":\"confirm\",\"kind\":\"slow\",\"delayMs\":5000,\"next\":1}");
        CompletableFuture<Caller.Response> first = caller.confirmLater(key, "order-a1", 15000, KEY, "k1");
        await().until(() -> caller.plain("/sandbox/faults").body().contains("\"applied\":1"));

        assertThat(caller.confirm(key, "order-a1", 15000, KEY, "k1").error())
                .isEqualTo("409 IDEMPOTENT_REQUEST_PROCESSING");
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(caller.confirm(key, "order-a1", 15000, KEY, "k1").body())
                .isEqualTo(first.join().body());
    }

    @Test
    void a_key_is_valid_for_fifteen_days() {
        String key = caller.authorized("order-a1", 15000);
        caller.confirm(key, "order-a1", 15000, KEY, "k1");

        caller.clock(Duration.ofDays(15).toSeconds() - 60);
        assertThat(caller.confirm(key, "order-a1", 15000, KEY, "k1").status()).isEqualTo(200);
        caller.clock(Duration.ofDays(15).toSeconds() + 60);
        assertThat(caller.confirm(key, "order-a1", 15000, KEY, "k1").error())
                .isEqualTo("400 ALREADY_PROCESSED_PAYMENT");
    }
}
