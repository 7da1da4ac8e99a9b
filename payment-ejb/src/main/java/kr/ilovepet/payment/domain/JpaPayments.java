package kr.ilovepet.payment.domain;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payments of the service's database. What they publish becomes a CDI event. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaPayments implements Payments {

    private static final String CLAIMABLE = """
            select p.* from payment p
             where p.next_attempt_at <= ?1 and (p.lease_until is null or p.lease_until <= ?1)
             order by p.next_attempt_at limit ?2 for update skip locked
            """;

    private static final String SCHEDULE_RECONCILIATION = """
            update payment set next_attempt_at = ?1
             where created_at > ?2 and next_attempt_at is null
               and state in ('APPROVED', 'DECLINED', 'CLOSED')
               and coalesce(reconciled_at, changed_at) < ?3
             order by coalesce(reconciled_at, changed_at), id limit ?4
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Event<PaymentEvent> events;

    @Override
    public Optional<Payment> findByOrder(String orderId) {
        return database.createQuery("select p from Payment p where p.orderReference.orderId = :orderId", Payment.class)
                .setParameter("orderId", orderId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::publishing);
    }

    @Override
    public Optional<Payment> findByKey(PaymentKey key) {
        return database.createQuery("select p from Payment p where p.paymentKey = :key", Payment.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::publishing);
    }

    @Override
    public Payment get(long id) {
        return publishing(database.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Payment payment) {
        database.persist(publishing(payment));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Payment> findClaimable(Instant now, int limit) {
        List<Payment> claimable = database.createNativeQuery(CLAIMABLE, Payment.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        claimable.forEach(this::publishing);
        return claimable;
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
    public int scheduleReconciliation(ReconciliationBatch batch, Instant now) {
        return database.createNativeQuery(SCHEDULE_RECONCILIATION)
                .setParameter(1, now)
                .setParameter(2, batch.createdAfter())
                .setParameter(3, batch.comparedBefore())
                .setParameter(4, batch.limit())
                .executeUpdate();
    }

    private Payment publishing(Payment payment) {
        payment.publishTo(events::fire);
        return payment;
    }
}
