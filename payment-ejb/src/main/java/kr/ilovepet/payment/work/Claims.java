package kr.ilovepet.payment.work;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ilovepet.payment.ledger.Payment;

/**
 * Hands each due payment to one worker of all instances. A claim lasts as long as its instance renews the lease, and is
 * free soon after a crash; nothing bad can come of two workers on one payment, since both would use the stored key, and
 * only the one with the claim may record.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Claims {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final String DUE = """
            select p.* from payment p
             where p.next_attempt_at <= ?1 and (p.lease_until is null or p.lease_until <= ?1)
             order by p.next_attempt_at limit ?2 for update skip locked
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Planner planner;

    /** Claims up to so many payments with something to ask; those with nothing to ask leave the list. */
    public List<Work> take(int atMost) {
        Instant now = Instant.now();
        List<Work> taken = new ArrayList<>();
        for (Payment payment : due(now, atMost)) {
            String claim = UUID.randomUUID().toString();
            boolean resumed = payment.agenda().claimed();
            payment.agenda().claim(claim, now.plus(LEASE));
            planner.next(payment, claim, resumed)
                    .ifPresentOrElse(taken::add, () -> payment.agenda().release(null));
        }
        return taken;
    }

    /** Lets the claims last on while their calls are under way; payment rows by claim. */
    public void renew(Map<String, Long> claims) {
        database.createNativeQuery("update payment set lease_until = ?1 where id in (?2) and claim in (?3)")
                .setParameter(1, Instant.now().plus(LEASE))
                .setParameter(2, claims.values())
                .setParameter(3, claims.keySet())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Payment> due(Instant now, int atMost) {
        return database.createNativeQuery(DUE, Payment.class)
                .setParameter(1, now)
                .setParameter(2, atMost)
                .getResultList();
    }
}
