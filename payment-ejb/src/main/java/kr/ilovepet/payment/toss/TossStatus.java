package kr.ilovepet.payment.toss;

/** Status of a payment at Toss. */
public enum TossStatus {
    READY,
    IN_PROGRESS,
    WAITING_FOR_DEPOSIT,
    DONE,
    CANCELED,
    PARTIAL_CANCELED,
    ABORTED,
    EXPIRED,
    /** One that this shop does not know. */
    OTHER;

    static TossStatus of(String name) {
        for (TossStatus status : values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return OTHER;
    }
}
