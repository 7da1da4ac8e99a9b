package kr.ilovepet.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ilovepet.platform.limit.Limit.Use;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts what is limited over all instances, in Redis. While that is away each instance counts for itself, from full
 * buckets: the limits are looser then by the number of instances, and never gone.
 */
@ApplicationScoped
public class Limits {

    private SharedBuckets shared;
    private Refusals refusals;
    private final LocalBuckets local = new LocalBuckets();

    /** For the proxy of the container. */
    protected Limits() {}

    @Inject
    Limits(SharedBuckets shared, @ConfigProperty(name = "service.name") String service) {
        this.shared = shared;
        this.refusals = new Refusals(service);
    }

    /** A limit whose refusals are counted from now on: the series is there with 0. See {@link Limit}. */
    public Limit define(String name, int times, Duration period) {
        refusals.expect(name);
        return new Limit(name, times, period);
    }

    /**
     * Counts one for each of these, or for none when one of them refuses.
     *
     * @throws Problem 429 with the seconds to wait
     */
    public void require(Use... uses) {
        tryTake(uses).ifPresent(refusal -> {
            throw problem(refusal);
        });
    }

    /** Does the same and gives what refuses; empty when all were counted. */
    public Optional<Refusal> tryTake(Use... uses) {
        List<Use> all = all(uses);
        Optional<Refusal> refusal = shared.take(all).orElseGet(() -> local.take(all));
        refusal.ifPresent(refused -> refusals.count(refused.limit().name()));
        return refusal;
    }

    /** Takes back that one was counted for each of these: it turned out to be nothing that is limited. */
    public void giveBack(Use... uses) {
        List<Use> all = all(uses);
        if (!shared.giveBack(all)) {
            local.giveBack(all);
        }
    }

    private static List<Use> all(Use... uses) {
        return Stream.of(uses).flatMap(Use::each).toList();
    }

    /** What a caller is told whom a limit refuses. */
    public static Problem problem(Refusal refusal) {
        return Problem.tooManyRequests(refusal.seconds());
    }
}
