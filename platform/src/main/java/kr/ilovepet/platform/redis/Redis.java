package kr.ilovepet.platform.redis;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.security.Certificates;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Redis as a cache that may be unavailable. Each call has a time-out of 300 ms; while Redis is unavailable the result
 * is empty, and calls within two seconds of a failure do not try it.
 */
@ApplicationScoped
public class Redis {

    /** The setting with the address; {@code rediss://} is TLS, and user, password and database may stand in it. */
    public static final String URL = "redis.url";

    /** The setting with the user, in place of that of the address. */
    public static final String USER = "redis.user";

    /** The setting with the password, in place of that of the address. */
    public static final String PASSWORD = "redis.password";

    /** The setting with the PEM file of the certificates that are trusted, in place of those of the JDK. */
    public static final String TRUSTSTORE = "redis.truststore.location";

    private static final Logger LOG = Logger.getLogger(Redis.class.getName());
    private static final int TIMEOUT_MILLIS = 300;
    private static final long RETRY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int CONNECTIONS = 16;

    private final URI url;

    @Inject
    @ConfigProperty(name = USER)
    private Optional<String> user = Optional.empty();

    @Inject
    @ConfigProperty(name = PASSWORD)
    private Optional<String> password = Optional.empty();

    @Inject
    @ConfigProperty(name = TRUSTSTORE)
    private Optional<String> truststore = Optional.empty();

    private RedisClient redis;
    private volatile long retryAt = System.nanoTime();
    private volatile boolean unavailable;

    /** For the proxy of the container. */
    protected Redis() {
        url = null;
    }

    /** Redis at this address. */
    @Inject
    public Redis(@ConfigProperty(name = URL, defaultValue = "redis://127.0.0.1:6379") URI url) {
        this.url = url;
    }

    @PostConstruct
    void open() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        pool.setJmxEnabled(false);
        redis = RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(url))
                .clientConfig(clientConfig())
                .poolConfig(pool)
                .build();
    }

    @PreDestroy
    void close() {
        redis.close();
    }

    /**
     * Calls Redis.
     *
     * @param call what to do with the client; may give null
     * @return what the call gave; empty when it gave null or Redis is unavailable
     */
    public <T> Optional<T> ask(Function<RedisClient, T> call) {
        if (unavailable && System.nanoTime() - retryAt < 0) {
            return Optional.empty();
        }
        try {
            Optional<T> result = Optional.ofNullable(call.apply(redis));
            if (unavailable) {
                unavailable = false;
                LOG.info("Redis is available again");
            }
            return result;
        } catch (JedisException e) {
            LOG.log(
                    unavailable ? Level.FINE : Level.WARNING,
                    "Redis is unavailable, the database is used instead: {0}",
                    e.getMessage());
            retryAt = System.nanoTime() + RETRY_NANOS;
            unavailable = true;
            return Optional.empty();
        }
    }

    /**
     * Listens to a channel on a connection of its own and returns only when the listener has unsubscribed.
     *
     * @throws JedisException when Redis cannot be reached or the connection breaks
     */
    public void subscribe(JedisPubSub listener, String channel) {
        redis.subscribe(listener, channel);
    }

    /** A Redis before version 6 cannot negotiate its protocol. */
    private JedisClientConfig clientConfig() {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .timeoutMillis(TIMEOUT_MILLIS)
                .user(user.orElse(JedisURIHelper.getUser(url)))
                .password(password.orElse(JedisURIHelper.getPassword(url)))
                .database(JedisURIHelper.getDBIndex(url))
                .autoNegotiateProtocol(false);
        if (JedisURIHelper.isRedisSSLScheme(url)) {
            config.sslOptions(truststore.map(Redis::trusting).orElseGet(SslOptions::defaults));
        }
        return config.build();
    }

    /** TLS with a server that shows one of the certificates of this PEM file, or one that one of these has signed. */
    public static SslOptions trusting(String location) {
        char[] password = UUID.randomUUID().toString().toCharArray();
        byte[] certificates = Certificates.keyStore(location, password);
        return SslOptions.builder()
                .trustStoreType(Certificates.TYPE)
                .truststore(() -> new ByteArrayInputStream(certificates), password)
                .build();
    }
}
