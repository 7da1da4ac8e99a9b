package kr.ilovepet.payment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Payments without a database, for stories about one thread. */
public final class InMemoryPayments implements Payments {

    private final List<Payment> rows = new ArrayList<>();
    private final Set<Long> expiredLeases = new HashSet<>();
    private final PaymentEvents events;

    /** An empty repository; its payments publish there. */
    public InMemoryPayments(PaymentEvents events) {
        this.events = events;
    }

    @Override
    public Optional<Payment> findByOrder(String orderId) {
        return rows.stream()
                .filter(payment -> payment.order().orderId().equals(orderId))
                .findFirst();
    }

    @Override
    public Optional<Payment> findByKey(PaymentKey key) {
        return rows.stream().filter(payment -> key.equals(payment.paymentKey())).findFirst();
    }

    @Override
    public Optional<Payment> findByPaymentId(String paymentId) {
        return rows.stream()
                .filter(payment -> payment.paymentId().equals(paymentId))
                .findFirst();
    }

    @Override
    public Payment get(long id) {
        return rows.get((int) id);
    }

    @Override
    public void add(Payment payment) {
        try {
            var id = Payment.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(payment, (long) rows.size());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        payment.publishTo(events);
        rows.add(payment);
    }

    @Override
    public List<Payment> findUnsettled(Instant now, int limit) {
        return findClaimable(now, limit, true);
    }

    @Override
    public List<Payment> findSettled(Instant now, int limit) {
        return findClaimable(now, limit, false);
    }

    private List<Payment> findClaimable(Instant now, int limit, boolean unsettled) {
        List<Payment> claimable = rows.stream()
                .filter(payment -> unsettled
                        == (payment.state() == PaymentState.CONFIRMING
                                || payment.dueCancellation().isPresent()))
                .filter(payment -> isDue(payment.schedule(), now))
                .filter(payment -> !payment.schedule().claimed() || expiredLeases.contains(payment.id()))
                .limit(limit)
                .toList();
        claimable.forEach(payment -> expiredLeases.remove(payment.id()));
        return claimable;
    }

    private static boolean isDue(WorkSchedule schedule, Instant now) {
        return schedule.nextAttemptAt() != null && !schedule.nextAttemptAt().isAfter(now);
    }

    /** The worker that has claimed this payment renews its claim no more. */
    public void expireLease(long id) {
        expiredLeases.add(id);
    }

    @Override
    public void renewClaims(Map<String, Long> claims, Instant leaseUntil) {
        expiredLeases.removeAll(claims.values());
    }

    @Override
    public List<Long> findUnreconciled(ReconciliationBatch batch) {
        return rows.stream()
                .filter(payment -> payment.schedule().nextAttemptAt() == null)
                .filter(payment -> payment.state() == PaymentState.APPROVED
                        || payment.state().unpaid())
                .limit(batch.limit())
                .map(Payment::id)
                .toList();
    }

    @Override
    public int scheduleReconciliation(List<Long> ids, Instant now) {
        ids.forEach(id -> get(id).schedule().dueAt(now, now));
        return ids.size();
    }
}
