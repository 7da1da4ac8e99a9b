package kr.ilovepet.order.confirmation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.PaymentKey;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.order.saga.OrderSteps;

/** Goes on with an order whose shopper comes back from Toss. */
@Stateless
public class OrderConfirmation {

    /** Each refused key takes stock for a moment and asks Toss, so that there is an end to it. */
    static final int MOST_ATTEMPTS = 5;

    private OrderRepository orders;
    private ConfirmedOrders confirmed;
    private PaymentKeyCache keys;
    private OrderSteps saga;

    /** For the container. */
    public OrderConfirmation() {}

    @Inject
    public OrderConfirmation(OrderRepository orders, ConfirmedOrders confirmed, PaymentKeyCache keys, OrderSteps saga) {
        this.orders = orders;
        this.confirmed = confirmed;
        this.keys = keys;
        this.saga = saga;
    }

    /**
     * Goes on with the payment that the shopper authenticated at Toss. Coming back with the same key gives the same
     * response and no second charge.
     *
     * @param amount as Toss told the shopper's browser; must be the stored amount
     * @return the state of the order now
     * @throws RequestRefusedException when the order is not the member's, does not wait for a payment, has another
     *     amount, waits for what an earlier attempt had taken, or has had {@value #MOST_ATTEMPTS} attempts
     */
    public OrderStatus confirm(long userId, OrderNumber number, PaymentKey paymentKey, Won amount) {
        Optional<OrderStatus> before = statusIfCached(userId, number, paymentKey);
        if (before.isPresent()) {
            return before.get();
        }
        Order order = orders.lock(number)
                .filter(found -> found.userId() == userId)
                .orElseThrow(RequestRefusedException::noSuchOrder);
        if (paymentKey.equals(order.payment().key())) {
            return order.status();
        }
        if (order.status() != OrderStatus.PREPARED) {
            throw RequestRefusedException.wrongState("The order is not waiting for a payment", order);
        }
        if (!amount.equals(order.payment().amount())) {
            throw RequestRefusedException.amountMismatch();
        }
        requireAnotherAttempt(order);
        saga.confirm(order, paymentKey);
        keys.put(number, paymentKey);
        return order.status();
    }

    /**
     * Keys that are none of this order may have been refused before. What was taken for them has to be back in stock
     * first, and so has what was taken before the order came back older: its rollback would return what this attempt
     * takes.
     */
    private static void requireAnotherAttempt(Order order) {
        if (order.payment().attempt() > MOST_ATTEMPTS) {
            throw RequestRefusedException.tooManyAttempts(order);
        }
        if (!order.lines().returnRequested().isEmpty()) {
            throw RequestRefusedException.restockRunning(order);
        }
    }

    /** A shopper who comes back with the key that is cached needs no lock. */
    private Optional<OrderStatus> statusIfCached(long userId, OrderNumber number, PaymentKey paymentKey) {
        return keys.find(number)
                .filter(paymentKey::equals)
                .flatMap(cached -> confirmed.status(number, userId, paymentKey));
    }
}
