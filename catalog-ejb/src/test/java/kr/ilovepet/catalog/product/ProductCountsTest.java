package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProductCountsTest {

    private final AtomicInteger counts = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-23T00:00:00Z");
    private final ProductCounts products = new ProductCounts(() -> now);

    @Test
    void countsOnceASecond() {
        assertThat(products.onSale("toys", this::count)).isEqualTo(1);
        now = now.plusMillis(999);
        assertThat(products.onSale("toys", this::count)).isEqualTo(1);
        now = now.plusMillis(1);
        assertThat(products.onSale("toys", this::count)).isEqualTo(2);
    }

    @Test
    void countsEachCategoryAndAllByThemselves() {
        assertThat(products.onSale("toys", this::count)).isEqualTo(1);
        assertThat(products.onSale("treats", this::count)).isEqualTo(2);
        assertThat(products.onSale(null, this::count)).isEqualTo(3);
    }

    @Test
    void keepsNothingOfACategoryWithoutProducts() {
        assertThat(products.onSale("no-such-category", () -> 0)).isZero();
        assertThat(products.onSale("no-such-category", this::count)).isEqualTo(1);
    }

    @Test
    void whoCountsHoldsUpOnlyThoseWhoAskForTheSame() {
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        try (ExecutorService shoppers = Executors.newCachedThreadPool()) {
            // These two share a bin of the map.
            Future<Long> first = shoppers.submit(() -> products.onSale("Aa", () -> {
                counting.countDown();
                await(slow);
                return count();
            }));
            await(counting);
            Future<Long> same = shoppers.submit(() -> products.onSale("Aa", this::count));
            Future<Long> other = shoppers.submit(() -> products.onSale("BB", () -> 7));

            assertThat(other).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(7L);
            assertThat(same).isNotDone();
            slow.countDown();
            assertThat(first).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(1L);
            assertThat(same).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(1L);
        } finally {
            slow.countDown();
        }
    }

    @Test
    void countsAgainAfterAFault() {
        assertThatThrownBy(() -> products.onSale("toys", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(products.onSale("toys", this::count)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private long count() {
        return counts.incrementAndGet();
    }
}
