package kr.ilovepet.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

    private static final String KEY_LOCATION = "mp.jwt.verify.publickey.location";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "x.db.url", "jdbc:mariadb://db:3306/x",
            "x.db.user", "x-user",
            "x.db.password", "not public",
            "mp.jwt.verify.issuer", "https://shop.example"));

    @TempDir
    private static Path keys;

    private static Path key;

    @BeforeAll
    static void makeKey() throws IOException, NoSuchAlgorithmException {
        byte[] publicKey = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        key = Files.writeString(
                keys.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(publicKey)
                        + "\n-----END PUBLIC KEY-----\n");
    }

    @BeforeEach
    void nameKey() {
        settings.put(KEY_LOCATION, key.toString());
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        settings.clear();
        assertThat(violations())
                .containsExactly(
                        "x.db.url is not set (environment X_DB_URL)",
                        "x.db.user is not set (environment X_DB_USER)",
                        "x.db.password is not set (environment X_DB_PASSWORD)",
                        "mp.jwt.verify.publickey.location is not set (environment MP_JWT_VERIFY_PUBLICKEY_LOCATION)",
                        "mp.jwt.verify.issuer is not set (environment MP_JWT_VERIFY_ISSUER)");
    }

    @Test
    void namesWhatTheStartFoundWrongBesideItsOwn() {
        settings.put("start.violations", "X_DB_URL_FILE names /a, which is no file\nGRID_DISCOVERY is wrong");
        settings.remove("x.db.user");
        assertThat(violations())
                .containsExactly(
                        "X_DB_URL_FILE names /a, which is no file",
                        "GRID_DISCOVERY is wrong",
                        "x.db.user is not set (environment X_DB_USER)");
    }

    @Test
    void isContentWithWhatIsSensible() throws IOException {
        assertThat(violations()).isEmpty();
        settings.put(KEY_LOCATION, key.toUri().toString());
        assertThat(violations()).isEmpty();
        settings.put(KEY_LOCATION, keys.resolve("other.pem").toString());
        assertThat(violations()).singleElement().asString().endsWith("is no file that can be read");
        settings.put(
                KEY_LOCATION,
                Files.writeString(keys.resolve("text.pem"), "a key").toString());
        assertThat(violations()).singleElement().asString().contains("is no PEM file with a public RSA key");
    }

    @Test
    void showsNoAddressSinceItMayHoldAPassword() {
        settings.put("x.db.url", "mysql://x:hush@db/x");
        assertThat(violations())
                .singleElement()
                .asString()
                .startsWith("x.db.url ")
                .doesNotContain("hush");
    }

    @Test
    void takesPublicSecretsOnlyInTheLocalStackAndShowsNone() {
        settings.put("x.db.password", "x-local");
        assertThat(violations())
                .singleElement()
                .asString()
                .contains("x.db.password")
                .doesNotContain("x-local");
        settings.put("shop.profile", "local");
        assertThat(violations()).isEmpty();
    }

    @Test
    void namesWhatMeansNothingTogether() throws IOException {
        settings.put("x.db.migration.user", "x_migration");
        settings.put("redis.user", "shop");
        settings.put("redis.truststore.location", key.toString());
        assertThat(violations())
                .containsExactly(
                        "x.db.migration.user is set without x.db.migration.password",
                        "redis.truststore.location is \"" + key + "\" and is no PEM file with certificates",
                        "redis.user is set without redis.password",
                        "redis.truststore.location is set, but redis.url does not begin with rediss://");
        settings.put("x.db.migration.password", "x-migration-local");
        settings.put("redis.password", "secret");
        settings.remove("redis.truststore.location");
        assertThat(violations())
                .containsExactly(
                        "x.db.migration.password is the public secret of the local stack; set one of your own");
        settings.put("x.db.migration.password", "secret of its own");
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db/x, true",
        "'jdbc:mariadb://a:1,b:2/x?useSsl=true', true",
        "jdbc:postgresql://db/x, false",
        "jdbc:mariadb://db:3306, false",
        "db:3306, false"
    })
    void knowsDatabases(String value, boolean right) {
        assertThat(SettingType.database().violation(value).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"kafka:9092;true", "a:1, b:2;true", "kafka;false", "a:1,;false", "a:99999;false"})
    void knowsBrokers(String value, boolean right) {
        assertThat(SettingType.brokers().violation(value).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "16, true", "0, false", "17, false", "1.5, false", "many, false"})
    void knowsWholeNumbers(String value, boolean right) {
        assertThat(SettingType.wholeNumber(1, 16).violation(value).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h:1/x, true",
        "https://h, true",
        "ftp://h, false",
        "h, false",
        "http://, false",
        "' http://h h', false"
    })
    void knowsAddresses(String value, boolean right) {
        assertThat(SettingType.url("https", "http").violation(value).isEmpty()).isEqualTo(right);
    }

    private List<String> violations() {
        return SettingsCheck.violations(
                new Table(), new SettingValues(name -> Optional.ofNullable(settings.get(name))));
    }

    private static final class Table implements ServiceSettings {
        @Override
        public String service() {
            return "x";
        }

        @Override
        public List<SettingRule> rules() {
            List<SettingRule> rules = new ArrayList<>(CommonSettings.database("x"));
            rules.addAll(CommonSettings.tokens());
            rules.addAll(CommonSettings.redis());
            return rules;
        }
    }
}
