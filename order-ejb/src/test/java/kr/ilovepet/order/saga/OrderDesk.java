package kr.ilovepet.order.saga;

import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ilovepet.order.orders.Checkout;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.ParkedPaymentKeys;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;
import kr.ilovepet.saga.message.Message;
import kr.ilovepet.saga.outbox.Outbox;

/** The order service as it is, but with its rows in memory and its outbox in the model's network. */
final class OrderDesk {

    final Map<String, Order> orders = new LinkedHashMap<>();
    final Map<String, Refund> refunds = new LinkedHashMap<>();
    final OrderSaga saga = new OrderSaga();
    final Checkout checkout = new Checkout();

    private final Network network;

    OrderDesk(Network network) {
        this.network = network;
        RefundSaga refundSaga = new RefundSaga();
        Object[] beans = {
            saga, refundSaga, new StoredOrders(), new StoredRefunds(), new Sending(), new Uncounted(), new NothingParked()
        };
        Stream.of(saga, refundSaga, checkout).forEach(bean -> inject(bean, beans));
        OrderParticipant participant = new OrderParticipant();
        participant.declareFor(saga, refundSaga);
        network.connect(participant.routes());
    }

    /** What the watcher does for an order whose time to pay is over. */
    void expire(Order order) {
        saga.abandon(order, OrderStatus.EXPIRED);
    }

    /** What the watcher does for a refund whose answer is late. */
    void repeat(Refund refund) {
        network.send(refund.orderId(), refund.command(orders.get(refund.orderId()).paymentId()));
    }

    private static void inject(Object bean, Object[] beans) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                Stream.of(beans).filter(field.getType()::isInstance).findFirst().ifPresent(value -> set(bean, field, value));
            }
        }
    }

    private static void set(Object bean, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class StoredOrders extends Orders {
        @Override
        public Optional<Order> find(String orderId) {
            return Optional.ofNullable(orders.get(orderId));
        }

        @Override
        public Optional<Order> lock(String orderId) {
            return find(orderId);
        }
    }

    private final class StoredRefunds extends Refunds {
        @Override
        public void add(Refund refund) {
            refunds.put(refund.cancelRequestId(), refund);
        }

        @Override
        public Optional<Refund> lock(String cancelRequestId) {
            return Optional.ofNullable(refunds.get(cancelRequestId));
        }

        @Override
        public boolean anyOpen(String orderId) {
            return refunds.values().stream().anyMatch(refund -> refund.orderId().equals(orderId) && refund.open());
        }
    }

    private final class Sending extends Outbox {
        @Override
        public void send(String orderId, Message message) {
            network.send(orderId, message);
        }
    }

    private static final class Uncounted extends StaleAnswers {
        @Override
        void count() {
            // A late answer is no news here: the books tell whether it did harm.
        }
    }

    /** Redis is away. */
    private static final class NothingParked extends ParkedPaymentKeys {
        @Override
        public void park(String orderId, String paymentKey) {
            // Nowhere to park it; the order has the key.
        }

        @Override
        public Optional<String> find(String orderId) {
            return Optional.empty();
        }
    }
}
