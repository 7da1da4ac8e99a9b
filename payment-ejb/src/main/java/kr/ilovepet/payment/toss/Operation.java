package kr.ilovepet.payment.toss;

/** What Toss is asked. */
public enum Operation {
    CONFIRM,
    CANCEL,
    LOOK_UP
}
