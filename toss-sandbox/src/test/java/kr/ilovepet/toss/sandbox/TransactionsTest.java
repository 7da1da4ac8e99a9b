package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class TransactionsTest extends RunningSandbox {

    private static final long DAY = 86_400;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Test
    void each_approval_and_each_cancellation_is_one() {
        String key = paid("order-a1", 10000);
        JsonNode part = caller.cancel(key, "{\"cancelReason\":\"a\",\"cancelAmount\":4000}")
                .json();
        caller.authorized("order-a2", 1000);

        List<JsonNode> all = transactions("");
        assertThat(all).extracting(one -> one.get("status").asText()).containsExactly("DONE", "PARTIAL_CANCELED");
        assertThat(all).extracting(one -> one.get("amount").asLong()).containsExactly(10000L, 4000L);
        assertThat(all).allSatisfy(one -> {
            assertThat(one.get("paymentKey").asText()).isEqualTo(key);
            assertThat(one.get("orderId").asText()).isEqualTo("order-a1");
            assertThat(one.get("transactionAt").asText())
                    .startsWith(today + "T")
                    .endsWith("+09:00");
        });
        assertThat(all.get(1).get("transactionKey").asText())
                .isEqualTo(part.get("lastTransactionKey").asText())
                .isNotEqualTo(all.get(0).get("transactionKey").asText());
    }

    @Test
    void pages_follow_each_other() {
        for (int i = 0; i < 5; i++) {
            paid("order-b" + i, 1000);
        }
        List<String> keys = keys(transactions(""));
        assertThat(keys).hasSize(5).doesNotHaveDuplicates();
        assertThat(keys(transactions("&limit=2"))).isEqualTo(keys.subList(0, 2));
        assertThat(keys(transactions("&limit=2&startingAfter=" + keys.get(1)))).isEqualTo(keys.subList(2, 4));
        assertThat(keys(transactions("&limit=2&startingAfter=" + keys.get(4)))).isEmpty();
    }

    @Test
    void a_day_has_what_happened_on_it() {
        String key = paid("order-c1", 10000);
        caller.clock(DAY);
        caller.cancel(key, "{\"cancelReason\":\"a\"}");

        assertThat(statuses(today)).containsExactly("DONE");
        assertThat(statuses(today.plusDays(1))).containsExactly("CANCELED");
        assertThat(statuses(today.minusDays(1))).isEmpty();
    }

    @Test
    void bad_queries_are_refused() {
        assertThat(caller.get("/v1/transactions?startDate=" + today).error()).isEqualTo("400 INVALID_DATE");
        assertThat(caller.get("/v1/transactions?startDate=today&endDate=" + today)
                        .error())
                .isEqualTo("400 INVALID_DATE");
        assertThat(caller.get("/v1/transactions?startDate=" + today + "&endDate=" + today.minusDays(1))
                        .error())
                .isEqualTo("400 INVALID_DATE");
        assertThat(caller.get(of(today) + "&startingAfter=nothing").error()).isEqualTo("400 INVALID_TRANSACTION_KEY");
        assertThat(caller.get(of(today) + "&limit=5001").error()).isEqualTo("400 INVALID_REQUEST");
        assertThat(caller.plain(of(today)).error()).isEqualTo("401 UNAUTHORIZED_KEY");
    }

    @Test
    void a_fault_strikes_them_alone() {
        String key = paid("order-d1", 1000);
        caller.fault("{\"operation\":\"transactions\",\"kind\":\"error\",\"next\":1}");

        assertThat(caller.get("/v1/payments/" + key).status()).isEqualTo(200);
        assertThat(caller.get(of(today)).error()).isEqualTo("500 FAILED_INTERNAL_SYSTEM_PROCESSING");
        assertThat(statuses(today)).hasSize(1);
    }

    private String paid(String orderId, long amount) {
        String key = caller.authorized(orderId, amount);
        caller.confirm(key, orderId, amount);
        return key;
    }

    private List<String> statuses(LocalDate day) {
        return list(caller.get(of(day))).stream()
                .map(one -> one.get("status").asText())
                .toList();
    }

    private List<JsonNode> transactions(String more) {
        return list(caller.get(of(today) + more));
    }

    private static List<JsonNode> list(Caller.Response response) {
        return StreamSupport.stream(response.json().spliterator(), false).toList();
    }

    private static List<String> keys(List<JsonNode> transactions) {
        return transactions.stream()
                .map(one -> one.get("transactionKey").asText())
                .toList();
    }

    private static String of(LocalDate day) {
        return "/v1/transactions?startDate=" + day + "T00:00:00&endDate=" + day + "T23:59:59";
    }
}
