package kr.ilovepet.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void linesOfOneVariantAddUpInTheSequenceOfIds() {
        Quantities sum = OrderLine.sum(List.of(line(9, 1), line(2, Integer.MAX_VALUE), line(2, Integer.MAX_VALUE)));

        assertThat(sum.byVariant())
                .containsExactly(
                        Map.entry(VariantId.defaultOf(2), new Quantity(2L * Integer.MAX_VALUE)),
                        Map.entry(VariantId.defaultOf(9), new Quantity(1)));
    }

    @Test
    void variantsOfOneProductAddUpForTheProduct() {
        Quantities both =
                Quantities.none().plus(new VariantId(7, 7), new Quantity(1)).plus(new VariantId(7, 8), new Quantity(2));

        assertThat(both.byVariant()).hasSize(2);
        assertThat(both.byProduct()).containsExactly(Map.entry(7L, new Quantity(3)));
    }

    @Test
    void valuesKeepTheirRules() {
        assertThatThrownBy(() -> new Quantity(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VariantId(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Won(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OrderLine line(long productId, int quantity) {
        return new OrderLine(VariantId.defaultOf(productId), new Quantity(quantity));
    }
}
