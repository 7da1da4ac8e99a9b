package kr.ilovepet.order.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.platform.redis.Redis;
import redis.clients.jedis.params.SetParams;

/** The payment keys of orders under way, in Redis for the quick look. The order's own column is the truth. */
@ApplicationScoped
public class ParkedPaymentKeys {

    private static final String KEY = "order:payment-key:";
    private static final long ONE_HOUR = 3_600;

    @Inject
    private Redis redis;

    /** Keeps the key for an hour; never replaces one that is there. */
    public void park(String orderId, String paymentKey) {
        redis.ask(jedis ->
                jedis.set(KEY + orderId, paymentKey, SetParams.setParams().nx().ex(ONE_HOUR)));
    }

    /** The key that is parked; empty where there is none, or Redis is away. */
    public Optional<String> find(String orderId) {
        return redis.ask(jedis -> jedis.get(KEY + orderId));
    }
}
