package kr.ilovepet.shop.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thousand clients that are slow, stall, or take nothing: the others notice nothing, and their connections end. */
class SlowClientsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /**
     * A client who takes nothing loses its connection after 20 s. One that has got short responses only waits for none;
     * the bytes by which this test looks then begin a head, which is refused after 10 s, and put off its end for up to
     * a minute.
     */
    private static final Duration CUT_OFF = Duration.ofSeconds(100);
    /** A slow head is refused after 10 s. */
    private static final Duration BEFORE_HEADS_END = Duration.ofSeconds(8);

    private static final int OF_EACH_KIND = 250;
    /** Those of one address are limited to 200. */
    private static final int ADDRESSES = 10;

    private static final int SMALL_BUFFER = 4096;
    private static final String HOST = "Host: shop.example\r\n";
    private static final String FORM = "POST /login HTTP/1.1\r\n" + HOST
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n_csrf=";
    private static final String BODY = "POST /api/orders/prepare HTTP/1.1\r\n" + HOST
            + "Authorization: Bearer none\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n";

    private final RunningShop shop = SharedShop.get();
    private final List<RawConnection> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(RawConnection::close);
    }

    @Test
    void makeNobodyElseWait() throws Exception {
        // What is asked for the first time is slow for another reason.
        pages(200, () -> {});
        List<RawConnection> heads = many(this::slowHead);
        List<RawConnection> forms = many(i -> client(i, 0).send(FORM));
        List<RawConnection> bodies = many(i -> client(i, 0).send(BODY).send("x".repeat(59_000)));
        List<RawConnection> greedy =
                many(i -> client(i, SMALL_BUFFER).send(("GET /products HTTP/1.1\r\n" + HOST + "\r\n").repeat(300)));

        List<Duration> times = pages(200, () -> forms.forEach(form -> form.send("a")));

        assertThat(times.get(times.size() * 99 / 100 - 1)).isLessThan(Duration.ofSeconds(1));
        assertThat(statuses(heads)).containsOnly(408);
        assertThat(statuses(forms)).containsOnly(408);
        assertThat(statuses(bodies)).containsOnly(408);
        await().atMost(CUT_OFF).until(() -> greedy.stream().allMatch(RawConnection::isReset));
        assertThat(shop.instance(WebApp.STOREFRONT).isRunning()).isTrue();
    }

    @Test
    void ofOneAddressAreLimited() {
        for (int i = 0; i < 230; i++) {
            open.add(RawConnection.open(shop.url(), "127.0.7.7", 0).send("GET / HTTP/1.1\r\n"));
        }

        await().atMost(BEFORE_HEADS_END)
                .until(() -> open.stream()
                                .filter(client -> client.closes(Duration.ofMillis(1)))
                                .count()
                        >= 30);
        try (RawConnection other = RawConnection.open(shop.url(), "127.0.7.8", 0)) {
            assertThat(other.send("GET /help HTTP/1.1\r\n" + HOST + "\r\n")
                            .response(PATIENCE)
                            .orElseThrow()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void thatWaitMakeRoomForNewOnesOfTheirAddress() {
        for (int i = 0; i < 200; i++) {
            open.add(RawConnection.open(shop.url(), "127.0.7.9", 0));
        }
        try (RawConnection next = RawConnection.open(shop.url(), "127.0.7.9", 0)) {
            assertThat(next.send("GET /help HTTP/1.1\r\n" + HOST + "\r\n")
                            .response(PATIENCE)
                            .orElseThrow()
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Three addresses send more than there is room for, as slowly as they may, and somebody else a few bytes. */
    @Test
    void takeNoRoomFromWhoSendsLittle() {
        for (int i = 0; i < 3 * 190; i++) {
            open.add(RawConnection.open(shop.url(), "127.0.8." + (1 + i % 3), 0)
                    .send(BODY)
                    .send("x".repeat(59_000)));
        }
        String login = "{\"email\":\"somebody@ilovepet.example\",\"password\":\"" + "x".repeat(40_000) + "\"}";
        try (RawConnection other = RawConnection.open(shop.url(), "127.0.8.9", 0)) {
            assertThat(other.send("POST /api/users/login HTTP/1.1\r\n" + HOST
                                    + "Content-Type: application/json\r\nContent-Length: " + login.length()
                                    + "\r\n\r\n" + login)
                            .response(PATIENCE)
                            .orElseThrow()
                            .status())
                    .isIn(400, 401);
        }
    }

    private RawConnection slowHead(int i) {
        return client(i, 0).send("GET / HTTP/1.1\r\n" + HOST + "X-Slow: ");
    }

    private RawConnection client(int i, int buffer) {
        return RawConnection.open(shop.url(), "127.0.5." + (1 + i % ADDRESSES), buffer);
    }

    private List<RawConnection> many(IntFunction<RawConnection> client) {
        List<RawConnection> clients =
                IntStream.range(0, OF_EACH_KIND).mapToObj(client).toList();
        open.addAll(clients);
        return clients;
    }

    /** How long pages take for somebody else, from the quickest to the slowest. */
    private List<Duration> pages(int count, Runnable between) throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            URI page = shop.url().resolve(i % 2 == 0 ? "/" : "/login");
            long begin = System.nanoTime();
            HttpResponse<Void> response = browser.send(
                    HttpRequest.newBuilder(page).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
            times.add(Duration.ofNanos(System.nanoTime() - begin));
            assertThat(response.statusCode()).isEqualTo(200);
            if (i % 20 == 0) {
                between.run();
            }
        }
        return times.stream().sorted().toList();
    }

    private static List<Integer> statuses(List<RawConnection> clients) throws Exception {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> statuses = clients.stream()
                    .map(client -> readers.submit(() ->
                            client.response(CUT_OFF).map(RawResponse::status).orElse(0)))
                    .toList();
            List<Integer> found = new ArrayList<>();
            for (Future<Integer> status : statuses) {
                found.add(status.get());
            }
            return found;
        }
    }
}
