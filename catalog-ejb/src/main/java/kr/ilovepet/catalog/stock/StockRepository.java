package kr.ilovepet.catalog.stock;

import java.util.List;
import java.util.Optional;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Quantities;
import kr.ilovepet.catalog.domain.StockRefusal;

/**
 * Where the movements of stock are stored, what each order holds, and the steps of orders. A step is stored once and
 * commits with its effect; whoever comes second waits for the first to commit, and then finds the step. Used inside the
 * transaction of the effect only.
 */
public interface StockRepository {

    /**
     * Takes the order's decrease for this attempt to pay for the caller; false when it was taken before, by this order
     * or another one with its number.
     */
    boolean beginDecrease(OrderReference order, int attempt);

    /** Notes that the decrease, which the caller has begun, takes nothing. */
    void refuseDecrease(OrderReference order, int attempt, StockRefusal refusal);

    /**
     * Makes sure that no decrease of the order's first attempt to pay can come later; false when it came before, from
     * this order or another one with its number.
     */
    boolean barDecrease(OrderReference order);

    /**
     * How the order's decrease for this attempt to pay was decided: refused where it was another order's with this
     * number. Empty when it has not been.
     */
    Optional<DecreaseDecision> decrease(OrderReference order, int attempt);

    /** Whether the steps that are stored under the order's number are another order's, of another incarnation. */
    boolean numberTaken(OrderReference order);

    /** Takes this rollback for the caller; false when it was taken before. */
    boolean beginRollback(OrderReference order, String rollbackId);

    /** Adds what an order has just taken. */
    void add(HeldQuantity held);

    /**
     * What the order holds of these variants, locked until the end of the transaction, in the sequence of the variants.
     */
    List<HeldQuantity> lockHeld(OrderReference order, Quantities wanted);

    /** All rows of what the order has taken, those of which it holds nothing any more too, locked as above. */
    List<HeldQuantity> lockHeld(OrderReference order);

    /** What the order holds, by variant; not locked. */
    Quantities held(OrderReference order);

    /** Whether the order holds anything. */
    boolean holdsAnything(OrderReference order);

    /** Adds a movement. */
    void add(StockMovement movement);
}
