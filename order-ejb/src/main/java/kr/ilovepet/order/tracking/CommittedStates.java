package kr.ilovepet.order.tracking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    private final Map<OrderNumber, State> states = new LinkedHashMap<>();

    /** This instance has committed this state of the order; what it knows of a later one stays. */
    synchronized void put(OrderNumber order, State state) {
        State before = states.get(order);
        // Two threads may have committed one after the other, and come here in the other sequence.
        if (before != null && before.version() > state.version()) {
            return;
        }
        // Behind all others, and not where it was before.
        states.remove(order);
        states.put(order, state);
        if (states.size() > MOST) {
            states.remove(states.keySet().iterator().next());
        }
    }

    /** Somebody else has changed the order. */
    synchronized void forget(OrderNumber order) {
        states.remove(order);
    }

    /** Whether that was the last thing that is known of the order. */
    synchronized boolean isLast(OrderNumber order, State state) {
        return states.get(order) == state;
    }

    synchronized Optional<State> of(OrderNumber order) {
        return Optional.ofNullable(states.get(order));
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
