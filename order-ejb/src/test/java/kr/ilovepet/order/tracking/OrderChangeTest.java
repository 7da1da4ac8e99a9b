package kr.ilovepet.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import org.junit.jupiter.api.Test;

class OrderChangeTest {

    private static final OrderChange PREPARED =
            new OrderChange(new OrderNumber("2026112800000001"), OrderStatus.PREPARED);
    private static final OrderChange CONFIRMED =
            new OrderChange(new OrderNumber("2026112800000002"), OrderStatus.CONFIRMED);

    @Test
    void tellsOtherInstances() {
        String message = OrderChange.message("a", List.of(PREPARED, CONFIRMED));

        assertThat(OrderChange.ofOthers("b", message)).containsExactly(PREPARED, CONFIRMED);
        assertThat(OrderChange.ofOthers("a", message)).isEmpty();
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(OrderChange.ofOthers(
                        "b", "a 2026112800000001=SHIPPED x=PREPARED nonsense 2026112800000002=CONFIRMED"))
                .containsExactly(CONFIRMED);
        assertThat(OrderChange.ofOthers("b", "")).isEmpty();
    }
}
