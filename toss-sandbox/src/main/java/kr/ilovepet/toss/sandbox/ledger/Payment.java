package kr.ilovepet.toss.sandbox.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A payment and its changes of state. A value: every change makes a new one, {@link Draft#put} records it.
 *
 * @param authenticatedAt when the shopper authenticated, or null
 * @param approvedAt when the payment was approved, or null
 * @param secret what a virtual account's deposit callback would carry
 * @param failure error code of an aborted or expired payment, or null
 * @param refusal error code with which the confirmation will be refused, or null; chosen by the shopper on the hosted
 *     page, or by a test
 */
public record Payment(
        String paymentKey,
        Purchase purchase,
        PaymentStatus status,
        Instant requestedAt,
        Instant authenticatedAt,
        Instant approvedAt,
        String lastTransactionKey,
        String secret,
        List<Cancellation> cancels,
        String failure,
        String refusal) {

    /** How long the window may stay open before the shopper authenticates. */
    public static final Duration READY_TIME = Duration.ofMinutes(30);

    /** How long an authenticated payment waits for its confirmation. */
    public static final Duration IN_PROGRESS_TIME = Duration.ofMinutes(10);

    private static final Set<PaymentStatus> APPROVED =
            Set.of(PaymentStatus.DONE, PaymentStatus.PARTIAL_CANCELED, PaymentStatus.CANCELED);

    static Payment ready(String paymentKey, Purchase purchase, String secret, Instant now) {
        return new Payment(
                paymentKey, purchase, PaymentStatus.READY, now, null, null, null, secret, List.of(), null, null);
    }

    /** The shopper authenticated; nothing is charged yet. */
    public Payment authenticated(Instant now, String laterRefusal) {
        return copy(PaymentStatus.IN_PROGRESS, now, approvedAt, lastTransactionKey, cancels, null, laterRefusal);
    }

    /** Confirmed: paid, or, with a virtual account, waiting for the deposit. */
    public Payment confirmed(Instant now, String transactionKey) {
        return purchase.method() == PaymentMethod.VIRTUAL_ACCOUNT
                ? copy(PaymentStatus.WAITING_FOR_DEPOSIT, authenticatedAt, null, transactionKey, cancels, null, refusal)
                : copy(PaymentStatus.DONE, authenticatedAt, now, transactionKey, cancels, null, refusal);
    }

    /** Refused for good with this error code. */
    public Payment aborted(String code) {
        return copy(PaymentStatus.ABORTED, authenticatedAt, null, lastTransactionKey, cancels, code, refusal);
    }

    /** Too late: the window or the authentication ran out of time. */
    public Payment expired() {
        return copy(
                PaymentStatus.EXPIRED, authenticatedAt, null, lastTransactionKey, cancels, "EXPIRED_PAYMENT", refusal);
    }

    /**
     * Gives money back. Only one cancellation over the whole total makes a payment CANCELED; partial ones that add up
     * to it leave PARTIAL_CANCELED with a balance of zero (measured at the real service).
     */
    public Payment canceled(Cancellation cancellation) {
        List<Cancellation> all = new ArrayList<>(cancels);
        all.add(cancellation);
        PaymentStatus next =
                cancellation.amount() == purchase.amount() ? PaymentStatus.CANCELED : PaymentStatus.PARTIAL_CANCELED;
        return copy(
                next, authenticatedAt, approvedAt, cancellation.transactionKey(), List.copyOf(all), failure, refusal);
    }

    /** What can still be canceled, in won: the total minus all cancellations, whatever the status. */
    public long balance() {
        return purchase.amount()
                - cancels.stream().mapToLong(Cancellation::amount).sum();
    }

    /** True once money was taken, also when it was given back since. */
    public boolean wasApproved() {
        return approvedAt != null && APPROVED.contains(status);
    }

    /** True when a limit of time has passed that the status does not show yet. */
    boolean overdue(Instant now) {
        return switch (status) {
            case READY -> !now.isBefore(requestedAt.plus(READY_TIME));
            case IN_PROGRESS -> !now.isBefore(authenticatedAt.plus(IN_PROGRESS_TIME));
            default -> false;
        };
    }

    private Payment copy(
            PaymentStatus status,
            Instant authenticatedAt,
            Instant approvedAt,
            String transactionKey,
            List<Cancellation> cancels,
            String failure,
            String refusal) {
        return new Payment(
                paymentKey,
                purchase,
                status,
                requestedAt,
                authenticatedAt,
                approvedAt,
                transactionKey,
                secret,
                cancels,
                failure,
                refusal);
    }
}
