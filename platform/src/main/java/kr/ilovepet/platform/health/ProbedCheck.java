package kr.ilovepet.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A check of something outside the instance, by a {@link Probe}. Its name is {@code <service>-<what>}. */
public abstract class ProbedCheck implements HealthCheck {

    private final String what;

    /**
     * A plain thread on purpose: a managed one would belong to whoever asked first, which is the server's health endpoint,
     * and refuse its work.
     */
    private ExecutorService executor;

    private Probe probe;

    /** A check of this thing. */
    protected ProbedCheck(String what) {
        this.what = what;
    }

    /** Throws when there is no good answer. */
    protected abstract void ask() throws Exception;

    @PostConstruct
    void makeProbe() {
        executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "health");
            thread.setDaemon(true);
            thread.setContextClassLoader(getClass().getClassLoader());
            return thread;
        });
        probe = new Probe(
                () -> {
                    ask();
                    return null;
                },
                executor);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = probe.trouble();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named(ServiceName.get() + "-" + what).status(trouble == null);
        return trouble == null ? answer.build() : answer.withData("error", trouble).build();
    }
}
