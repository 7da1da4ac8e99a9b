package kr.ilovepet.order.tracking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;

/**
 * How far orders have come that this instance has changed last, so that who wants to wait for the next change need not
 * ask the database first. An order that another instance has changed since is forgotten when that tells so; until then
 * its entry is too old. It may therefore be a reason to wait, but never an answer to who knows another state.
 */
final class CommittedStates {

    /** Several minutes of the heaviest load, and about a megabyte; what is above is asked for. */
    private static final int MOST = 10_000;

    /**
     * So long after another instance has told of its change, what this one says it has committed may be the older of
     * the two: the thread that committed it was held up. It is then asked for, too.
     */
    static final long UNCERTAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<OrderNumber, Entry> entries = new LinkedHashMap<>();
    private final LongSupplier nanoTime;

    CommittedStates() {
        this(System::nanoTime);
    }

    CommittedStates(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** This instance has committed this state of the order; what is known of a later one stays. */
    synchronized void put(OrderNumber order, State state) {
        Entry before = entries.get(order);
        // Two threads may have committed one after the other, and come here in the other sequence.
        if (before == null || !before.mayBeLaterThan(state, nanoTime.getAsLong())) {
            keep(order, new Entry(state, 0));
        }
    }

    /** Somebody else has changed the order. */
    synchronized void changedElsewhere(OrderNumber order) {
        keep(order, new Entry(null, nanoTime.getAsLong()));
    }

    /** The database has the order in this state; where another was known, somebody else has changed it. */
    synchronized void found(OrderNumber order, OrderStatus status) {
        if (of(order).filter(known -> known.status() != status).isPresent()) {
            changedElsewhere(order);
        }
    }

    private void keep(OrderNumber order, Entry entry) {
        // Behind all others, and not where it was before.
        entries.remove(order);
        entries.put(order, entry);
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** Whether that was the last thing that is known of the order. */
    synchronized boolean isLast(OrderNumber order, State state) {
        Entry entry = entries.get(order);
        return entry != null && entry.state() == state;
    }

    synchronized Optional<State> of(OrderNumber order) {
        return Optional.ofNullable(entries.get(order)).map(Entry::state);
    }

    /**
     * The last thing that is known of an order.
     *
     * @param state null where another instance has changed it
     * @param toldAt when that was told, in nanoseconds
     */
    private record Entry(State state, long toldAt) {

        boolean mayBeLaterThan(State other, long now) {
            return state == null ? now - toldAt < UNCERTAIN_NANOS : state.version() > other.version();
        }
    }

    /**
     * The state of an order.
     *
     * @param userId whose it is
     * @param version grows with each change of the order
     */
    record State(OrderStatus status, long userId, long version) {

        /** The state that the order has. */
        static State of(Order order) {
            return new State(order.status(), order.userId(), order.version());
        }
    }
}
