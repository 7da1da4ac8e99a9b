package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guard in Grizzly itself, with two request threads. */
class GuardedListenerTest {

    private static final int SOCKET_MILLISECONDS = 10_000;
    private static final int CLIENTS = 40;
    private static final int PAGE_BYTES = 100_000;
    private static final int LARGE_BYTES = 2_500_000;
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String POST = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: ";

    private final ListenerLimits limits = new ListenerLimits(
            1000, 1000, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2), 300_000, 3_000_000);
    private final AtomicInteger pages = new AtomicInteger();
    private HttpServer server;
    private NetworkListener listener;
    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        start(limits);
    }

    private void start(ListenerLimits limits) throws IOException {
        server = new HttpServer();
        listener = new NetworkListener("test", "127.0.0.1", 0);
        listener.getTransport().setIOStrategy(new GuardedListener(limits, path -> true));
        listener.getTransport()
                .setWorkerThreadPoolConfig(
                        ThreadPoolConfig.defaultConfig().setCorePoolSize(2).setMaxPoolSize(2));
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Pages(), "/");
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        server.shutdownNow();
    }

    @Test
    void slowBodiesHoldNoThread() throws IOException {
        List<Socket> slow = many(POST + "1000\r\n\r\nx");

        assertThat(status(client(GET))).isEqualTo(200);
        for (Socket socket : slow) {
            assertThat(status(socket)).isEqualTo(408);
        }
        assertThat(pages).hasValue(1);
    }

    @Test
    void slowHeadsEnd() throws IOException {
        for (Socket socket : many("GET / HTTP/1.1\r\nX-Slow: ")) {
            assertThat(status(socket)).isEqualTo(408);
        }
    }

    @Test
    void aBodyIsHandedOverWhole() throws IOException {
        Socket client = client(POST + "5\r\n\r\nhe");
        write(client, "llo");

        assertThat(text(client)).startsWith("HTTP/1.1 200 ").endsWith("hello");
    }

    @Test
    void chunksAreHandedOverWhole() throws IOException {
        Socket client = client("POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n");
        write(client, "3\r\nllo\r\n0\r\n\r\n");

        assertThat(text(client)).startsWith("HTTP/1.1 200 ").endsWith("hello");
    }

    @Test
    void bodiesShareABudget() throws IOException {
        String body = POST + "100000\r\n\r\n" + "x".repeat(90_000);
        List<Integer> statuses = new ArrayList<>();
        for (Socket socket : many(body)) {
            statuses.add(status(socket));
        }

        assertThat(statuses).contains(503).containsAnyOf(408).doesNotContain(200);
    }

    @Test
    void aBodyMayGoOnWhoseResponseCameEarly() throws IOException {
        int pieces = 100;
        byte[] piece = new byte[20_000];
        Socket client =
                client("POST /early HTTP/1.1\r\nHost: a\r\nContent-Length: " + pieces * piece.length + "\r\n\r\n");
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).startsWith("HTTP/1.1 200 ");

        // For longer than a head may take.
        for (int i = 0; i < pieces; i++) {
            client.getOutputStream().write(piece);
            LockSupport.parkNanos(15_000_000);
        }
        write(client, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(reader.lines().filter(line -> line.startsWith("HTTP/1.1 "))).containsExactly("HTTP/1.1 200 OK");
    }

    @Test
    void aLargePageComesWhole() throws IOException {
        Socket client = client("GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(client.getInputStream().readAllBytes().length).isGreaterThan(LARGE_BYTES);
    }

    @Test
    void whoWasRefusedMakesRoomBeforeWhoWaits() throws IOException {
        stop();
        start(new ListenerLimits(
                2, 1000, limits.head(), limits.body(), limits.response(), limits.bodyBytes(), limits.responseBytes()));
        Socket refused = client("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(status(refused)).isEqualTo(400);
        Socket waiting = client("");

        assertThat(status(client(GET))).isEqualTo(200);
        write(waiting, GET);
        assertThat(status(waiting)).isEqualTo(200);
        assertThat(isClosed(refused)).isTrue();
    }

    @Test
    void whoDoesNotReadIsServedNoFurther() throws IOException {
        List<Socket> greedy = many(GET.repeat(200));

        assertThat(status(client(GET))).isEqualTo(200);
        for (Socket socket : greedy) {
            assertThat(isClosed(socket)).isTrue();
        }
        assertThat(pages).hasValueLessThan(CLIENTS * 20);
    }

    @Test
    void malformedRequestsGetAText() throws IOException {
        assertThat(text(client("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n")))
                .startsWith("HTTP/1.1 400 ")
                .contains("MALFORMED");
        assertThat(text(client("POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")))
                .startsWith("HTTP/1.1 400 ")
                .contains("<p");
    }

    @Test
    void aHeadThatIsTooLargeGetsAText() throws IOException {
        assertThat(text(client("GET /products?query=" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n")))
                .startsWith("HTTP/1.1 414 ")
                .contains("lang=\"ko\"", "lang=\"en\"");
        assertThat(text(client("GET / HTTP/1.1\r\nHost: a\r\nCookie: a=" + "x".repeat(10_000) + "\r\n\r\n")))
                .startsWith("HTTP/1.1 431 ")
                .contains("lang=\"ko\"", "cookies");
        assertThat(text(client("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(150) + "\r\n")))
                .startsWith("HTTP/1.1 431 ");
    }

    private List<Socket> many(String request) throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(client(request));
        }
        return clients;
    }

    private Socket client(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), listener.getPort());
        open.add(socket);
        socket.setSoTimeout(SOCKET_MILLISECONDS);
        write(socket, request);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static int status(Socket socket) throws IOException {
        String line =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
    }

    /** All that comes until the end of the connection. */
    private static String text(Socket socket) throws IOException {
        socket.shutdownOutput();
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .collect(Collectors.joining("\n"));
    }

    /** Without reading anything: a write to a closed connection fails. */
    private static boolean isClosed(Socket socket) {
        long end = System.nanoTime() + SOCKET_MILLISECONDS * 1_000_000L;
        try {
            while (System.nanoTime() < end) {
                write(socket, "x");
                LockSupport.parkNanos(20_000_000);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private final class Pages extends HttpHandler {

        @Override
        public void service(Request request, Response response) throws IOException {
            pages.incrementAndGet();
            if (request.getRequestURI().equals("/early")) {
                response.getOutputStream().write("early\n".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            if (request.getRequestURI().equals("/large")) {
                response.getOutputStream().write(new byte[LARGE_BYTES]);
                return;
            }
            byte[] body = request.getInputStream().readAllBytes();
            response.setContentType("text/plain");
            response.getOutputStream().write(body.length > 0 ? body : new byte[PAGE_BYTES]);
        }
    }
}
