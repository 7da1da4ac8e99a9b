package kr.ilovepet.payment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payments, for those who change them. Whatever is found here is locked until the end of the transaction. */
public interface Payments {

    /** The payment of the order with this number. */
    Optional<Payment> findByOrder(String orderId);

    /** The payment that has this key at the provider. */
    Optional<Payment> findByKey(PaymentKey key);

    /** The payment with this name outside the service. */
    Optional<Payment> findByPaymentId(String paymentId);

    /** The payment of this row, which must exist. */
    Payment get(long id);

    /** Stores a new payment. */
    void add(Payment payment);

    /**
     * Up to so many payments whose charge or refund is under way, or of which the provider holds an orphan charge, that
     * are due and that no worker has claimed, without those that others have locked.
     */
    List<Payment> findUnsettled(Instant now, int limit);

    /** The same for all other payments: those that are due to be compared with the provider's. */
    List<Payment> findSettled(Instant now, int limit);

    /**
     * Prolongs the claims that still hold.
     *
     * @param claims rows of the payments by their claims
     */
    void renewClaims(Map<String, Long> claims, Instant leaseUntil);

    /** The rows of the payments to reconcile, those first that were compared the longest ago. None is locked. */
    List<Long> findUnreconciled(ReconciliationBatch batch);

    /**
     * Makes these payments due for reconciliation, except those that are due already or change their state.
     *
     * @return how many
     */
    int scheduleReconciliation(List<Long> ids, Instant now);

    /**
     * Which payments are to be reconciled.
     *
     * @param createdAfter older payments are left alone
     * @param comparedBefore those that were compared, or changed, later are left alone
     * @param limit so many at most
     */
    record ReconciliationBatch(Instant createdAfter, Instant comparedBefore, int limit) {}
}
