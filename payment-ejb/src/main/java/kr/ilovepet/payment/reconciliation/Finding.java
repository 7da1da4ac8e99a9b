package kr.ilovepet.payment.reconciliation;

/** What comparing a payment with Toss's has found. */
enum Finding {
    /** What Toss holds is what this service holds. */
    MATCHES,
    /** Toss holds money that belongs to no paid order. */
    ORPHAN_CHARGE,
    /** Money went back that nobody here had asked for. */
    CANCELED_AT_PROVIDER,
    /** Toss did not say what it holds. */
    LOOK_UP_LATER
}
