package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import org.junit.jupiter.api.Test;

/** Carts as large as they can be, many of them at once, and whoever only looks at products. */
class LargeCartsIT {

    private static final int VIEWS = 40;

    private final RunningShop shop = SharedShop.get();

    @Test
    void doNotShutTheCatalogueForOthers() {
        List<String> carts = IntStream.range(0, 8).mapToObj(i -> fullCart(i)).toList();
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<CompletableFuture<Integer>> pages = IntStream.range(0, VIEWS)
                    .boxed()
                    .flatMap(view -> Stream.of(
                            status(http, "/cart", carts.get(view % carts.size())),
                            status(http, "/products/" + (1 + view % 20), "")))
                    .toList();

            assertThat(pages).allSatisfy(page -> assertThat(page.join()).isEqualTo(200));
        }
    }

    /** The id of a cart that holds fifty products. */
    private String fullCart(int first) {
        String cart = "%032x".formatted(System.nanoTime());
        String items = IntStream.rangeClosed(first + 1, first + 50)
                .mapToObj("{\"productId\":%d,\"quantity\":1}"::formatted)
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        ApiResponse filled = Api.guest(shop.url().resolve("/api/"))
                .withHeader("X-Cart-Id", cart)
                .put("cart/items", items);
        assertThat(filled.json().path("items")).hasSize(50);
        return cart;
    }

    private CompletableFuture<Integer> status(HttpClient http, String path, String cart) {
        HttpRequest request = HttpRequest.newBuilder(shop.url().resolve(path))
                .header("Cookie", "cart=" + cart)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }
}
