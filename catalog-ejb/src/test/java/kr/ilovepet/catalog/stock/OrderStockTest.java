package kr.ilovepet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kr.ilovepet.contract.OrderItem;
import org.junit.jupiter.api.Test;

class OrderStockTest {

    @Test
    void givesBackInPartsAndNeverMoreThanItHolds() {
        OrderStock holding = new OrderStock("o1", 1, 5);
        assertThat(holding.giveBack(2)).isEqualTo(2);
        assertThat(holding.held()).isEqualTo(3);
        assertThat(holding.giveBack(Long.MAX_VALUE)).isEqualTo(3);
        assertThat(holding.giveBack(1)).isZero();
        assertThat(holding.held()).isZero();
    }

    @Test
    void linesOfOneProductAddUpInTheOrderOfIds() {
        Map<Long, Long> quantities = Quantities.of(
                List.of(new OrderItem(9, 1), new OrderItem(2, Integer.MAX_VALUE), new OrderItem(2, Integer.MAX_VALUE)));
        assertThat(quantities).containsExactly(Map.entry(2L, 2L * Integer.MAX_VALUE), Map.entry(9L, 1L));
    }

    @Test
    void unknownProductsAreRefusedByTheirId() {
        assertThat(Refusal.of(Map.of(7L, 1L), Map.of()))
                .contains(new Refusal("PRODUCT_NOT_FOUND", Map.of("productId", "7")));
    }

    @Test
    void adminsCannotPassForOrders() {
        assertThat(MovementReason.byHand("received ")).contains(MovementReason.RECEIVED);
        assertThat(MovementReason.byHand("SALE")).isEmpty();
        StockChange change = new StockChange(-1, " eaten by mice ", " ");
        assertThat(change.movementReason()).isEqualTo(MovementReason.CORRECTION);
        assertThat(change.words()).isEqualTo("eaten by mice");
        assertThat(new StockChange(1, "RETURNED", null).words()).isNull();
        assertThat(new StockChange(1, "returned", " too small ").words()).isEqualTo("too small");
        StockChange both = new StockChange(1, "mice", "too small");
        assertThatThrownBy(both::words).hasMessageContaining("not valid");
    }
}
