package kr.ilovepet.catalog.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import kr.ilovepet.platform.redis.Redis;
import redis.clients.jedis.params.SetParams;

/**
 * Marks in Redis for orders whose decrease is decided: a quick look that spares a repeated command the attempt to
 * write. A mark is set after the commit and decides nothing; without Redis all answers are the same.
 */
@ApplicationScoped
public class DecreaseMarkers {

    private static final String PREFIX = "catalog:decrease:";
    private static final long KEPT_SECONDS = Duration.ofDays(1).toSeconds();

    @Inject
    private Redis redis;

    /** Whether the decrease of this order seems to be decided. Only the database knows. */
    public boolean seen(String orderId) {
        return redis.ask(jedis -> jedis.exists(PREFIX + orderId)).orElse(false);
    }

    /** Sets the mark once the decision has committed. */
    public void mark(@Observes(during = TransactionPhase.AFTER_SUCCESS) DecreaseDecided decided) {
        redis.ask(jedis ->
                jedis.set(PREFIX + decided.orderId(), "1", SetParams.setParams().ex(KEPT_SECONDS)));
    }
}
