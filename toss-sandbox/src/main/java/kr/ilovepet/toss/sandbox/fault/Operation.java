package kr.ilovepet.toss.sandbox.fault;

/** The operations of the API that faults can apply to; both look-ups of a payment count as {@link #GET}. */
public enum Operation {
    CONFIRM,
    CANCEL,
    GET,
    TRANSACTIONS
}
