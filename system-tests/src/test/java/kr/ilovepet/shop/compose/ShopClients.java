package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kr.ilovepet.platform.redis.Redis;
import kr.ilovepet.stack.component.Database;
import org.apache.kafka.clients.admin.Admin;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Clients of the servers of the set, which all demand TLS and a login.
 *
 * @param network where the servers are
 * @param certificate that they show
 */
record ShopClients(ContainerNetwork network, ServerCertificate certificate) {
    /** Who may do everything at the broker. */
    static final String OPERATOR = "operator";

    static final String REDIS_USER = "shop";
    static final String REDIS_PASSWORD = "redis-of-this-test";
    /** What follows the address of a database; the file of the certificate comes behind it. */
    static final String TLS = "?sslMode=verify-full&serverSslCert=";

    private static final int PATIENCE_MILLISECONDS = 5_000;

    /** The password of a user of the broker. */
    static String kafkaPassword(String user) {
        return "kafka-" + user + "-of-this-test";
    }

    /** Settings of a client of the broker who logs in as this user. */
    Map<String, Object> kafka(String user) {
        return kafka(user, kafkaPassword(user));
    }

    /** The same with any password. */
    Map<String, Object> kafka(String user, String password) {
        Map<String, Object> settings = overTls("SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";");
        return settings;
    }

    /** Settings of a client of the broker who does not log in; it gives up after five seconds. */
    Map<String, Object> anonymous() {
        return overTls("SSL");
    }

    private Map<String, Object> overTls(String protocol) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", network.address("kafka") + ":" + ComposedShop.KAFKA_HOST_PORT);
        settings.put("security.protocol", protocol);
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", certificate.authority().toString());
        settings.put("request.timeout.ms", PATIENCE_MILLISECONDS);
        settings.put("default.api.timeout.ms", PATIENCE_MILLISECONDS);
        return settings;
    }

    /** A connection to the broker on which nothing was said yet. */
    Socket kafkaInTheClear() throws IOException {
        Socket socket = new Socket(network.address("kafka"), ComposedShop.KAFKA_PORT);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return socket;
    }

    /** Redis over TLS with this login; neither is null. */
    Jedis redis(String user, String password) {
        return redis(DefaultJedisClientConfig.builder().user(user).password(password));
    }

    /** Redis over TLS without a login. */
    Jedis redisWithoutLogin() {
        return redis(DefaultJedisClientConfig.builder());
    }

    private Jedis redis(DefaultJedisClientConfig.Builder login) {
        return new Jedis(
                new HostAndPort(network.address("redis"), ComposedShop.REDIS_PORT),
                login.sslOptions(Redis.trusting(certificate.authority().toString()))
                        .autoNegotiateProtocol(false)
                        .build());
    }

    /** Address of Redis without TLS. */
    URI redisInTheClear() {
        return URI.create("redis://" + REDIS_USER + ":" + REDIS_PASSWORD + "@" + network.address("redis") + ":"
                + ComposedShop.REDIS_PORT);
    }

    /** JDBC address of a service's database. */
    String url(Database database) {
        return inTheClear(database) + TLS + certificate.authority();
    }

    /** The same without TLS, and without options. */
    String inTheClear(Database database) {
        return "jdbc:mariadb://" + network.address(database.service() + "-db") + ":" + MySqlServer.PORT + "/"
                + database.schema();
    }

    boolean kafkaServes() {
        try (Admin admin = Admin.create(kafka(OPERATOR))) {
            admin.listTopics().names().get();
            return true;
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean redisServes() {
        try (Jedis redis = redis(REDIS_USER, REDIS_PASSWORD)) {
            return redis.ping().equals("PONG");
        } catch (JedisException notYet) {
            return false;
        }
    }
}
