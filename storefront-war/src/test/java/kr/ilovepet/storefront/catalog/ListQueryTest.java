package kr.ilovepet.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

    @Test
    void makesSenseOfWhateverStandsInTheAddress() {
        assertThat(ListQuery.of(null, null, null, null)).isEqualTo(new ListQuery("", "", "newest", 0));
        assertThat(ListQuery.of(" a ", "dog-food", "-price", "3"))
                .isEqualTo(new ListQuery("a", "dog-food", "-price", 3));
        assertThat(ListQuery.of("x".repeat(500), "Dog Food'", "evil", "-1"))
                .isEqualTo(new ListQuery("x".repeat(80), "", "newest", 0));
        assertThat(ListQuery.of("", "", "", "99999").page()).isEqualTo(10_000);
    }

    @Test
    void encodesTheSearchInItsLinks() {
        assertThat(ListQuery.of("a&b=c", "cat-food", "price", "0").link(2))
                .isEqualTo("/products?query=a%26b%3Dc&category=cat-food&sort=price&page=2");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "-1", "1.5", "100", "1000000000", "abc", "1e1", "+5"})
    void takesNoSenselessQuantity(String typed) {
        assertThat(Quantity.parse(typed)).isEmpty();
    }

    @Test
    void takesQuantitiesFromOneToNinetyNine() {
        assertThat(Quantity.parse("1")).hasValue(1);
        assertThat(Quantity.parse(" 99 ")).hasValue(99);
    }
}
