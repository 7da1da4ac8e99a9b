package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.shop.Balances;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.shop.Arrangement;
import kr.ilovepet.stack.test.RunningShop;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A shop in which faults strike while orders are under way. After each fault every order has ended within 60 seconds of
 * recovery, money and stock balance, Toss approved no payment twice, and no dead letter is open but injected poison.
 */
final class FaultRun implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String HEAD = """
            | fault | orders | confirmed | failed | canceled | expired | slowest recovery | violations |
            |---|---|---|---|---|---|---|---|
            """;

    private final RunningShop shop;
    private final Balances balances;
    private int poison;

    private FaultRun(RunningShop shop) {
        this.shop = shop;
        this.balances = new Balances(shop);
    }

    /**
     * Opens the shop in this arrangement, with enough in stock, and begins the table.
     *
     * @param expirySeconds after which an abandoned order ends
     */
    static FaultRun open(Arrangement arrangement, int expirySeconds) {
        SharedShop.close();
        FaultRun run = new FaultRun(RunningShop.start(
                arrangement,
                Map.of("order.expiry.seconds", Integer.toString(expirySeconds), "toss.read.timeout.seconds", "5")));
        run.restock();
        System.out.print(HEAD);
        return run;
    }

    /**
     * Lets the fault strike while so many orders are accepted and not final, and checks all promises afterwards: a line
     * of the table.
     */
    void strike(Fault fault, int orders, Crowd crowd) throws Exception {
        poison += fault.poison();
        try (OrderLoad load = OrderLoad.open(shop, crowd.come(shop, orders))) {
            Fault.Strike strike = fault.preparation().before(shop, load);
            load.accept(orders);
            await().atMost(LONGEST).until(() -> !Instant.now().isBefore(strike.earliest()));
            assertThat(balances.unsettled()).as("orders under way").hasSizeGreaterThanOrEqualTo(orders);
            long recovered;
            Crowd.Stroll others = crowd.lookAround(shop);
            try {
                load.begin();
                strike.injection().run();
                recovered = System.nanoTime();
                load.finish();
            } finally {
                others.close();
            }
            await().atMost(LONGEST).until(() -> balances.unsettled().isEmpty() && balances.unpublished() == 0);
            Duration recovery = Duration.ofNanos(System.nanoTime() - recovered);
            List<String> violations = new ArrayList<>(violations(recovery));
            violations.addAll(crowd.after(fault));
            System.out.println(balances.row(fault.name(), load.orders(), recovery, violations.size()));
            assertThat(violations).isEmpty();
        }
    }

    RunningShop shop() {
        return shop;
    }

    Balances balances() {
        return balances;
    }

    @Override
    public void close() {
        shop.close();
    }

    private List<String> violations(Duration recovery) {
        List<String> found = new ArrayList<>(lasting(balances::violations));
        found.addAll(lasting(this::unexpectedDeadLetters));
        if (recovery.compareTo(RECOVERY) > 0) {
            found.add("The last order ended " + recovery.toSeconds() + " s after recovery");
        }
        return found;
    }

    /**
     * Open dead letters that are not injected poison, and injected poison that is missing from them; each topic got the
     * same share.
     */
    private List<String> unexpectedDeadLetters() {
        List<String> surplus = new ArrayList<>(balances.openDeadLetters());
        List<String> found = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            String poisonous = topic.topicName() + " " + MalformedMessageException.class.getSimpleName();
            for (int i = 0; i < poison / Topic.values().length; i++) {
                surplus.stream()
                        .filter(deadLetter -> deadLetter.startsWith(poisonous))
                        .findFirst()
                        .ifPresentOrElse(surplus::remove, () -> found.add("missing dead letter: " + poisonous));
            }
        }
        surplus.forEach(deadLetter -> found.add("unexpected dead letter: " + deadLetter));
        return found;
    }

    /** What was just decided may still be on its way to Toss or to a table; what stays is a violation. */
    private static List<String> lasting(Callable<List<String>> found) {
        try {
            return await().atMost(Duration.ofSeconds(30)).until(found, List::isEmpty);
        } catch (ConditionTimeoutException stays) {
            try {
                return found.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void restock() {
        Shopper admin = Shopper.admin(shop);
        for (int product = 1; product <= 60; product++) {
            assertThat(admin.api()
                            .post("products/" + product + "/stock", "{\"change\":5000,\"reason\":\"RECEIVED\"}")
                            .status())
                    .isEqualTo(200);
        }
    }
}
