package kr.ilovepet.payment.toss;

/** What Toss is asked to do. */
public enum TossOperation {
    CONFIRM,
    CANCEL,
    LOOK_UP,
    /** To list what moved on a day; about no payment in particular. */
    TRANSACTIONS
}
