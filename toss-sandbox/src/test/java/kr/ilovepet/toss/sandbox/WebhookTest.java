package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest extends RunningSandbox {

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> retries = new CopyOnWriteArrayList<>();
    private volatile int refuse;
    private HttpServer shop;

    @BeforeEach
    void listen() throws IOException {
        shop = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        shop.createContext("/hook", this::take);
        shop.start();
    }

    @AfterEach
    void stop() {
        shop.stop(0);
    }

    @Test
    void changes_of_a_payment_are_told() {
        on("");
        String key = caller.authorized("order-a1", 15000);
        caller.confirm(key, "order-a1", 15000);
        await().until(() -> received.size() == 1);
        caller.cancel(key, "{\"cancelReason\":\"a\"}");
        await().until(() -> received.size() == 2);

        assertThat(received.get(0).get("eventType").asText()).isEqualTo("PAYMENT_STATUS_CHANGED");
        assertThat(received.get(0).get("createdAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{6}");
        assertThat(received.get(0).get("data").get("paymentKey").asText()).isEqualTo(key);
        assertThat(received)
                .extracting(hook -> hook.get("data").get("status").asText())
                .containsExactly("DONE", "CANCELED");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("whtrans_"));
    }

    @Test
    void a_response_other_than_200_is_followed_by_retries() {
        refuse = 2;
        on(",\"retryUnitMs\":10");
        caller.confirm(caller.authorized("order-a1", 15000), "order-a1", 15000);

        await().until(() -> received.size() == 3);
        assertThat(retries).containsExactly("0", "1", "2");
        assertThat(ids).containsOnly(ids.get(0));
    }

    @Test
    void copies_come_under_one_transmission_id() {
        on(",\"copies\":2,\"delayMs\":20");
        caller.confirm(caller.authorized("order-a1", 15000), "order-a1", 15000);

        await().until(() -> received.size() == 2);
        assertThat(ids).containsOnly(ids.get(0));
    }

    @Test
    void expiry_is_told_without_anybody_looking() {
        on("");
        caller.authorized("order-a1", 15000);
        caller.clock(601);

        await().until(() -> received.size() == 1);
        assertThat(received.get(0).get("data").get("status").asText()).isEqualTo("EXPIRED");
    }

    private void on(String more) {
        assertThat(caller.put(
                                "PUT",
                                "/sandbox/webhook",
                                "{\"url\":\"http://127.0.0.1:%d/hook\"%s}"
                                        .formatted(shop.getAddress().getPort(), more))
                        .status())
                .isEqualTo(200);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ids.add(exchange.getRequestHeaders().getFirst("tosspayments-webhook-transmission-id"));
            retries.add(exchange.getRequestHeaders().getFirst("tosspayments-webhook-transmission-retried-count"));
            int status = refuse-- > 0 ? 503 : 200;
            received.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
