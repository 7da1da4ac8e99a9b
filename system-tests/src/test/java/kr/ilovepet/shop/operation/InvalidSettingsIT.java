package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.shop.compose.ShopImage;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.shop.TokenKeyPair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance whose settings are wrong names all of them, and ends with the exit code for that. */
class InvalidSettingsIT {

    private static final int MISCONFIGURED = 78;
    private static final int MINUTES_TO_END = 3;
    private static ShopImage image;
    private static TokenKeyPair keys;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws Exception {
        image = ShopImage.build();
        keys = TokenKeyPair.in(folder);
    }

    @AfterAll
    static void delete() {
        if (image != null) {
            image.close();
        }
    }

    @Test
    void areNamedAtOnceWhoeverFindsThem() throws Exception {
        Map<String, String> settings = sensible("payment");
        settings.remove("PAYMENT_DB_PASSWORD");
        settings.put("PAYMENT_DB_PASSWORD_FILE", "/nowhere/password");
        settings.put("PAYMENT_WORKER_CONCURRENCY", "many");
        settings.put("TOSS_API_URL", "ftp://toss.example");
        settings.remove("TOSS_SECRET_KEY");
        Path key = Files.writeString(folder.resolve("toss-secret-key"), "live_gsk_of_this_test");

        assertThat(refusal("payment", settings, Map.of("toss.secret.key", key)))
                .contains(
                        "The payment service cannot start, 5 of its settings are wrong:\n"
                                + "  - PAYMENT_DB_PASSWORD_FILE names /nowhere/password, which is no file that can be read\n",
                        "  - payment.db.password is not set (environment PAYMENT_DB_PASSWORD)\n",
                        "  - payment.worker.concurrency is \"many\" and must be a whole number between 1 and 16\n",
                        // The file wins over the key of the sandbox, which the WAR has by default.
                        "  - toss.secret.key is a live key, but toss.api.url is not the real Toss",
                        "  - toss.api.url is \"ftp://toss.example\" and must be an address that begins with");
    }

    @Test
    void areNamedByEveryWarOfTheInstance() throws Exception {
        Map<String, String> settings = sensible("catalog");
        settings.putAll(sensible("order"));
        settings.put("SERVICE", "catalog order");
        settings.put("CATALOG_DB_URL", "catalog-db:3306");
        settings.put("ORDER_EXPIRY_SECONDS", "soon");

        assertThat(refusal("catalog-order", settings, Map.of()))
                .contains("The catalog service cannot start, 1 of", "  - catalog.db.url must be a JDBC address")
                .contains("The order service cannot start, 1 of", "  - order.expiry.seconds is \"soon\" and must be");
    }

    /**
     * Starts an instance with these settings, which has to end with the exit code for them, and gives what it printed.
     */
    private static String refusal(String name, Map<String, String> settings, Map<String, Path> secrets)
            throws Exception {
        Component instance = image.instance(name, settings, secrets);
        instance.launch();
        int exitCode = instance.onExit().get(MINUTES_TO_END, TimeUnit.MINUTES);
        String printed = instance.log().sinceStart();
        assertThat(exitCode).as(printed).isEqualTo(MISCONFIGURED);
        return printed;
    }

    /** Settings that the service's check accepts, though nobody is at the addresses. */
    private static Map<String, String> sensible(String service) {
        String prefix = service.toUpperCase(Locale.ROOT) + "_DB_";
        return new TreeMap<>(Map.of(
                "SERVICE",
                service,
                prefix + "URL",
                "jdbc:mariadb://127.0.0.1:1/ilovepet_" + service,
                prefix + "USER",
                service,
                prefix + "PASSWORD",
                "of-this-test",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                keys.publicKey().toUri().toString(),
                "MP_JWT_VERIFY_ISSUER",
                "https://shop.example",
                "TOSS_SECRET_KEY",
                "test_gsk_of_this_test"));
    }
}
