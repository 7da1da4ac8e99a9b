package kr.ilovepet.payment.work;

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
import java.util.Optional;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.LogEntry;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.platform.trace.Trace;

/** The payments of the database, for those who change them. Everything found here is locked until the commit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaymentRecords {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Event<WorkIsDue> due;

    /** The payment of an order. */
    public Optional<Payment> ofOrder(String orderId) {
        return database.createQuery("select p from Payment p where p.orderId = :orderId", Payment.class)
                .setParameter("orderId", orderId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The payment of this key at Toss. */
    public Optional<Payment> ofKey(String paymentKey) {
        return database.createQuery("select p from Payment p where p.paymentKey = :key", Payment.class)
                .setParameter("key", paymentKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The payment of this row. */
    public Payment get(long id) {
        return database.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The cancellation of this row. */
    public Cancellation cancellation(long id) {
        return database.find(Cancellation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The cancellation that the order asked for under this id. */
    public Optional<Cancellation> cancellation(String cancelRequestId) {
        return database.createQuery("select c from Cancellation c where c.cancelRequestId = :id", Cancellation.class)
                .setParameter("id", cancelRequestId)
                .getResultStream()
                .findFirst();
    }

    /** The cancellations of a payment of which the outcome is not known yet, oldest first. */
    public List<Cancellation> openCancellations(Payment payment) {
        return database.createQuery(
                        "select c from Cancellation c where c.payment = :payment and c.state = :state order by c.id",
                        Cancellation.class)
                .setParameter("payment", payment.id())
                .setParameter("state", Cancellation.State.REQUESTED)
                .getResultList();
    }

    /** Whether the log holds a refusal of this payment's charge that is certain. */
    public boolean refusalIsLogged(Payment payment) {
        return !database.createQuery("select e.id from LogEntry e where e.payment = :payment and e.outcome = :refused")
                .setParameter("payment", payment.id())
                .setParameter("refused", LogEntry.REFUSED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void add(Payment payment) {
        database.persist(payment);
    }

    public void add(Cancellation cancellation) {
        database.persist(cancellation);
    }

    public void add(LogEntry entry) {
        database.persist(entry);
    }

    /**
     * Puts the payment on the worker's list, for the trace of this thread, and wakes the worker when this transaction
     * has committed.
     */
    public void wake(Payment payment) {
        payment.agenda().causedBy(Trace.current().traceparent());
        wakeAt(payment, Instant.now());
    }

    /** Puts the payment on the worker's list for that time. */
    public void wakeAt(Payment payment, Instant time) {
        payment.agenda().dueAt(time);
        due.fire(new WorkIsDue(time));
    }

    /** Ends the worker's claim; the payment is due again at that time. */
    public void pauseUntil(Payment payment, Instant time) {
        payment.agenda().release(time);
        due.fire(new WorkIsDue(time));
    }
}
