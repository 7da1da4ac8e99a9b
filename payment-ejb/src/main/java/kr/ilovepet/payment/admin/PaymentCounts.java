package kr.ilovepet.payment.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.PaymentState;

/** Counts payments for the metrics. */
@ApplicationScoped
public class PaymentCounts {

    @PersistenceContext
    private EntityManager database;

    /** Payments of which the outcome at Toss is not known yet. */
    public long unsettled() {
        return database.createQuery("select count(p) from Payment p where p.state in :states", Long.class)
                .setParameter("states", List.of(PaymentState.CONFIRMING, PaymentState.CANCELING))
                .getSingleResult();
    }

    /** Payments of which Toss holds an orphan charge. */
    public long orphanCharges() {
        return database.createQuery(
                        "select count(distinct c.payment) from Cancellation c where c.state = :open and c.origin = :origin",
                        Long.class)
                .setParameter("open", Cancellation.State.REQUESTED)
                .setParameter("origin", Cancellation.Origin.PAYMENT)
                .getSingleResult();
    }
}
