package kr.ilovepet.platform.broker;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.eclipse.microprofile.config.Config;

/**
 * What every client of the brokers is told of security, whatever it is for.
 *
 * <p>Each property of Kafka whose name begins with {@code security.}, {@code sasl.} or {@code ssl.} is a setting, with
 * {@code kafka.} before its name. In place of {@code sasl.jaas.config} a service has a user, which is called as the
 * service unless {@code SERVICE.kafka.user} says otherwise, and {@code SERVICE.kafka.password}.
 */
public final class BrokerAccess {

    /** The setting with the brokers' addresses. */
    public static final String BROKERS = "kafka.bootstrap.servers";

    /** The setting that says whether the brokers ask for a login, and whether over TLS. */
    public static final String PROTOCOL = "kafka.security.protocol";

    /** The setting that says how the password is shown. */
    public static final String MECHANISM = "kafka.sasl.mechanism";

    /** The setting that replaces user and password. */
    public static final String JAAS = "kafka.sasl.jaas.config";

    /** The setting with the certificates that are trusted. */
    public static final String TRUSTSTORE = "kafka.ssl.truststore.location";

    /** The setting with one's own key and certificate. */
    public static final String KEYSTORE = "kafka.ssl.keystore.location";

    private static final String PREFIX = "kafka.";
    private static final String NO_LOGIN = "PLAINTEXT";
    private static final String USUAL_MECHANISM = "SCRAM-SHA-512";

    private final Function<String, Optional<String>> settings;

    /** Access as these settings say. */
    public BrokerAccess(Config config) {
        this(name -> config.getOptionalValue(name, String.class));
    }

    /** Access as these values of settings say. */
    public BrokerAccess(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** Kafka's properties, without the addresses of the brokers; empty where they want no login and no TLS. */
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        for (String name : AdminClientConfig.configNames()) {
            if (name.matches("(security|sasl|ssl)\\..*")) {
                settings.apply(PREFIX + name).ifPresent(value -> properties.put(name, value));
            }
        }
        if (properties.containsKey(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG)) {
            properties.putIfAbsent(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
        }
        if (properties.containsKey(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG)) {
            properties.putIfAbsent(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
        }
        if (asksForLogin(protocol())) {
            properties.putIfAbsent(SaslConfigs.SASL_MECHANISM, USUAL_MECHANISM);
            password()
                    .ifPresent(password -> properties.putIfAbsent(
                            SaslConfigs.SASL_JAAS_CONFIG, login(properties.get(SaslConfigs.SASL_MECHANISM), password)));
        }
        return properties;
    }

    /** How one talks with the brokers, such as {@code SASL_SSL}. */
    public String protocol() {
        return settings.apply(PROTOCOL).orElse(NO_LOGIN);
    }

    /** Whether brokers of this protocol ask for a login. */
    public static boolean asksForLogin(String protocol) {
        return protocol.startsWith("SASL_");
    }

    /** Whether this protocol is over TLS. */
    public static boolean encrypts(String protocol) {
        return protocol.endsWith("SSL");
    }

    /** The setting with the password of this service. */
    public String passwordSetting() {
        return service() + ".kafka.password";
    }

    /** That password; empty where none is set. */
    public Optional<String> password() {
        return settings.apply(passwordSetting());
    }

    private String service() {
        return settings.apply("service.name").orElseThrow();
    }

    private String login(String mechanism, String password) {
        String user = settings.apply(service() + ".kafka.user").orElse(service());
        String module = mechanism.startsWith("SCRAM-")
                ? "org.apache.kafka.common.security.scram.ScramLoginModule"
                : "org.apache.kafka.common.security.plain.PlainLoginModule";
        return module + " required username=" + quoted(user) + " password=" + quoted(password) + ";";
    }

    /** As a value in a JAAS configuration. */
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
