package kr.ilovepet.payment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import java.time.Instant;
import kr.ilovepet.payment.work.TossTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The slots of the workers")
class RunningTasksTest {

    private final RunningTasks running = new RunningTasks(2);

    @Test
    @DisplayName("are taken by claims that have yet to commit, no more of them than there are")
    void reserved() {
        assertThat(running.reserve()).isTrue();
        assertThat(running.free()).isEqualTo(1);
        assertThat(running.reserve()).isTrue();
        assertThat(running.reserve()).isFalse();
        assertThat(running.free()).isZero();

        running.beginReserved(task("a"));
        assertThat(running.free()).isZero();
        assertThat(running.reserve()).isFalse();
        running.end(task("a"));
        assertThat(running.free()).isEqualTo(1);
    }

    @Test
    @DisplayName("are given back once by a transaction that fails, and kept by one that commits")
    void afterTheTransaction() {
        NewWork.Slot failing = slot();
        NewWork.Slot committing = slot();
        assertThat(running.free()).isZero();

        failing.afterCompletion(Status.STATUS_UNKNOWN);
        committing.afterCompletion(Status.STATUS_COMMITTED);
        assertThat(running.free()).isEqualTo(1);

        NewWork.Slot unused = slot();
        unused.giveBack();
        unused.afterCompletion(Status.STATUS_ROLLEDBACK);
        assertThat(running.free()).isEqualTo(1);
    }

    @Test
    @DisplayName("are not all taken by comparisons, so that charges find one")
    void comparisons() {
        RunningTasks four = new RunningTasks(4);
        assertThat(four.freeForComparisons()).isEqualTo(2);
        four.begin(comparison("a"));
        four.begin(comparison("b"));
        assertThat(four.freeForComparisons()).isZero();
        assertThat(four.free()).isEqualTo(2);

        four.end(comparison("a"));
        four.begin(task("c"));
        four.begin(task("d"));
        assertThat(four.freeForComparisons()).isEqualTo(1);
        four.begin(task("e"));
        assertThat(four.freeForComparisons()).isZero();
    }

    private static TossTask comparison(String claim) {
        return new TossTask(
                1, "2026112300000001", null, claim, Instant.EPOCH, TossTask.Purpose.RECONCILIATION, null, null);
    }

    private NewWork.Slot slot() {
        NewWork.Slot slot = new NewWork.Slot(running);
        assertThat(slot.reserve()).isTrue();
        return slot;
    }

    private static TossTask task(String claim) {
        return new TossTask(
                1, "2026112300000001", null, claim, Instant.EPOCH, TossTask.Purpose.CONFIRMATION, null, null);
    }
}
