package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest extends RunningSandbox {

    @Test
    void approves_an_authenticated_payment() {
        String key = caller.authorized("20261123-00000001", 15000);
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("IN_PROGRESS");

        Caller.Response response = caller.confirm(key, "20261123-00000001", 15000);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("x-tosspayments-trace-id")).isNotBlank();
        JsonNode payment = response.json();
        assertThat(payment.get("status").asText()).isEqualTo("DONE");
        assertThat(payment.get("paymentKey").asText()).isEqualTo(key).matches("tpet_\\d{14}\\w{5}");
        assertThat(payment.get("totalAmount").asLong()).isEqualTo(15000);
        assertThat(payment.get("balanceAmount").asLong()).isEqualTo(15000);
        assertThat(payment.get("suppliedAmount").asLong()).isEqualTo(13636);
        assertThat(payment.get("vat").asLong()).isEqualTo(1364);
        assertThat(payment.get("approvedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+09:00");
        assertThat(payment.get("method").asText()).matches("\\p{IsHangul}+");
        assertThat(payment.get("card").get("number").asText()).contains("******");
        assertThat(payment.get("receipt").get("url").asText()).endsWith("/v2/receipt/" + key);
        assertThat(payment.get("cancels").isNull()).isTrue();
        assertThat(payment.get("failure").isNull()).isTrue();
    }

    @Test
    void wrong_amount_or_order_leaves_the_payment_confirmable() {
        String key = caller.authorized("order-a1", 15000);

        assertThat(caller.confirm(key, "order-a1", 100).error()).isEqualTo("403 FORBIDDEN_REQUEST");
        assertThat(caller.confirm(key, "order-a2", 15000).error()).isEqualTo("403 FORBIDDEN_REQUEST");
        assertThat(caller.confirm(key, "order-a1", 15000).text("status")).isEqualTo("DONE");
    }

    @Test
    void confirming_again_without_a_key_is_refused_and_counts_once() {
        String key = caller.authorized("order-a1", 15000);
        caller.confirm(key, "order-a1", 15000);

        assertThat(caller.confirm(key, "order-a1", 15000).error()).isEqualTo("400 ALREADY_PROCESSED_PAYMENT");
        assertThat(caller.ledgerEntryOf("order-a1").get("approvals").asInt()).isEqualTo(1);
    }

    @Test
    void a_second_payment_of_a_paid_order_is_refused() {
        caller.confirm(caller.authorized("order-a1", 15000), "order-a1", 15000);

        assertThat(caller.confirm(caller.authorized("order-a1", 15000), "order-a1", 15000)
                        .error())
                .isEqualTo("400 DUPLICATED_ORDER_ID");
        assertThat(caller.get("/v1/payments/orders/order-a1").text("status")).isEqualTo("DONE");
    }

    @Test
    void unknown_unauthenticated_and_late_payments_have_no_session() {
        String ready = caller.opened("order-a1", "dog food", "CARD", 15000, "http://shop.example/ok");
        String late = caller.authorized("order-a2", 15000);
        caller.clock(601);

        assertThat(caller.confirm("made-up", "order-a1", 1).error()).isEqualTo("404 NOT_FOUND_PAYMENT_SESSION");
        assertThat(caller.confirm(ready, "order-a1", 15000).error()).isEqualTo("404 NOT_FOUND_PAYMENT_SESSION");
        assertThat(caller.confirm(late, "order-a2", 15000).error()).isEqualTo("404 NOT_FOUND_PAYMENT_SESSION");
        assertThat(caller.get("/v1/payments/" + ready).text("status")).isEqualTo("READY");
        JsonNode expired = caller.get("/v1/payments/" + late).json();
        assertThat(expired.get("status").asText()).isEqualTo("EXPIRED");
        assertThat(expired.get("failure").get("code").asText()).isEqualTo("EXPIRED_PAYMENT");
        assertThat(expired.get("method").isNull()).isTrue();
        assertThat(expired.get("balanceAmount").asLong()).isEqualTo(15000);
        caller.clock(1801);
        assertThat(caller.get("/v1/payments/" + ready).text("status")).isEqualTo("EXPIRED");
    }

    @Test
    void two_confirmations_at_the_same_instant_approve_once() {
        String key = caller.authorized("order-a1", 15000);
        List<CompletableFuture<Caller.Response>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            calls.add(caller.confirmLater(key, "order-a1", 15000));
        }

        List<Integer> statuses = calls.stream()
                .map(CompletableFuture::join)
                .map(Caller.Response::status)
                .toList();

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 400).hasSize(23);
        assertThat(caller.ledgerEntryOf("order-a1").get("approvals").asInt()).isEqualTo(1);
    }

    @Test
    void an_amount_below_the_minimum_is_refused_for_good() {
        String key = caller.authorized("order-a1", 99);

        assertThat(caller.confirm(key, "order-a1", 99).error()).isEqualTo("400 BELOW_MINIMUM_AMOUNT");
        assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("ABORTED");
    }

    @Test
    void a_virtual_account_waits_for_its_deposit() {
        String key = caller.opened("order-a1", "dog food", "VIRTUAL_ACCOUNT", 15000, "http://shop.example/ok");
        caller.choose(key, "pay");

        JsonNode payment = caller.confirm(key, "order-a1", 15000).json();

        assertThat(payment.get("status").asText()).isEqualTo("WAITING_FOR_DEPOSIT");
        assertThat(payment.get("approvedAt").isNull()).isTrue();
        assertThat(payment.get("virtualAccount").get("accountNumber").asText()).startsWith("X");
        assertThat(caller.ledgerEntryOf("order-a1").get("approvedAmount").asLong())
                .isZero();
        assertThat(caller.cancel(key, "{\"cancelReason\":\"no\",\"cancelAmount\":1}")
                        .error())
                .isEqualTo("403 NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT");
        assertThat(caller.cancel(key, "{\"cancelReason\":\"no\"}").text("status"))
                .isEqualTo("CANCELED");
    }

    @Test
    void keys_come_in_pairs() {
        String key = caller.opened("order-a1", "dog food", "CARD", 15000, "http://shop.example/ok");
        caller.choose(key, "pay");

        assertThat(caller.confirm(key, "order-a1", 15000, "Authorization", Caller.basic("test_sk_other:"))
                        .error())
                .isEqualTo("400 INVALID_API_KEY");
        assertThat(caller.confirm(key, "order-a1", 15000).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"paymentKey\":\"k\",\"orderId\":\"order-a1\"}",
                "{\"paymentKey\":\"k\",\"orderId\":\"order-a1\",\"amount\":\"100\"}",
                "{\"paymentKey\":\"k\",\"orderId\":\"order-a1\",\"amount\":1.5}",
                "{\"paymentKey\":\"k\",\"orderId\":\"order-a1\",\"amount\":1e40}",
                "{\"paymentKey\":7,\"orderId\":\"order-a1\",\"amount\":100}",
                "{\"paymentKey\":\"k\",\"orderId\":\"order-a1\",\"amount\":100} trailing"
            })
    void a_body_that_is_not_understood_is_invalid(String body) {
        Caller.Response response = caller.put("POST", "/v1/payments/confirm", body);
        assertThat(response.error()).isEqualTo("401 UNAUTHORIZED_KEY");
        assertThat(caller.confirmRaw(body).error()).isEqualTo("400 INVALID_REQUEST");
    }

    @Test
    void a_huge_body_is_refused() {
        assertThat(caller.confirmRaw(" ".repeat(70_000)).error()).isEqualTo("413 REQUEST_TOO_LARGE");
        assertThat(caller.plain("/health").status()).isEqualTo(200);
    }

    @Test
    void a_lookup_of_nothing_is_a_json_404() {
        assertThat(caller.get("/v1/payments/orders/order-a9").error()).isEqualTo("404 NOT_FOUND_PAYMENT");
        assertThat(caller.get("/v1/payments/made%20up").error()).isEqualTo("404 NOT_FOUND_PAYMENT");
        assertThat(caller.get("/v1/nothing").error()).isEqualTo("404 NOT_FOUND");
        assertThat(caller.put("DELETE", "/v1/payments/confirm", "").error()).isEqualTo("405 METHOD_NOT_ALLOWED");
    }
}
