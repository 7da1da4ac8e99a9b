package kr.ilovepet.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private HttpServer server;
    private Connection connection;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        connection = new Connection(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        connection.close();
        server.stop(0);
    }

    @Test
    void readsBodiesOfKnownLengthAndInChunksOverOneConnection() {
        String large = "0123456789".repeat(10_000);
        answer("/known", 200, large, false);
        answer("/chunks", 200, large, true);
        answer("/empty", 404, "", false);

        for (int i = 0; i < 3; i++) {
            assertThat(connection.get("/known", Map.of()).text()).isEqualTo(large);
            assertThat(connection.get("/chunks", Map.of()).text()).isEqualTo(large);
            assertThat(connection.get("/empty", Map.of()).status()).isEqualTo(404);
        }
    }

    @Test
    void sendsHeadersAndABody() {
        server.createContext("/echo", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] response = (token + " " + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Set-Cookie", "a=1");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            exchange.sendResponseHeaders(201, response.length);
            exchange.getResponseBody().write(response);
            exchange.close();
        });

        Response response = connection.postJson("/echo", Map.of("Authorization", "Bearer x"), "{\"name\":\"닭\"}");

        assertThat(response.require(201).text()).isEqualTo("Bearer x {\"name\":\"닭\"}");
        assertThat(response.header("set-cookie")).containsExactly("a=1", "b=2");
        assertThatThrownBy(() -> response.require(200)).hasMessageContaining("got 201");
    }

    @Test
    void connectsAgainWhenTheServerHasClosed() {
        server.createContext("/close", exchange -> {
            exchange.getResponseHeaders().add("Connection", "close");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        assertThat(connection.get("/close", Map.of()).status()).isEqualTo(204);
        assertThat(connection.get("/close", Map.of()).status()).isEqualTo(204);
    }

    @Test
    void findsAFieldOfJsonByItsName() {
        answer("/json", 200, "{\"orderId\":\"A-1\",\"amount\":49800,\"items\":[{\"quantity\":2}]}", false);

        Response response = connection.get("/json", Map.of());

        assertThat(response.field("orderId")).isEqualTo("A-1");
        assertThat(response.field("amount")).isEqualTo("49800");
        assertThat(response.field("quantity")).isEqualTo("2");
        assertThatThrownBy(() -> response.field("status")).hasMessageContaining("No status");
    }

    private void answer(String path, int status, String text, boolean chunked) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
