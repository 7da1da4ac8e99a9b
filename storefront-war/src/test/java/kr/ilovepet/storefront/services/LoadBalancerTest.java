package kr.ilovepet.storefront.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests to instances that answer, that are gone, and that break off. */
@Timeout(30)
class LoadBalancerTest {

    private final AtomicInteger handled = new AtomicInteger();
    private HttpServer healthy;
    private HttpServer breaking;
    private final List<HttpServer> others = new ArrayList<>();
    private boolean unread;
    private int closed;
    private List<ServiceInstance> instances;
    private final LoadBalancer balancer = Fakes.inject(new LoadBalancer(), new ServiceRegistry() {
        @Override
        public List<ServiceInstance> of(String application) {
            return instances;
        }
    });

    @BeforeEach
    void open() throws IOException {
        healthy = server();
        healthy.createContext("/order/api/orders/1", exchange -> {
            handled.incrementAndGet();
            byte[] body = exchange.getRequestMethod().getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        breaking = server();
        breaking.createContext("/", exchange -> {
            handled.incrementAndGet();
            throw new IllegalStateException("breaks off");
        });
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        balancer.open();
    }

    @AfterEach
    void close() {
        balancer.close();
        healthy.stop(0);
        breaking.stop(0);
        others.forEach(server -> server.stop(0));
    }

    @Test
    void asksTheNextInstanceWhereOneIsGone() {
        instances = List.of(at(closed), at(healthy));

        assertThat(body(send("POST"))).isEqualTo("POST");
        assertThat(handled).hasValue(1);
    }

    @Test
    void repeatsOnlyWhatMayBeRepeated() {
        instances = List.of(at(breaking), at(healthy));

        assertThat(body(send("GET"))).isEqualTo("GET");
        int before = handled.get();
        assertThatThrownBy(send("POST")::join)
                .hasCauseInstanceOf(IOException.class)
                .cause()
                .isNotInstanceOf(NoInstanceException.class);
        assertThat(handled).hasValue(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"502, a page", "503, a problem", "500, ''"})
    void readsFromAnotherInstanceWhatOneDoesNotGive(int status, String text) throws IOException {
        instances = List.of(at(answering(status, text)), at(healthy));

        assertThat(body(send("GET"))).isEqualTo("GET");
        assertThat(handled).hasValue(2);
        assertThat(send("POST").join().statusCode()).isEqualTo(status);
        assertThat(send("PUT").join().statusCode()).isEqualTo(status);
        assertThat(handled).hasValue(4);
    }

    @Test
    void sendsAgainWhateverNoApplicationHasRead() throws IOException {
        unread = true;
        instances = List.of(at(answering(503, "a problem")), at(healthy));

        assertThat(body(send("POST"))).isEqualTo("POST");
    }

    @Test
    void returnsTheAnswerWhereNoOtherInstanceGivesOne() throws IOException {
        instances = List.of(at(answering(503, "first")), at(answering(503, "second")), at(closed));

        assertThat(body(send("GET"))).isEqualTo("second");
        instances = List.of(at(answering(500, "a problem")), at(healthy));
        assertThat(send("GET").join().statusCode()).as("the application's own").isEqualTo(500);
    }

    @Test
    void doesNotDoubleTheWorkOfAServiceThatRefusesEverything() throws IOException {
        instances = List.of(at(answering(503, "first")), at(answering(503, "second")));
        for (int i = 0; i < 100; i++) {
            send("GET").join();
        }

        assertThat(handled).hasValueBetween(100, 100 + 100 / RetryBudget.REQUESTS_FOR_A_RETRY + RetryBudget.MOST);
    }

    @Test
    void leavesOutAnInstanceThatFails() throws IOException {
        instances = List.of(at(answering(503, "a problem")), at(healthy));
        for (int i = 0; i < FailingInstances.FAILURES_IN_A_ROW; i++) {
            send("GET").join();
        }

        assertThat(body(send("POST"))).isEqualTo("POST");
    }

    @Test
    void saysThatNoInstanceCanBeReached() {
        instances = List.of(at(closed));
        assertThatThrownBy(send("GET")::join).hasCauseInstanceOf(NoInstanceException.class);

        instances = List.of();
        assertThatThrownBy(send("GET")::join).hasCauseInstanceOf(NoInstanceException.class);
    }

    @Test
    void refusesAHeaderThatCannotBeSent() {
        instances = List.of(at(healthy));

        assertThatThrownBy(balancer.send("order", request("GET", Map.of("bad name", List.of("x"))))::join)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(handled).hasValue(0);
    }

    @Test
    void servesACrowdAtOnce() {
        instances = List.of(at(healthy));
        List<CompletableFuture<HttpResponse<byte[]>>> sent =
                IntStream.range(0, 200).mapToObj(i -> send("GET")).toList();

        assertThat(sent).allSatisfy(response -> assertThat(body(response)).isEqualTo("GET"));
        assertThat(handled).hasValue(200);
    }

    private HttpServer answering(int status, String text) throws IOException {
        HttpServer server = server();
        others.add(server);
        server.createContext("/", exchange -> {
            handled.incrementAndGet();
            if (unread) {
                exchange.getResponseHeaders().set("X-Request-Unread", "1");
            }
            byte[] body = text.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        return server;
    }

    private CompletableFuture<HttpResponse<byte[]>> send(String method) {
        return balancer.send("order", request(method, Map.of()));
    }

    private static ServiceRequest request(String method, Map<String, List<String>> headers) {
        return new ServiceRequest(method, "/api/orders/1", headers, null, Duration.ofSeconds(10));
    }

    private static String body(CompletableFuture<HttpResponse<byte[]>> response) {
        return new String(response.join().body(), StandardCharsets.US_ASCII);
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static ServiceInstance at(HttpServer server) {
        return at(server.getAddress().getPort());
    }

    private static ServiceInstance at(int port) {
        return new ServiceInstance("127.0.0.1", port, "/order");
    }
}
