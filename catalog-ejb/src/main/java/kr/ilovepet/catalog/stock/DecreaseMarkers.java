package kr.ilovepet.catalog.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import kr.ilovepet.platform.redis.Redis;
import redis.clients.jedis.params.SetParams;

/**
 * Markers in Redis of orders whose decrease is decided: a quick look that spares a repeated command the attempt to
 * write. A marker is set after the commit and decides nothing; without Redis every decision is the same.
 */
@ApplicationScoped
public class DecreaseMarkers {

    private static final String PREFIX = "catalog:decrease:";
    private static final long EXPIRY_SECONDS = Duration.ofDays(1).toSeconds();

    @Inject
    private Redis redis;

    @Inject
    private Event<DecreaseDecided> decided;

    /** Whether the decrease of this order seems to be decided. Only the database knows. */
    public boolean seen(String orderId) {
        return redis.ask(jedis -> jedis.exists(PREFIX + orderId)).orElse(false);
    }

    /** Sets the marker of this order once the transaction, which decides its decrease, has committed. */
    public void markAfterCommit(String orderId) {
        decided.fire(new DecreaseDecided(orderId));
    }

    void mark(@Observes(during = TransactionPhase.AFTER_SUCCESS) DecreaseDecided decision) {
        redis.ask(jedis -> jedis.set(
                PREFIX + decision.orderId(), "1", SetParams.setParams().ex(EXPIRY_SECONDS)));
    }
}
