package kr.ilovepet.order.domain;

import java.util.List;
import java.util.Optional;

/** The refunds that are stored. Whoever changes one holds the lock of its order. */
public interface RefundRepository {

    /** Stores a new request, or one that the order has forgotten. */
    void add(Refund refund);

    /** The request of this id, for changing it; empty where there is none. */
    Optional<Refund> lock(String cancelRequestId);

    /**
     * The order of a request that is stored. Loads no request, so that who goes on to {@link #lock} it sees it as it is
     * then.
     */
    OrderNumber orderOf(String cancelRequestId);

    /** All requests of an order, the first one first. */
    List<Refund> of(OrderNumber order);

    /** Whether a request of the order waits for its reply. */
    boolean anyOpen(OrderNumber order);
}
