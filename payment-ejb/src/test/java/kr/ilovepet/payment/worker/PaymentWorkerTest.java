package kr.ilovepet.payment.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.work.TossTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The worker")
class PaymentWorkerTest {

    private static final TossTask TASK = new TossTask(
            1, "2026112300000001", null, "claim", Instant.EPOCH, TossTask.Purpose.CONFIRMATION, null, null);

    private final RunningTasks running = new RunningTasks(1);
    private volatile TossTask recorded;

    @Test
    @DisplayName("begins what was claimed before the application is ready")
    void beforeTheApplicationIsReady() {
        PaymentWorker worker = worker(Thread::new);
        assertThat(running.reserve()).isTrue();

        worker.onWorkClaimed(new WorkClaimed(TASK));

        await().until(() -> recorded == TASK && running.free() == 1);
        worker.stop();
    }

    @Test
    @DisplayName("does not keep a task that no thread takes")
    void withoutThreads() {
        PaymentWorker worker = worker(work -> {
            throw new IllegalStateException("no more threads");
        });
        assertThat(running.reserve()).isTrue();

        assertThatThrownBy(() -> worker.onWorkClaimed(new WorkClaimed(TASK))).isInstanceOf(IllegalStateException.class);
        assertThat(running.rowsByClaim()).isEmpty();
        assertThat(running.free()).isEqualTo(1);
        worker.stop();
    }

    @Test
    @DisplayName("takes nothing more once it stops")
    void stopping() {
        PaymentWorker worker = worker(Thread::new);
        worker.stop();
        assertThat(running.reserve()).isTrue();

        worker.onWorkClaimed(new WorkClaimed(TASK));

        assertThat(running.rowsByClaim()).isEmpty();
        assertThat(running.free()).isEqualTo(1);
    }

    private PaymentWorker worker(ThreadFactory threads) {
        ManagedThreadFactory managed = (ManagedThreadFactory) Proxy.newProxyInstance(
                ManagedThreadFactory.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (proxy, method, arguments) -> threads.newThread((Runnable) arguments[0]));
        WorkerTransactions transactions = new WorkerTransactions() {
            @Override
            public Optional<TossTask> record(TossTask task, TossResponse response) {
                recorded = task;
                return Optional.empty();
            }
        };
        PaymentWorker worker = new PaymentWorker(running, transactions, request -> null, managed);
        worker.prepare();
        return worker;
    }
}
