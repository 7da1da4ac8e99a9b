package kr.ilovepet.toss.sandbox.fault;

/** The operations of the payment API that faults can apply to; both look-ups count as {@link #GET}. */
public enum Operation {
    CONFIRM,
    CANCEL,
    GET
}
