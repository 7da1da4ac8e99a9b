package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kr.ilovepet.shop.PageVisitor;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.Test;

/**
 * While a service hangs, a few visitors wait for it, the others hear at once that it is unavailable, and other pages
 * come.
 */
class HangingServiceIT {

    /** More than may wait for a slow service, and fewer than there are request threads. */
    private static final int FIRST = 30;

    private static final String OF_CATALOG = "/products/1";

    private final RunningShop shop = SharedShop.get();
    private final PageVisitor visitor = PageVisitor.guest(shop.url());
    private final ExecutorService visitors = Executors.newCachedThreadPool();

    @Test
    void otherPagesCome() {
        Component catalog = shop.instance(WebApp.CATALOG);
        catalog.pause();
        try {
            List<CompletableFuture<HttpResponse<String>>> first =
                    IntStream.range(0, FIRST).mapToObj(i -> visit()).toList();
            List<CompletableFuture<HttpResponse<String>>> later = new CopyOnWriteArrayList<>();
            await().until(() -> {
                later.add(visit());
                return later.stream().anyMatch(CompletableFuture::isDone);
            });
            assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
            assertThat(first).as("those who came first still wait").noneMatch(CompletableFuture::isDone);
            assertThat(first)
                    .allSatisfy(
                            response -> assertThat(response.join().statusCode()).isEqualTo(503));
            assertThat(later)
                    .allSatisfy(
                            response -> assertThat(response.join().statusCode()).isEqualTo(503));
        } finally {
            catalog.resume();
            visitors.shutdownNow();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> visitor.get(OF_CATALOG).statusCode() == 200);
    }

    private CompletableFuture<HttpResponse<String>> visit() {
        return CompletableFuture.supplyAsync(() -> visitor.get(OF_CATALOG), visitors);
    }
}
