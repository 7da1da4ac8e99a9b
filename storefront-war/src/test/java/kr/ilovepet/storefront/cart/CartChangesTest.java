package kr.ilovepet.storefront.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the form of the cart changes. */
class CartChangesTest {

    @Test
    void onlyWhatSaysSomethingElseThanThePageDidIsChanged() {
        CartChanges changes = CartChanges.of(List.of("1", "3"), List.of("2", "4"), List.of("2", " 5 "));

        assertThat(changes.wanted()).isEqualTo(Map.of(3L, 5));
        assertThat(changes.wrong()).isEmpty();
    }

    @Test
    void whatIsNoQuantityIsKeptForThePage() {
        CartChanges changes = CartChanges.of(List.of("1", "2", "3", "x"), List.of(), List.of("", "100", "3", "1"));

        assertThat(changes.wrong()).isEqualTo(Map.of(1L, "", 2L, "100"));
        assertThat(changes.wanted()).isEqualTo(Map.of(3L, 3));
        assertThat(changes.shown(new CartLine(2, 7, null))).isEqualTo("100");
        assertThat(changes.shown(new CartLine(3, 3, null))).isEqualTo("3");
    }

    @Test
    void aFormHasNoMoreLinesThanACart() {
        List<String> products =
                IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList();

        assertThat(CartChanges.of(products, List.of(), Collections.nCopies(60, "1"))
                        .wanted())
                .hasSize(50);
        assertThat(CartChanges.of(products, List.of(), List.of()).wanted()).isEmpty();
    }
}
