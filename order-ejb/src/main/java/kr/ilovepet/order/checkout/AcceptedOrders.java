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
import java.util.Optional;
import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.order.idempotency.FirstAnswer;
import kr.ilovepet.order.idempotency.OrderRequests;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.saga.OrderSaga;
import kr.ilovepet.platform.problem.Problem;
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
    private OrderRequests requests;

    @Inject
    @ConfigProperty(name = "order.expiry.seconds", defaultValue = "2700")
    private long expirySeconds;

    @Resource
    private SessionContext session;

    /**
     * The order that an earlier request with the same key made.
     *
     * @throws Problem 422 when that asked for something else
     */
    public Optional<Accepted> before(NewOrder wanted) {
        return requests.find(wanted.request(), FirstAnswer.class).map(Accepted::before);
    }

    /**
     * Stores the order under the number, once for each key.
     *
     * @return empty when the number is taken; nothing is stored then
     * @throws Problem 422 when the key came with another request, 409 while that runs
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Accepted> accept(String number, NewOrder wanted) {
        Optional<FirstAnswer> before = requests.take(wanted.request(), FirstAnswer.class);
        if (before.isPresent()) {
            return before.map(Accepted::before);
        }
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
            return Optional.empty();
        }
        LogContext.order(number);
        saga.begin(order);
        requests.answered(wanted.request(), new FirstAnswer(number, order.status()));
        return Optional.of(new Accepted(number, false));
    }

    /**
     * An order that was accepted.
     *
     * @param repeated whether an earlier request made it
     */
    public record Accepted(String orderId, boolean repeated) {

        private static Accepted before(FirstAnswer answer) {
            return new Accepted(answer.orderId(), true);
        }
    }
}
