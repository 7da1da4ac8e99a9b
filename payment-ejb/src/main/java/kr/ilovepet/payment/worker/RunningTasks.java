package kr.ilovepet.payment.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ilovepet.payment.work.TossTask;
import kr.ilovepet.payment.work.TossTask.Purpose;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tasks that this instance has claimed and works on, and the slots that are reserved for those whose claim has yet
 * to commit.
 */
@ApplicationScoped
public class RunningTasks {

    private final Map<String, Long> rowsByClaim = new ConcurrentHashMap<>();
    private final Set<String> comparisons = ConcurrentHashMap.newKeySet();
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

    /**
     * How many more of them may be comparisons: these take half of the slots, so that the others do not wait for one.
     */
    int freeForComparisons() {
        return Math.max(0, Math.min(free(), Math.max(1, concurrency / 2) - comparisons.size()));
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
        if (task.purpose() == Purpose.RECONCILIATION) {
            comparisons.add(task.claim());
        }
    }

    void end(TossTask task) {
        rowsByClaim.remove(task.claim());
        comparisons.remove(task.claim());
    }

    /** Rows of the payments by the claims on them; a copy. */
    Map<String, Long> rowsByClaim() {
        return Map.copyOf(rowsByClaim);
    }
}
