package kr.ilovepet.order.domain;

/** Why a person should look at an order. */
public enum AttentionReason {
    /**
     * A command was repeated several times and has no reply yet, or cannot be made again, as the detail says then; the
     * reply resolves this reason.
     */
    NO_REPLY,
    /** Toss refused a refund for certain. */
    REFUND_REFUSED,
    /** Money was refunded at Toss itself, without a request of this shop. */
    CANCELED_AT_TOSS,
    /** An order that ended unpaid was charged, and Toss refuses to refund that. */
    ORPHAN_CHARGE,
    /** The money is back, the order still holds goods, and nobody decided whether they return into stock. */
    STOCK_UNDECIDED
}
