package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProductSortTest {

    @Test
    void sortsOnlyAsKnown() {
        assertThat(ProductSort.of(null)).isEqualTo(ProductSort.NEWEST);
        assertThat(ProductSort.of("-price")).isEqualTo(ProductSort.PRICE_DESCENDING);
        assertThatThrownBy(() -> ProductSort.of("id; drop table product")).hasMessageContaining("not valid");
    }
}
