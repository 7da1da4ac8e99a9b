package kr.ilovepet.order.placement;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.order.cart.CartKey;
import kr.ilovepet.order.cart.Carts;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.request.IdempotentOrderRequests;
import kr.ilovepet.order.request.OrderState;
import kr.ilovepet.order.saga.OrderSteps;
import kr.ilovepet.platform.idempotency.IdempotentResponse;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One attempt to place an order: stored, its saga begun, and the response of its request stored, all in one
 * transaction.
 */
@Stateless
public class PlacementTransaction {

    @Inject
    private OrderRepository orders;

    @Inject
    private Carts carts;

    @Inject
    private OrderSteps saga;

    @Inject
    private IdempotentOrderRequests requests;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = ExpirySetting.NAME, defaultValue = ExpirySetting.DEFAULT)
    private long expirySeconds;

    /**
     * Stores the order under the number, once for each key. A request that came before leaves the number unused.
     *
     * @throws OrderNumberTakenException when another order has the number
     * @throws Problem 422 when the key came with another request, 409 while that runs; 409 when the cart is not what
     *     was reviewed
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public IdempotentResponse<OrderState> place(OrderNumber number, NewOrder wanted) {
        return requests.once(wanted.request(), OrderState.class, () -> store(number, wanted));
    }

    private OrderState store(OrderNumber number, NewOrder wanted) {
        NewOrder.Reviewed reviewed = wanted.reviewed();
        if (reviewed.cartVersion() != null) {
            carts.require(CartKey.ofMember(wanted.userId()), reviewed.guestCart(), reviewed.cartVersion());
        }
        Order order = new Order(
                number,
                wanted.userId(),
                wanted.ordered(),
                wanted.method(),
                clock.instant(),
                Duration.ofSeconds(expirySeconds));
        if (reviewed.amount() != null) {
            order.shown(reviewed.amount());
        }
        if (reviewed.guestCart() != null) {
            order.takenFrom(reviewed.guestCart().value());
        }
        if (!orders.add(order)) {
            throw new OrderNumberTakenException(number);
        }
        LogContext.subject(number.value());
        saga.begin(order);
        return OrderState.of(number, order.status());
    }
}
