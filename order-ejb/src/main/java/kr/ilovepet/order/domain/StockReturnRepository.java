package kr.ilovepet.order.domain;

import java.util.List;
import java.util.Optional;

/** The stock returns that are stored. Whoever changes one holds the lock of its order. */
public interface StockReturnRepository {

    /** Stores a new return. */
    void add(StockReturn stockReturn);

    /** The return of this id, for changing it; empty where there is none. */
    Optional<StockReturn> lock(String rollbackId);

    /**
     * The order of a return that is stored. Loads no return, so that who goes on to {@link #lock} it sees it as it is
     * then.
     */
    OrderNumber orderOf(String rollbackId);

    /** All returns of an order, the first one first. */
    List<StockReturn> of(OrderNumber order);
}
