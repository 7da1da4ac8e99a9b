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

    private long now = System.nanoTime();
    private final CommittedStates states = new CommittedStates(() -> now);

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
        states.changedElsewhere(ORDER);

        assertThat(states.of(ORDER)).isEmpty();
        assertThat(states.isLast(ORDER, VALIDATED)).isFalse();
    }

    @Test
    void doesNotPutWhatWasHeldUpOverWhatAnotherInstanceHasChangedSince() {
        states.changedElsewhere(ORDER);
        states.put(ORDER, VALIDATED);

        assertThat(states.of(ORDER)).isEmpty();
        assertThat(states.isLast(ORDER, VALIDATED)).isFalse();
    }

    @Test
    void knowsItsOwnChangeAgainWhenThatOfTheOtherIsLongOver() {
        states.changedElsewhere(ORDER);
        now += CommittedStates.UNCERTAIN_NANOS;
        states.put(ORDER, PREPARED);

        assertThat(states.of(ORDER)).contains(PREPARED);
    }

    @Test
    void believesTheDatabaseOnlyWhereItSaysSomethingElse() {
        states.put(ORDER, PREPARED);
        states.found(ORDER, OrderStatus.PREPARED);
        assertThat(states.of(ORDER)).contains(PREPARED);

        states.found(ORDER, OrderStatus.EXPIRED);
        assertThat(states.of(ORDER)).isEmpty();
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
