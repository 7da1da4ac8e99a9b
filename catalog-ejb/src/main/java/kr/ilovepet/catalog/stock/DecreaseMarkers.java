package kr.ilovepet.catalog.stock;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Marks in Redis for orders whose decrease is decided: a quick look that spares a repeated command the attempt to
 * write. A mark is set after the commit and decides nothing; without Redis all answers are the same. A Redis that is
 * away is left alone for some seconds.
 */
@ApplicationScoped
public class DecreaseMarkers {

    private static final Logger LOG = Logger.getLogger(DecreaseMarkers.class.getName());
    private static final String PREFIX = "catalog:decrease:";
    private static final int TIMEOUT_MILLIS = 200;
    private static final int CONNECTIONS = 16;
    private static final long KEPT_SECONDS = Duration.ofDays(1).toSeconds();
    private static final long LEFT_ALONE_NANOS = Duration.ofSeconds(5).toNanos();

    private final URI url;

    private JedisPooled redis;
    private volatile boolean away;
    private volatile long awaySince;

    /** Only for the proxy of the container. */
    protected DecreaseMarkers() {
        url = null;
    }

    /** Marks in this Redis. */
    @Inject
    public DecreaseMarkers(@ConfigProperty(name = "redis.url") URI url) {
        this.url = url;
    }

    @PostConstruct
    void open() {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        pool.setJmxEnabled(false);
        redis = new JedisPooled(
                pool,
                JedisURIHelper.getHostAndPort(url),
                DefaultJedisClientConfig.builder()
                        .user(JedisURIHelper.getUser(url))
                        .password(JedisURIHelper.getPassword(url))
                        .database(JedisURIHelper.getDBIndex(url))
                        .ssl(JedisURIHelper.isRedisSSLScheme(url))
                        .connectionTimeoutMillis(TIMEOUT_MILLIS)
                        .socketTimeoutMillis(TIMEOUT_MILLIS)
                        .build());
    }

    @PreDestroy
    void close() {
        redis.close();
    }

    /** Whether the decrease of this order seems to be decided. Only the database knows. */
    public boolean seen(String orderId) {
        return ask(() -> redis.exists(PREFIX + orderId), false);
    }

    /** Sets the mark once the decision has committed. */
    public void mark(@Observes(during = TransactionPhase.AFTER_SUCCESS) DecreaseDecided decided) {
        ask(() -> redis.set(PREFIX + decided.orderId(), "1", SetParams.setParams().ex(KEPT_SECONDS)), null);
    }

    private <T> T ask(Supplier<T> question, T unanswered) {
        if (away && System.nanoTime() - awaySince < LEFT_ALONE_NANOS) {
            return unanswered;
        }
        try {
            T answer = question.get();
            if (away) {
                away = false;
                LOG.info("Redis is back");
            }
            return answer;
        } catch (JedisException e) {
            awaySince = System.nanoTime();
            if (!away) {
                away = true;
                LOG.log(Level.WARNING, "Redis is away; orders go on without it: {0}", e.getMessage());
            }
            return unanswered;
        }
    }
}
