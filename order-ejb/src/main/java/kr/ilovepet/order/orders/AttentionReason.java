package kr.ilovepet.order.orders;

/** Why a person should look at an order. */
public enum AttentionReason {
    /** A command was repeated several times and is not answered yet; the answer takes this reason away. */
    NO_ANSWER,
    /** Toss refused a refund for certain. */
    REFUND_REFUSED,
    /** Money went back at Toss's own desk, and nobody here had asked for it. */
    CANCELED_AT_TOSS,
    /** An order that ended unpaid was charged, and Toss does not give the money back. */
    ORPHAN_CHARGE,
    /** The money is back, the order still holds pieces, and nobody said whether they go back into stock. */
    STOCK_UNDECIDED
}
