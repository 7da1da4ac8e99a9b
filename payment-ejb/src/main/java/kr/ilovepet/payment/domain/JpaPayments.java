package kr.ilovepet.payment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The payments of the service's database. What they publish becomes a CDI event. */
@ApplicationScoped
public class JpaPayments implements Payments {

    // Whoever changes a payment locks its row first, and then the entries of the indexes that change. What looks for
    // payments by such an index must therefore not lock on its way, or the two wait for each other: it reads, and locks
    // what it has found by the row.

    // These indexes lead to what is under way and due, past all that are due to be compared, which strangers can make
    // many, and past those that wait for their next attempt, which an outage of the provider makes many.
    static final String UNSETTLED = """
            select id from (
                (select id, next_attempt_at from payment force index (payment_work)
                  where state in ('CONFIRMING', 'CANCELING')
                    and next_attempt_at <= ?1 and (lease_until is null or lease_until <= ?1)
                  order by next_attempt_at limit ?2)
                union
                (select p.id, p.next_attempt_at
                   from payment_cancellation c force index (payment_cancellation_orphan)
                   join payment p on p.id = c.payment
                  where c.state = 'REQUESTED' and c.origin = 'PAYMENT'
                    and p.next_attempt_at <= ?1 and (p.lease_until is null or p.lease_until <= ?1)
                  order by p.next_attempt_at limit ?2)) due
             order by next_attempt_at limit ?2
            """;

    static final String SETTLED = """
            select id from payment
             where state not in ('CONFIRMING', 'CANCELING')
               and next_attempt_at <= ?1 and (lease_until is null or lease_until <= ?1)
             order by next_attempt_at limit ?2
            """;

    static final String LOCK_WHAT_IS_FREE = """
            select p.* from payment p force index (primary) where p.id in (?1) for update skip locked
            """;

    static final String UNRECONCILED = """
            select id from payment
             where compared_at > ?1 and compared_at < ?2 and created_at > ?1
               and next_attempt_at is null and state in ('APPROVED', 'DECLINED', 'CLOSED')
             order by compared_at, id limit ?3
            """;

    static final String SCHEDULE_RECONCILIATION = """
            update payment force index (primary) set next_attempt_at = ?1
             where id in (?2) and next_attempt_at is null and state in ('APPROVED', 'DECLINED', 'CLOSED')
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Event<PaymentEvent> events;

    @Override
    public Optional<Payment> findByOrder(String orderId) {
        return Optional.ofNullable(lock("p.orderReference.orderId = :name", orderId));
    }

    @Override
    public Optional<Payment> findByKey(PaymentKey key) {
        return Optional.ofNullable(lock("p.paymentKey = :name", key));
    }

    @Override
    public Optional<Payment> findByPaymentId(String paymentId) {
        return Optional.ofNullable(lock("p.paymentId = :name", paymentId));
    }

    @Override
    public Payment get(long id) {
        return Objects.requireNonNull(lock("p.id = :name", id), "payment");
    }

    /**
     * With its cancellations, which nearly everything that is done with a payment looks at; null where there is none.
     * It is the first thing that is done with a payment in a transaction: what the transaction has changed in others is
     * written at its end.
     */
    private Payment lock(String condition, Object name) {
        return publishing(database.createQuery(
                        "select p from Payment p left join fetch p.cancellations where " + condition, Payment.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResultOrNull());
    }

    @Override
    public void add(Payment payment) {
        database.persist(publishing(payment));
    }

    @Override
    public List<Payment> findUnsettled(Instant now, int limit) {
        return findClaimable(UNSETTLED, now, limit);
    }

    @Override
    public List<Payment> findSettled(Instant now, int limit) {
        return findClaimable(SETTLED, now, limit);
    }

    @SuppressWarnings("unchecked")
    private List<Payment> findClaimable(String search, Instant now, int limit) {
        List<Long> due = database.createNativeQuery(search, Long.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        if (due.isEmpty()) {
            return List.of();
        }
        List<Payment> locked = database.createNativeQuery(LOCK_WHAT_IS_FREE, Payment.class)
                .setParameter(1, due)
                .getResultList();
        // Another may have claimed or finished one meanwhile.
        return locked.stream()
                .filter(payment -> payment.schedule().claimable(now))
                .map(this::publishing)
                .toList();
    }

    @Override
    public void renewClaims(Map<String, Long> claims, Instant leaseUntil) {
        database.createNativeQuery("update payment set lease_until = ?1 where id in (?2) and claim in (?3)")
                .setParameter(1, leaseUntil)
                .setParameter(2, claims.values())
                .setParameter(3, claims.keySet())
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Long> findUnreconciled(ReconciliationBatch batch) {
        return database.createNativeQuery(UNRECONCILED, Long.class)
                .setParameter(1, batch.createdAfter())
                .setParameter(2, batch.comparedBefore())
                .setParameter(3, batch.limit())
                .getResultList();
    }

    @Override
    public int scheduleReconciliation(List<Long> ids, Instant now) {
        return database.createNativeQuery(SCHEDULE_RECONCILIATION)
                .setParameter(1, now)
                .setParameter(2, ids)
                .executeUpdate();
    }

    private Payment publishing(Payment payment) {
        if (payment != null) {
            payment.publishTo(events::fire);
        }
        return payment;
    }
}
