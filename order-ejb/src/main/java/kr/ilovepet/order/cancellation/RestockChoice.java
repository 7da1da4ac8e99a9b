package kr.ilovepet.order.cancellation;

/** What the caller says about the goods of an order that is canceled. */
public enum RestockChoice {
    /**
     * Nothing: they return into stock. Only where a shopper cancels after an admin held goods back with an earlier
     * refund, the rest is left for a person to decide.
     */
    UNSTATED,
    /** They return into stock; only admins say so. */
    RETURN,
    /** They do not; only admins say so. */
    KEEP;

    /** The choice in the field {@code restock} of a request. */
    public static RestockChoice of(Boolean restock) {
        return restock == null ? UNSTATED : restock ? RETURN : KEEP;
    }
}
