package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.compose.ShopImage;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.shop.TokenKeyPair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance that cannot start ends: with one sentence that names the cause, and with the exit code for its kind. */
class FailedStartsIT {

    private static final int WRONG_ADDRESS = 68;
    private static final int UNAVAILABLE = 69;
    private static final int PORT_TAKEN = 71;
    private static final int STORAGE = 73;
    private static final int LOGIN_REFUSED = 77;
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
    void nameAllSettingsThatAreWrongAtOnceForEveryWarOfTheInstance() throws Exception {
        Map<String, String> settings = sensible("catalog");
        settings.putAll(sensible("payment"));
        settings.put("SERVICE", "catalog payment");
        settings.put("CATALOG_DB_URL", "catalog-db:3306");
        settings.remove("PAYMENT_DB_PASSWORD");
        settings.put("PAYMENT_DB_PASSWORD_FILE", "/nowhere/password");
        settings.put("PAYMENT_WORKER_CONCURRENCY", "many");
        settings.put("TOSS_API_URL", "ftp://toss.example");
        settings.remove("TOSS_SECRET_KEY");
        Path key = Files.writeString(folder.resolve("toss-secret-key"), "live_gsk_of_this_test");

        assertThat(failure("settings", settings, Map.of("toss.secret.key", key), MISCONFIGURED))
                .contains(
                        "The catalog service cannot start, 2 of its settings are wrong:\n",
                        "  - catalog.db.url must be a JDBC address",
                        "The payment service cannot start, 5 of its settings are wrong:\n"
                                + "  - PAYMENT_DB_PASSWORD_FILE names /nowhere/password, which is no file that can be read\n",
                        "  - payment.db.password is not set (environment PAYMENT_DB_PASSWORD)\n",
                        "  - payment.worker.concurrency is \"many\" and must be a whole number between 1 and 16\n",
                        // The file wins over the key of the sandbox, which the WAR has by default.
                        "  - toss.secret.key is a live key, but toss.api.url is not the real Toss",
                        "  - toss.api.url is \"ftp://toss.example\" and must be an address that begins with");
    }

    @Test
    void nameAPortThatIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Map<String, String> settings = sensible("order");
            settings.put("PRIVATE_HTTP_PORT", Integer.toString(other.getLocalPort()));

            assertThat(failure("port", settings, PORT_TAKEN))
                    .contains(
                            "The instance has not started: Port " + other.getLocalPort() + " of 127.0.0.1, which the"
                                    + " private listener (PRIVATE_HTTP_PORT) needs, is taken by another program (exit code 71)");
        }
    }

    @Test
    void nameAnAddressThatIsNoneOfThisMachines() throws Exception {
        Map<String, String> settings = sensible("order");
        settings.put("PRIVATE_HTTP_ADDRESS", "203.0.113.1");

        assertThat(failure("address", settings, WRONG_ADDRESS))
                .contains("PRIVATE_HTTP_ADDRESS is 203.0.113.1, which is no address of this machine (exit code 68)");
    }

    @Test
    void nameAnInterfaceOfTheGridThatIsNoneOfThisMachines() throws Exception {
        Map<String, String> settings = sensible("order");
        settings.put("GRID_DISCOVERY", "tcpip:203.0.113.1:6900");
        settings.put("GRID_NAME", "the secret of this test");
        settings.put("GRID_INTERFACES", "203.0.113.*");

        assertThat(failure("interface", settings, WRONG_ADDRESS))
                .contains("GRID_INTERFACES is 203.0.113.*, which is no address of this machine (exit code 68)");
    }

    @Test
    void nameAFolderThatCannotBeWritten() throws Exception {
        Map<String, String> settings = sensible("order");
        settings.put("RUN_DIR", "/proc/nowhere");

        assertThat(failure("folder", settings, STORAGE))
                .contains("the folder /proc/nowhere cannot be written, or its disk is full (exit code 73)");
    }

    @Test
    void nameADatabaseThatRefusesTheLogin() throws Exception {
        int port = SharedShop.get().mariaDb().port();
        Map<String, String> settings = sensible("payment");
        settings.put("PAYMENT_DB_URL", "jdbc:mariadb://127.0.0.1:" + port + "/ilovepet_payment?sslMode=disable");

        assertThat(failure("refused", settings, LOGIN_REFUSED))
                .contains("The instance has not started: The payment database at 127.0.0.1:" + port
                        + "/ilovepet_payment refuses the login: ")
                .contains("Access denied for user 'payment'")
                .doesNotContain("of-this-test");
    }

    @Test
    void nameADatabaseThatIsAwayForLongerThanItIsWaitedFor() throws Exception {
        Map<String, String> settings = sensible("order");
        settings.put("START_WAIT_SECONDS", "4");

        assertThat(failure("away", settings, UNAVAILABLE))
                .contains(
                        "The order database at 127.0.0.1:1/ilovepet_order does not answer yet; it is waited for, 4 s at most")
                .contains("The order database at 127.0.0.1:1/ilovepet_order has not answered within 4 s");
    }

    /** Starts an instance with these settings, which has to end with this exit code, and gives what it printed. */
    private static String failure(String name, Map<String, String> settings, int exitCode) throws Exception {
        return failure(name, settings, Map.of(), exitCode);
    }

    /** The same with secrets, each by the name that its file has. */
    private static String failure(String name, Map<String, String> settings, Map<String, Path> secrets, int exitCode)
            throws Exception {
        Component instance = image.instance(name, settings, secrets);
        instance.launch();
        int ended = instance.onExit().get(MINUTES_TO_END, TimeUnit.MINUTES);
        String printed = instance.log().sinceStart();
        assertThat(ended).as(printed).isEqualTo(exitCode);
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
