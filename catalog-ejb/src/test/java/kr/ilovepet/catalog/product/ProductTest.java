package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductTest {

    private final Product product = new Product(new ProductData("toys", " Ball ", null, 1_000), null, Instant.EPOCH);

    @Test
    void comesWithNothingInStock() {
        assertThat(product.stock()).isZero();
        assertThat(product.has(0)).isTrue();
        assertThat(product.has(1)).isFalse();
        assertThat(product.name()).isEqualTo("Ball");
    }

    @Test
    void givesOutWhatIsThere() {
        product.move(5);
        product.move(-5);
        assertThat(product.stock()).isZero();
    }

    @Test
    void neverGivesOutMoreThanIsThere() {
        product.move(5);
        assertThatThrownBy(() -> product.move(-6)).isInstanceOf(IllegalStateException.class);
        assertThat(product.stock()).isEqualTo(5);
    }

    @Test
    void sortsOnlyAsKnown() {
        assertThat(ProductSort.of(null)).isEqualTo(ProductSort.NEWEST);
        assertThat(ProductSort.of("-price")).isEqualTo(ProductSort.PRICE_DESCENDING);
        assertThatThrownBy(() -> ProductSort.of("id; drop table product")).hasMessageContaining("not valid");
    }
}
