package kr.ilovepet.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.platform.settings.BrokerSettings;
import kr.ilovepet.platform.settings.SettingValues;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerAccessTest {

    @TempDir
    private Path folder;

    private final Map<String, String> settings =
            new HashMap<>(Map.of("service.name", "order", "kafka.bootstrap.servers", "kafka:9092"));

    @Test
    void isNothingForBrokersThatWantNothing() {
        assertThat(properties()).isEmpty();
        assertThat(violations()).isEmpty();
    }

    @Test
    void logsInAsTheService() {
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("order.kafka.password", "with \"quotes\" and \\");
        settings.put("payment.kafka.password", "another's");

        assertThat(properties())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .hasSize(3);
        // By Kafka's own reader.
        assertThat(JaasContext.loadClientContext(Map.of(
                                SaslConfigs.SASL_JAAS_CONFIG,
                                new Password(properties().get(SaslConfigs.SASL_JAAS_CONFIG))))
                        .configurationEntries()
                        .get(0)
                        .getOptions())
                .isEqualTo(Map.of("username", "order", "password", "with \"quotes\" and \\"));
        assertThat(violations()).isEmpty();
    }

    @Test
    void takesEveryPropertyOfKafkaThatConcernsSecurity() throws Exception {
        String file = Files.writeString(folder.resolve("ca.pem"), "").toString();
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("kafka.sasl.mechanism", "PLAIN");
        settings.put("kafka.ssl.truststore.location", file);
        settings.put("kafka.ssl.enabled.protocols", "TLSv1.3");
        settings.put("order.kafka.user", "shop-order");
        settings.put("order.kafka.password", "secret");

        assertThat(properties())
                .containsEntry("ssl.truststore.location", file)
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.enabled.protocols", "TLSv1.3")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"shop-order\""
                                + " password=\"secret\";")
                .doesNotContainKey("bootstrap.servers");
        assertThat(violations()).isEmpty();
    }

    @Test
    void namesWhatMeansNothingTogether() throws Exception {
        settings.put("kafka.security.protocol", "SASL_PLAINTEXT");
        assertThat(violations())
                .containsExactly(
                        "order.kafka.password is not set, but kafka.security.protocol is SASL_PLAINTEXT, which asks for a login");

        settings.put("order.kafka.password", "secret");
        settings.put(
                "kafka.ssl.truststore.location",
                Files.writeString(folder.resolve("ca.pem"), "").toString());
        assertThat(violations())
                .containsExactly(
                        "kafka.ssl.truststore.location is set, but kafka.security.protocol is SASL_PLAINTEXT, without TLS");

        settings.remove("kafka.security.protocol");
        assertThat(violations())
                .hasSize(2)
                .contains(
                        "order.kafka.password is set, but kafka.security.protocol is PLAINTEXT, which asks for no login");

        settings.put("kafka.security.protocol", "TLS");
        assertThat(violations())
                .contains("kafka.security.protocol is \"TLS\" and must be PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL");
    }

    private Map<String, String> properties() {
        return new BrokerAccess(name -> Optional.ofNullable(settings.get(name))).properties();
    }

    private List<String> violations() {
        SettingValues values = new SettingValues(name -> Optional.ofNullable(settings.get(name)));
        return BrokerSettings.rules().stream()
                .flatMap(rule -> rule.violations(values))
                .toList();
    }
}
