package kr.ilovepet.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A check of an external system by a {@link Probe}. Its name is {@code <service>-<system>}. */
public abstract class ProbedCheck implements HealthCheck {

    private final String system;

    /**
     * A plain thread on purpose: a managed one would belong to whoever asked first, which is the server's health
     * endpoint, and refuse its work.
     */
    private ExecutorService executor;

    private Probe probe;

    /**
     * A check.
     *
     * @param system name of the external system, such as {@code database}
     */
    protected ProbedCheck(String system) {
        this.system = system;
    }

    /** Throws when the system is down. */
    protected abstract void probe() throws Exception;

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
                    probe();
                    return null;
                },
                executor);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    /**
     * Whether requests may be sent to an instance whose external system is down; not, unless a subclass knows better.
     * What is wrong is told either way.
     */
    protected boolean worksWithout() {
        return false;
    }

    @Override
    public HealthCheckResponse call() {
        String failure = probe.failure();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named(ServiceName.get() + "-" + system).status(failure == null || worksWithout());
        return failure == null
                ? response.build()
                : response.withData("error", failure).build();
    }
}
