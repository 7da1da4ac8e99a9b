package kr.ilovepet.payment.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ilovepet.payment.work.TossTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tasks that this instance has claimed and works on, and the slots that are reserved for those whose claim has yet
 * to commit.
 */
@ApplicationScoped
public class RunningTasks {

    private final Map<String, Long> rowsByClaim = new ConcurrentHashMap<>();
    private final AtomicInteger reserved = new AtomicInteger();

    private int concurrency;

    /** For the proxies of the container. */
    protected RunningTasks() {}

    @Inject
    RunningTasks(@ConfigProperty(name = WorkerSettings.CONCURRENCY, defaultValue = "16") int concurrency) {
        this.concurrency = concurrency;
    }

    /** How many tasks are worked on at once. */
    int concurrency() {
        return concurrency;
    }

    /** How many more tasks would be worked on at once. */
    int free() {
        return Math.max(0, concurrency - rowsByClaim.size() - reserved.get());
    }

    /** Reserves a slot for a task that is about to be claimed, until {@link #release()}; false where none is free. */
    boolean reserve() {
        if (reserved.incrementAndGet() > concurrency - rowsByClaim.size()) {
            reserved.decrementAndGet();
            return false;
        }
        return true;
    }

    /** A reserved slot is free again. */
    void release() {
        reserved.decrementAndGet();
    }

    /** The task for which a slot was reserved begins in it. */
    void beginReserved(TossTask task) {
        begin(task);
        release();
    }

    void begin(TossTask task) {
        rowsByClaim.put(task.claim(), task.payment());
    }

    void end(TossTask task) {
        rowsByClaim.remove(task.claim());
    }

    /** Rows of the payments by the claims on them; a copy. */
    Map<String, Long> rowsByClaim() {
        return Map.copyOf(rowsByClaim);
    }
}
