package kr.ilovepet.stack.kafka;

import java.util.Map;
import kr.ilovepet.stack.process.LocalSecrets;

/** How somebody logs in at the broker of the local stack. */
public final class Login {
    /** The user who may do everything: the launcher, tests, and a person who looks. */
    public static final String OPERATOR = "operator";

    /** How services log in, too. */
    public static final String PROTOCOL = "SASL_PLAINTEXT";

    static final String MECHANISM = "SCRAM-SHA-512";

    private Login() {}

    /**
     * Settings of a client of Kafka.
     *
     * @param broker {@code host:port}
     * @param password of letters and digits only
     */
    public static Map<String, Object> client(String broker, String user, String password) {
        return Map.of(
                "bootstrap.servers", broker,
                "security.protocol", PROTOCOL,
                "sasl.mechanism", MECHANISM,
                "sasl.jaas.config", jaas("scram.Scram", user, password) + ";");
    }

    /** The password of a user, made first if it is missing. */
    public static String password(LocalSecrets secrets, String user) {
        return secrets.get("kafka-" + user);
    }

    /** A login in Kafka's form, to which more can be added before its semicolon. */
    static String jaas(String module, String user, String password) {
        return "org.apache.kafka.common.security." + module + "LoginModule required username=\"" + user
                + "\" password=\"" + password + "\"";
    }
}
