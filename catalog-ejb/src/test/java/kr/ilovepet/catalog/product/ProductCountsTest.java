package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    private long count() {
        return counts.incrementAndGet();
    }
}
