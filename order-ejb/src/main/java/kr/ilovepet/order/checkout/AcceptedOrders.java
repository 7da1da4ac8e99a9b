package kr.ilovepet.order.checkout;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.order.idempotency.ClientRequests;
import kr.ilovepet.order.idempotency.FirstAnswer;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.saga.OrderSaga;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The moment in which an order is accepted: stored, its saga begun, and the client's request answered, all in one
 * transaction.
 */
@Stateless
public class AcceptedOrders {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OrderSaga saga;

    @Inject
    private ClientRequests requests;

    @Inject
    @ConfigProperty(name = "order.expiry.seconds", defaultValue = "2700")
    private long expirySeconds;

    @Resource
    private SessionContext session;

    /** False when the number is taken; nothing is stored then. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean accept(String number, NewOrder wanted) {
        Order order = new Order(
                number,
                wanted.userId(),
                wanted.items(),
                wanted.method(),
                Instant.now(),
                Duration.ofSeconds(expirySeconds));
        try {
            database.persist(order);
        } catch (ConstraintViolationException taken) {
            session.setRollbackOnly();
            return false;
        }
        LogContext.order(number);
        saga.begin(order);
        if (wanted.requestKey() != null) {
            requests.answered(wanted.userId(), wanted.requestKey(), new FirstAnswer(number, order.status()));
        }
        return true;
    }
}
