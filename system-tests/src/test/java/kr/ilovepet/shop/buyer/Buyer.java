package kr.ilovepet.shop.buyer;

import java.time.Duration;

/** Somebody who orders, and does not give up when the shop is unavailable for a moment. */
public interface Buyer {

    /** For how long something is tried again. */
    Duration PATIENCE = Duration.ofSeconds(240);

    /**
     * Orders two products.
     *
     * @return the order number
     */
    String order(long product, long another);

    /** Does what is wanted with an order of this buyer; what the saga then still does goes on. */
    void goOn(String order, Wish wish);
}
