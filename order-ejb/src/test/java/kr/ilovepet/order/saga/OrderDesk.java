package kr.ilovepet.order.saga;

import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.order.checkout.Checkout;
import kr.ilovepet.order.checkout.ParkedPaymentKeys;
import kr.ilovepet.order.desk.DeskWork;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;
import kr.ilovepet.order.orders.StockReturn;
import kr.ilovepet.order.orders.StockReturns;

/** The order service as it is, but with its rows in memory and its outbox in the model's network. */
final class OrderDesk {

    final Map<String, Order> orders = new LinkedHashMap<>();
    final Map<String, Refund> refunds = new LinkedHashMap<>();
    final Map<String, StockReturn> returns = new LinkedHashMap<>();
    final OrderSaga saga = new OrderSaga();
    final Checkout checkout = new Checkout();
    final DeskWork work = new DeskWork();
    final Reminders reminders = new Reminders();

    private final Network network;

    OrderDesk(Network network) {
        this.network = network;
        RefundSaga refundSaga = new RefundSaga();
        StockSaga stock = new StockSaga();
        Object[] beans = {
            saga,
            refundSaga,
            stock,
            reminders,
            new StoredOrders(),
            new StoredRefunds(),
            new StoredReturns(),
            new Sending(),
            new Untold(),
            new Uncounted(),
            new NothingParked(),
            new NothingNoted()
        };
        OrderParticipant participant = new OrderParticipant();
        Stream.of(saga, refundSaga, stock, reminders, checkout, work, participant)
                .forEach(bean -> inject(bean, beans));
        participant.declareFor(saga, refundSaga, stock);
        network.connect(participant.routes());
    }

    /** What the watcher does for an order whose time to pay is over. */
    void expire(Order order) {
        saga.abandon(order, OrderStatus.EXPIRED);
    }

    private static void inject(Object bean, Object[] beans) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                Stream.of(beans)
                        .filter(field.getType()::isInstance)
                        .findFirst()
                        .ifPresent(value -> set(bean, field, value));
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
        public List<Refund> of(String orderId) {
            return refunds.values().stream()
                    .filter(refund -> refund.orderId().equals(orderId))
                    .toList();
        }

        @Override
        public boolean anyOpen(String orderId) {
            return of(orderId).stream().anyMatch(Refund::open);
        }
    }

    private final class StoredReturns extends StockReturns {
        @Override
        public void add(StockReturn stockReturn) {
            if (returns.put(stockReturn.rollbackId(), stockReturn) != null) {
                throw new IllegalStateException("There is a return " + stockReturn.rollbackId());
            }
        }

        @Override
        public Optional<StockReturn> lock(String rollbackId) {
            return Optional.ofNullable(returns.get(rollbackId));
        }

        @Override
        public List<StockReturn> of(String orderId) {
            return returns.values().stream()
                    .filter(found -> found.orderId().equals(orderId))
                    .toList();
        }
    }

    private final class Sending implements Outbox {
        @Override
        public void send(Subject subject, Object message) {
            network.send(subject.id(), (Message) message);
        }

        @Override
        public void sendBusinessDeadLetter(MessageHeader command, Object message, String reason, int attempts) {
            throw new UnsupportedOperationException("An order refuses no command");
        }
    }

    /** Nobody observes, so that the history alone tells. */
    private static final class Untold extends Moves {
        @Override
        void tell(Order order) {
            order.history().takeMoves();
        }
    }

    private static final class NothingNoted extends ReceivedMessages {
        @Override
        public void note(MessageHeader header, Topic topic) {
            // For the page about an order only.
        }
    }

    private static final class Uncounted extends StaleReplies {
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
