package kr.ilovepet.payment.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.ilovepet.payment.work.TossTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tasks that this instance has claimed and works on. */
@ApplicationScoped
public class RunningTasks {

    private final Map<String, Long> rowsByClaim = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = WorkerSettings.CONCURRENCY, defaultValue = "16")
    private int concurrency;

    /** How many tasks are worked on at once. */
    int concurrency() {
        return concurrency;
    }

    /** How many more tasks would be worked on at once. */
    int free() {
        return Math.max(0, concurrency - rowsByClaim.size());
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
