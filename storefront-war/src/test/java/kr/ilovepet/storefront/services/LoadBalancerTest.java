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

/** Requests to instances that answer, that are gone, and that break off. */
@Timeout(30)
class LoadBalancerTest {

    private final AtomicInteger handled = new AtomicInteger();
    private HttpServer healthy;
    private HttpServer breaking;
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
