package kr.ilovepet.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.shop.Arrangement;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fault suite: each fault strikes while two hundred orders are accepted and not final. Afterwards every order has
 * ended within 60 seconds of recovery, the books balance, and no dead letter is open but injected poison. Prints a table.
 */
@Tag("chaos")
class ChaosIT {

    private static final int ORDERS = 200;
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String EXPIRY_SECONDS = "45";
    private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());
    private static RunningShop shop;
    private static int poison;

    @BeforeAll
    static void open() {
        shop = RunningShop.start(
                Arrangement.SPREAD,
                Map.of("order.expiry.seconds", EXPIRY_SECONDS, "toss.read.timeout.seconds", "5"));
        TABLE.add("| fault | orders | confirmed | failed | cancelled | expired | settled after | violations |");
        TABLE.add("|---|---|---|---|---|---|---|---|");
        restock();
    }

    @AfterAll
    static void close() {
        TABLE.forEach(System.out::println);
        shop.close();
    }

    static List<Fault> faults() {
        return Fault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theBooksBalanceAfter(Fault fault) throws Exception {
        Books books = new Books(shop);
        poison += fault.poison();
        try (ChaosLoad load = ChaosLoad.accepted(shop, ORDERS)) {
            assertThat(books.unsettled()).as("orders under way").hasSizeGreaterThanOrEqualTo(ORDERS);
            load.begin();
            fault.strike().on(shop);
            long recovered = System.nanoTime();
            load.finish();
            await().atMost(LONGEST).until(() -> books.unsettled().isEmpty() && books.unpublished() == 0);
            Duration settled = Duration.ofNanos(System.nanoTime() - recovered);
            await().atMost(RECOVERY).until(() -> books.openDeadLetters().size() == poison);
            List<String> violations = settledViolations(books);
            TABLE.add(books.row(fault.name(), load.orders(), settled, violations.size()));
            assertThat(violations).isEmpty();
        }
    }

    /** What was just decided may still be on its way to Toss; what stays is a violation. */
    private static List<String> settledViolations(Books books) {
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> books.violations().isEmpty());
            return List.of();
        } catch (org.awaitility.core.ConditionTimeoutException stays) {
            return books.violations();
        }
    }

    private static void restock() {
        Shopper admin = Shopper.loggedIn(shop.url(), shop.tossUrl(), "admin@ilovepet.example", "admin-demo-1");
        for (int product = 1; product <= 40; product++) {
            assertThat(admin.api()
                            .post("products/" + product + "/stock", "{\"change\":5000,\"reason\":\"RECEIVED\"}")
                            .status())
                    .isEqualTo(200);
        }
    }
}
