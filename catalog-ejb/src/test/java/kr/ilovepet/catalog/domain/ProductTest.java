package kr.ilovepet.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductTest {

    private final Product product =
            new Product(new ProductDescription("toys", " Ball ", null, new Won(1_000)), null, Instant.EPOCH);

    @Test
    void comesWithNothingInStock() {
        assertThat(product.stock()).isZero();
        assertThat(product.has(new Quantity(1))).isFalse();
        assertThat(product.name()).isEqualTo("Ball");
    }

    @Test
    void givesOutWhatIsThere() {
        product.changeStock(5);
        product.changeStock(-5);
        assertThat(product.stock()).isZero();
    }

    @Test
    void neverGivesOutMoreThanIsThere() {
        product.changeStock(5);
        assertThatThrownBy(() -> product.changeStock(-6)).isInstanceOf(IllegalStateException.class);
        assertThat(product.stock()).isEqualTo(5);
    }
}
