package kr.ilovepet.payment.details;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.toss.TossCallLogEntry;

/** Reads payments that are not to be changed. */
@Stateless
public class PaymentReader {

    private static final int MAX_LOG_ENTRIES = 500;

    @PersistenceContext
    private EntityManager database;

    /** The payment with this name. */
    public Optional<Payment> payment(String paymentId) {
        return database
                .createQuery("select p from Payment p where p.paymentId = :id", Payment.class)
                .setParameter("id", paymentId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The calls to Toss for the payment, oldest first, 500 at most. */
    public List<TossCallLogEntry> logs(Payment payment) {
        return database.createQuery(
                        "select e from TossCallLogEntry e where e.payment = :payment order by e.id",
                        TossCallLogEntry.class)
                .setParameter("payment", payment.id())
                .setMaxResults(MAX_LOG_ENTRIES)
                .getResultList();
    }
}
