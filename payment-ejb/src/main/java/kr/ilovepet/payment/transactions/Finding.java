package kr.ilovepet.payment.transactions;

/** How a transaction of Toss compares with the payments of this service. */
enum Finding {
    /** It was not compared yet. */
    NEW,
    /** What moved at Toss is known here. */
    MATCHED,
    /** It differs, and Toss was asked, or will be, what it holds of the payment. */
    LOOKING,
    /** It differed, and the payment was compared with what Toss holds since: what that brought is done. */
    EXPLAINED,
    /** Money that Toss holds for an order of which this service has no payment, or not this one. */
    NO_PAYMENT
}
