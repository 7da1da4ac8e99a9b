package kr.ilovepet.catalog.stock;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.ilovepet.platform.redis.Redis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.params.SetParams;

/**
 * Markers in Redis of orders whose decrease is decided: a quick look that spares a repeated command the attempt to
 * write. A marker is set after the commit and decides nothing, the unique row of the order's step does; without Redis
 * every decision is the same.
 */
@ApplicationScoped
public class DecreaseMarkers {

    private static final String PREFIX = "catalog:decrease:";
    private static final long EXPIRY_SECONDS = Duration.ofDays(1).toSeconds();

    @Inject
    private Redis redis;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Looks for the markers of these orders with one call, for the current transaction. */
    public void look(Set<String> orderIds) {
        List<String> orders = List.copyOf(orderIds);
        if (orders.isEmpty()) {
            return;
        }
        String[] keys = orders.stream().map(PREFIX::concat).toArray(String[]::new);
        List<String> found = redis.ask(jedis -> jedis.mget(keys)).orElse(List.of());
        Decisions decisions = current();
        decisions.looked.addAll(orders);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) != null) {
                decisions.seen.add(orders.get(i));
            }
        }
    }

    /** Whether the decrease of this order seems to be decided. Only the database knows. */
    public boolean seen(String orderId) {
        Decisions decisions = current();
        return decisions.looked.contains(orderId)
                ? decisions.seen.contains(orderId)
                : redis.ask(jedis -> jedis.exists(PREFIX + orderId)).orElse(false);
    }

    /**
     * Sets the marker of this order once the transaction, which decides its decrease, has committed: together with
     * those of all other orders that the transaction decides about.
     */
    public void markAfterCommit(String orderId) {
        current().decided.add(orderId);
    }

    private Decisions current() {
        Decisions decisions = (Decisions) transactions.getResource(DecreaseMarkers.class);
        if (decisions == null) {
            decisions = new Decisions();
            transactions.putResource(DecreaseMarkers.class, decisions);
            transactions.registerInterposedSynchronization(decisions);
        }
        return decisions;
    }

    private void mark(List<String> orders) {
        SetParams untilTomorrow = SetParams.setParams().ex(EXPIRY_SECONDS);
        redis.ask(jedis -> {
            try (Pipeline together = jedis.pipelined()) {
                orders.forEach(orderId -> together.set(PREFIX + orderId, "1", untilTomorrow));
                together.sync();
            }
            return null;
        });
    }

    /** What one transaction has looked for and decided. */
    private final class Decisions implements Synchronization {

        private final Set<String> looked = new HashSet<>();
        private final Set<String> seen = new HashSet<>();
        private final List<String> decided = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Only what has committed is marked.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && !decided.isEmpty()) {
                mark(decided);
            }
        }
    }
}
