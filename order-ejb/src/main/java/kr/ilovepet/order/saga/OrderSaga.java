package kr.ilovepet.order.saga;

import static kr.ilovepet.order.orders.OrderStatus.CANCELED;
import static kr.ilovepet.order.orders.OrderStatus.CREATED;
import static kr.ilovepet.order.orders.OrderStatus.DECREASE_STOCK;
import static kr.ilovepet.order.orders.OrderStatus.DECREASE_STOCK_FAILED;
import static kr.ilovepet.order.orders.OrderStatus.EXPIRED;
import static kr.ilovepet.order.orders.OrderStatus.PAYMENT_FAILED;
import static kr.ilovepet.order.orders.OrderStatus.PAYMENT_PENDING;
import static kr.ilovepet.order.orders.OrderStatus.PAYMENT_PREPARE_FAILED;
import static kr.ilovepet.order.orders.OrderStatus.VALIDATION_FAILED;
import static kr.ilovepet.order.orders.OrderStatus.VALIDATION_SUCCESS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The saga of an order, top to bottom as the sequence diagram runs: each answer brings the order on by one state, and
 * the state's command goes out in the same transaction. An answer to a step that the order has passed changes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OrderSaga {

    private static final Logger LOG = Logger.getLogger(OrderSaga.class.getName());

    @Inject
    private Orders orders;

    @Inject
    private Outbox outbox;

    @Inject
    private StockSaga stock;

    @Inject
    private Moves moves;

    @Inject
    private StaleReplies stale;

    @Inject
    @ConfigProperty(name = "order.expiry.seconds", defaultValue = "2700")
    private long expirySeconds;

    // Flow 1, prepare

    /** A new order asks catalog for names, prices and stock. */
    public void begin(Order order) {
        proceed(order);
    }

    /** Catalog told names, prices and stock, or why the order cannot be taken. */
    public void productsAnswered(MessageHeader header, ProductInformationResponse answer) {
        waitingIn(CREATED, header).ifPresent(order -> {
            if (answer.success()) {
                order.validated(answer.products(), Instant.now());
                proceed(order);
            } else {
                fail(order, VALIDATION_FAILED, answer.errorCode(), answer.errorParams());
            }
        });
    }

    /** The payment is ready: the shopper may pay. */
    public void paymentPrepared(MessageHeader header, PaymentPrepared answer) {
        Optional<Order> waiting = waitingIn(VALIDATION_SUCCESS, header);
        waiting.ifPresent(order -> {
            order.prepared(answer.paymentId(), Instant.now(), Duration.ofSeconds(expirySeconds));
            proceed(order);
        });
        if (waiting.isEmpty()) {
            closeIfAbandoned(header.subjectId(), answer.paymentId());
        }
    }

    /** The order cannot be paid. */
    public void paymentNotPrepared(MessageHeader header, PaymentPreparedFail answer) {
        waitingIn(VALIDATION_SUCCESS, header)
                .ifPresent(order -> fail(order, PAYMENT_PREPARE_FAILED, answer.errorCode(), Map.of()));
    }

    // Flow 2, confirm

    /** The shopper authenticated a payment: take the stock, then charge. */
    public void confirm(Order order, String paymentKey) {
        order.confirm(paymentKey, Instant.now());
        proceed(order);
    }

    /** The stock is taken, so charge now; or there is not enough, and nothing is charged. */
    public void stockAnswered(MessageHeader header, ProductStockDecreased answer) {
        waitingIn(DECREASE_STOCK, header).ifPresent(order -> {
            if (answer.success()) {
                order.stockTaken(Instant.now());
                proceed(order);
            } else {
                fail(order, DECREASE_STOCK_FAILED, answer.errorCode(), answer.errorParams());
                closePayment(order, order.payment().id());
            }
        });
    }

    /** Toss charged. */
    public void paymentConfirmed(MessageHeader header, PaymentConfirmed answer) {
        Optional<Order> waiting = waitingIn(PAYMENT_PENDING, header);
        waiting.ifPresent(order -> {
            order.paid(answer.approvedAt(), Instant.now());
            moves.tell(order);
        });
        if (waiting.isEmpty()) {
            giveBackOrphan(header.subjectId(), answer.paymentId());
        }
    }

    /** Toss refused for certain; the stock goes back. */
    public void paymentRefused(MessageHeader header, PaymentConfirmedFail answer) {
        waitingIn(PAYMENT_PENDING, header).ifPresent(order -> {
            fail(order, PAYMENT_FAILED, answer.errorCode(), Map.of());
            stock.afterRefusedPayment(order);
        });
    }

    // What both flows share

    /** An order that nobody paid ends; its payment must not be confirmed any more. */
    public void abandon(Order order, OrderStatus end) {
        order.abandoned(end, Instant.now());
        moves.tell(order);
        if (order.payment().id() != null) {
            closePayment(order, order.payment().id());
        }
    }

    /** Sends the command of the order's state. */
    private void proceed(Order order) {
        moves.tell(order);
        SagaCommands.next(order).ifPresent(command -> outbox.send(OrderSubject.of(order), command));
    }

    private Optional<Order> waitingIn(OrderStatus expected, MessageHeader header) {
        Optional<Order> order = orders.lock(header.subjectId()).filter(found -> found.status() == expected);
        if (order.isEmpty()) {
            stale.count();
        }
        return order;
    }

    private void fail(Order order, OrderStatus end, String code, Map<String, String> params) {
        order.failed(end, code, params, Instant.now());
        moves.tell(order);
    }

    /** The payment of an order that ended before its payment was ready. */
    private void closeIfAbandoned(String orderId, String paymentId) {
        orders.find(orderId)
                .filter(order -> order.status() == EXPIRED || order.status() == CANCELED)
                .ifPresent(order -> closePayment(order, paymentId));
    }

    private void closePayment(Order order, String paymentId) {
        outbox.send(
                OrderSubject.of(order),
                new PaymentCancel(order.number() + "-close", Purpose.CLOSE, paymentId, null, "The order ended unpaid"));
    }

    /** A charge for an order that ended unpaid goes back whole; the answer changes neither state nor stock. */
    private void giveBackOrphan(String orderId, String paymentId) {
        orders.lock(orderId)
                .filter(order -> order.status().settled() && order.payment().paidAt() == null)
                .ifPresent(order -> {
                    LOG.log(Level.WARNING, "Order {0} ended {1} but was charged; the money goes back", new Object[] {
                        orderId, order.status()
                    });
                    outbox.send(
                            OrderSubject.of(order),
                            new PaymentCancel(
                                    orderId + "-orphan", Purpose.ORPHAN, paymentId, null, "The order had ended"));
                });
    }
}
