package kr.ilovepet.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductQueryTest {

    @Test
    void makesSenseOfWhateverStandsInTheAddress() {
        assertThat(ProductQuery.of(null, null, null, null)).isEqualTo(new ProductQuery("", "", "newest", 0));
        assertThat(ProductQuery.of(" a ", "dog-food", "-price", "3"))
                .isEqualTo(new ProductQuery("a", "dog-food", "-price", 3));
        assertThat(ProductQuery.of("x".repeat(500), "Dog Food'", "evil", "-1"))
                .isEqualTo(new ProductQuery("x".repeat(80), "", "newest", 0));
        assertThat(ProductQuery.of("", "", "", "99999").page()).isEqualTo(10_000);
    }

    @Test
    void encodesTheSearchInItsLinks() {
        assertThat(ProductQuery.of("a&b=c", "cat-food", "price", "0").link(2))
                .isEqualTo("/products?query=a%26b%3Dc&category=cat-food&sort=price&page=2");
    }
}
