package kr.ilovepet.order.domain;

import java.util.Optional;

/** The unknown orders that are stored. What is found here is locked until the end of the transaction. */
public interface UnknownOrderRepository {

    /** Stores a new one. */
    void add(UnknownOrder unknown);

    /** The unknown order of this name; empty where nobody has spoken of it. */
    Optional<UnknownOrder> lock(OrderNumber number, Incarnation incarnation);

    /** The unknown order of this row. */
    Optional<UnknownOrder> lock(long id);

    /** Forgets one that is known after all. */
    void remove(UnknownOrder known);
}
