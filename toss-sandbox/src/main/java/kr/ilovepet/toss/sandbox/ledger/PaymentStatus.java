package kr.ilovepet.toss.sandbox.ledger;

/** The states of a payment, named as the Payment object of API version 2022-11-16 names them. */
public enum PaymentStatus {
    READY,
    IN_PROGRESS,
    WAITING_FOR_DEPOSIT,
    DONE,
    CANCELED,
    PARTIAL_CANCELED,
    ABORTED,
    EXPIRED
}
