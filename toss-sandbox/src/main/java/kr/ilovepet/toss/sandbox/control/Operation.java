package kr.ilovepet.toss.sandbox.control;

/** The calls of the payment API that faults can strike; both look-ups count as {@link #GET}. */
public enum Operation {
    CONFIRM,
    CANCEL,
    GET
}
