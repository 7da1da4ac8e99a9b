package kr.ilovepet.messaging.topics;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kr.ilovepet.platform.broker.BrokerAccess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** One connection to the brokers for questions about them, made when it is first needed. */
@ApplicationScoped
public class Brokers {

    /** The longest that a question may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int RECONNECT_MILLIS = 500;

    private final String addresses;
    private final Map<String, String> access;

    private Admin admin;

    /**
     * The settings are asked of this class's own WAR: a health request may make this bean before the application is up.
     */
    public Brokers() {
        this(ConfigProvider.getConfig(Brokers.class.getClassLoader()));
    }

    private Brokers(Config config) {
        this(config.getValue(BrokerAccess.BROKERS, String.class), new BrokerAccess(config).properties());
    }

    Brokers(String addresses, Map<String, String> access) {
        this.addresses = addresses;
        this.access = access;
    }

    /**
     * The client. Questions to it end after {@link #PATIENCE} by themselves.
     *
     * @throws KafkaException when none of the brokers' names can be resolved; the next call tries again
     */
    public synchronized Admin admin() {
        if (admin == null) {
            int patience = (int) PATIENCE.toMillis();
            Map<String, Object> properties = new HashMap<>(access);
            properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses);
            properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
            properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
            properties.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
            admin = Admin.create(properties);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
