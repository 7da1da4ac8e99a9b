package kr.ilovepet.order.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.PaymentKey;
import kr.ilovepet.platform.redis.Redis;
import redis.clients.jedis.params.SetParams;

/** The payment keys of orders under way, in Redis, where a look needs no lock. The order's own column is the truth. */
@ApplicationScoped
public class PaymentKeyCache {

    private static final String KEY = "order:payment-key:";
    private static final long ONE_HOUR = 3_600;

    @Inject
    private Redis redis;

    /** Keeps the key for an hour, instead of one that was refused before. */
    public void put(OrderNumber order, PaymentKey paymentKey) {
        redis.ask(jedis ->
                jedis.set(KEY + order, paymentKey.value(), SetParams.setParams().ex(ONE_HOUR)));
    }

    /** The key of an order; empty where there is none, or Redis is unavailable. */
    public Optional<PaymentKey> find(OrderNumber order) {
        return redis.ask(jedis -> jedis.get(KEY + order)).map(PaymentKey::new);
    }
}
