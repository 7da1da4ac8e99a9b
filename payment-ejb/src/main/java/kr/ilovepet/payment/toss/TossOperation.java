package kr.ilovepet.payment.toss;

/** What Toss is asked to do. */
public enum TossOperation {
    CONFIRM,
    CANCEL,
    LOOK_UP
}
