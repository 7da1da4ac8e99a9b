package kr.ilovepet.payment.api;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.payment.ledger.LogEntry;
import kr.ilovepet.payment.ledger.Payment;

/** Reads payments for those who only look. */
@Stateless
public class PaymentReader {

    private static final int MOST_LOG_ENTRIES = 500;

    @PersistenceContext
    private EntityManager database;

    /** The payment of this public id. */
    public Optional<Payment> payment(String paymentId) {
        return database.createQuery("select p from Payment p where p.paymentId = :id", Payment.class)
                .setParameter("id", paymentId)
                .getResultStream()
                .findFirst();
    }

    /** The calls to Toss for the payment, oldest first. */
    public List<LogEntry> logs(Payment payment) {
        return database.createQuery("select e from LogEntry e where e.payment = :payment order by e.id", LogEntry.class)
                .setParameter("payment", payment.id())
                .setMaxResults(MOST_LOG_ENTRIES)
                .getResultList();
    }
}
