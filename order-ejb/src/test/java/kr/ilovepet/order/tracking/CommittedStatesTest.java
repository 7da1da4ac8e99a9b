package kr.ilovepet.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.tracking.CommittedStates.State;
import org.junit.jupiter.api.Test;

class CommittedStatesTest {

    private static final OrderNumber ORDER = new OrderNumber("2026112800000001");
    private static final State VALIDATED = new State(OrderStatus.VALIDATION_SUCCESS, 7, 1);
    private static final State PREPARED = new State(OrderStatus.PREPARED, 7, 2);

    private final CommittedStates states = new CommittedStates();

    @Test
    void keepsTheLaterStateWhoeverComesLast() {
        states.put(ORDER, PREPARED);
        states.put(ORDER, VALIDATED);

        assertThat(states.of(ORDER)).contains(PREPARED);
        assertThat(states.isLast(ORDER, VALIDATED)).isFalse();
    }

    @Test
    void knowsNothingOfWhatSomebodyElseHasChanged() {
        states.put(ORDER, VALIDATED);
        states.forget(ORDER);

        assertThat(states.of(ORDER)).isEmpty();
        assertThat(states.isLast(ORDER, VALIDATED)).isFalse();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        for (int number = 1; number <= 10_001; number++) {
            states.put(new OrderNumber("20261128%08d".formatted(number)), VALIDATED);
        }

        assertThat(states.of(ORDER)).isEmpty();
        assertThat(states.of(new OrderNumber("2026112800000002"))).isPresent();
    }
}
