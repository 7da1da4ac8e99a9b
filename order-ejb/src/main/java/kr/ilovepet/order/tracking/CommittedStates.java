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

    /** This instance has committed the order as it is. */
    synchronized State put(Order order) {
        State state = new State(order.status(), order.userId());
        // Behind all others, and not where it was before.
        states.remove(order.number());
        states.put(order.number(), state);
        if (states.size() > MOST) {
            states.remove(states.keySet().iterator().next());
        }
        return state;
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

    /** The state of an order, and whose it is. */
    record State(OrderStatus status, long userId) {}
}
