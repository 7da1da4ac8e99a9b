package kr.ilovepet.payment.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.PaymentState;

/** Counts payments for those who watch. */
@ApplicationScoped
public class PaymentCounts {

    @PersistenceContext
    private EntityManager database;

    /** Payments of which the outcome at Toss is not known yet. */
    public long resting() {
        return database.createQuery("select count(p) from Payment p where p.state in :resting", Long.class)
                .setParameter("resting", List.of(PaymentState.CONFIRMING, PaymentState.CANCELING))
                .getSingleResult();
    }

    /** Payments of which Toss holds a charge that no order is owed for. */
    public long unwantedCharges() {
        return database.createQuery(
                        "select count(distinct c.payment) from Cancellation c where c.state = :open and c.origin = :unwanted",
                        Long.class)
                .setParameter("open", Cancellation.State.REQUESTED)
                .setParameter("unwanted", Cancellation.Origin.UNWANTED_CHARGE)
                .getSingleResult();
    }
}
