package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.ilovepet.shop.PageVisitor;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.OwnAddress;
import org.junit.jupiter.api.Test;

/** A member who waits for an order with a thousand requests, from twenty addresses. */
class CrowdedLongPollsIT {

    private static final int ADDRESSES = 20;
    private static final int POLLS_OF_EACH = 50;
    private static final int PLACES_OF_A_MEMBER = 16;

    private final RunningShop shop = SharedShop.get();

    @Test
    void nobodyElseWaitsForThem() {
        PageVisitor other = PageVisitor.guest(shop.url());
        other.get("/cart");
        Shopper shopper = Shopper.registered(shop);
        String order = shopper.preparedOrder(31, 1);
        // What is asked for the first time is slow for another reason.
        polls(shopper, order, 1).forEach(CompletableFuture::join);
        List<CompletableFuture<HttpResponse<String>>> polls = polls(shopper, order, 25);

        List<Duration> pages = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            long begun = System.nanoTime();
            assertThat(other.get("/cart").statusCode()).isEqualTo(200);
            pages.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        pages.sort(null);
        assertThat(pages.get(98)).as("p99 of a page meanwhile").isLessThan(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> polls.stream().filter(poll -> !poll.isDone()).count() == PLACES_OF_A_MEMBER);

        shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}");
        Map<Integer, Long> statuses =
                polls.stream().collect(Collectors.groupingBy(poll -> poll.join().statusCode(), Collectors.counting()));
        assertThat(statuses)
                .isEqualTo(Map.of(
                        200, (long) PLACES_OF_A_MEMBER, 429, (long) ADDRESSES * POLLS_OF_EACH - PLACES_OF_A_MEMBER));
    }

    private List<CompletableFuture<HttpResponse<String>>> polls(Shopper shopper, String order, int seconds) {
        return IntStream.range(0, ADDRESSES)
                .mapToObj(i -> OwnAddress.give(HttpClient.newBuilder(), shop.url())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build())
                .flatMap(client ->
                        IntStream.range(0, POLLS_OF_EACH).mapToObj(i -> poll(client, shopper, order, seconds)))
                .toList();
    }

    private static CompletableFuture<HttpResponse<String>> poll(
            HttpClient client, Shopper shopper, String order, int seconds) {
        String path = "orders/" + order + "?wait=" + seconds + "&after=PREPARED";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(shopper.api().root().resolve(path)).timeout(Duration.ofSeconds(60));
        shopper.api().headers().forEach(request::header);
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
