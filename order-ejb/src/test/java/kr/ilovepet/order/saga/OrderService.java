package kr.ilovepet.order.saga;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.contract.Message;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.order.cancellation.OrderCancellation;
import kr.ilovepet.order.cancellation.PartialRefunds;
import kr.ilovepet.order.cancellation.Restocking;
import kr.ilovepet.order.confirmation.ConfirmedOrders;
import kr.ilovepet.order.confirmation.OrderConfirmation;
import kr.ilovepet.order.confirmation.PaymentKeyCache;
import kr.ilovepet.order.domain.Incarnation;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.PaymentKey;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.RefundRepository;
import kr.ilovepet.order.domain.StockReturn;
import kr.ilovepet.order.domain.StockReturnRepository;
import kr.ilovepet.order.domain.UnknownOrder;
import kr.ilovepet.order.domain.UnknownOrderRepository;

/** The order service as it is, but with its rows in memory and its outbox in the model's network. */
final class OrderService {

    final Map<OrderNumber, Order> orders = new LinkedHashMap<>();
    final Map<String, Refund> refunds = new LinkedHashMap<>();
    final Map<String, StockReturn> returns = new LinkedHashMap<>();
    final List<UnknownOrder> unknownOrders = new ArrayList<>();
    final UnknownOrderSteps unknownOrderSteps;
    final OrderSteps saga;
    final OrderConfirmation confirmation;
    final OrderCancellation cancellation;
    final PartialRefunds partialRefunds;
    final Restocking restocking;
    final CommandRepeater repeater;
    final SagaEndpoint endpoint;

    OrderService(Network network) {
        InstantSource clock = InstantSource.system();
        OrderRepository orderRows = new OrderRows();
        RefundRepository refundRows = new RefundRows();
        StockReturnRepository returnRows = new StockReturnRows();
        CommandSender commands = new CommandSender(new NetworkOutbox(network));
        StaleReplies stale = new UncountedReplies();
        repeater = new CommandRepeater(commands, refundRows, returnRows, clock);
        unknownOrderSteps = new UnknownOrderSteps(orderRows, new UnknownOrderRows(), commands, clock);
        RepliedOrders replied = new RepliedOrders(orderRows, unknownOrderSteps);
        StockReturnSteps stockReturns = new StockReturnSteps(replied, returnRows, commands, repeater, stale, clock);
        saga = new OrderSteps(replied, commands, repeater, stockReturns, stale, clock);
        RefundSteps refundSteps = new RefundSteps(replied, refundRows, stockReturns, commands, repeater, stale, clock);
        confirmation = new OrderConfirmation(orderRows, new ConfirmedOrders(), new UnavailableCache(), saga);
        cancellation = new OrderCancellation(orderRows, refundRows, saga, refundSteps);
        partialRefunds = new PartialRefunds(orderRows, refundRows, refundSteps);
        restocking = new Restocking(orderRows, refundRows, stockReturns);
        endpoint = new SagaEndpoint(saga, refundSteps, stockReturns);
        network.connect(endpoint.routes());
    }

    /** The database comes back from before the order was placed. */
    void lose(OrderNumber number) {
        orders.remove(number);
        refunds.values().removeIf(refund -> refund.orderNumber().equals(number));
        returns.values().removeIf(found -> found.orderNumber().equals(number));
    }

    private final class OrderRows implements OrderRepository {
        @Override
        public boolean add(Order order) {
            return orders.putIfAbsent(order.number(), order) == null;
        }

        @Override
        public Optional<Order> find(OrderNumber number) {
            return Optional.ofNullable(orders.get(number));
        }

        @Override
        public Optional<Order> lock(OrderNumber number) {
            return find(number);
        }
    }

    private final class RefundRows implements RefundRepository {
        @Override
        public void add(Refund refund) {
            refunds.put(refund.cancelRequestId(), refund);
        }

        @Override
        public Optional<Refund> lock(String cancelRequestId) {
            return Optional.ofNullable(refunds.get(cancelRequestId));
        }

        @Override
        public OrderNumber orderOf(String cancelRequestId) {
            return refunds.get(cancelRequestId).orderNumber();
        }

        @Override
        public List<Refund> of(OrderNumber order) {
            return refunds.values().stream()
                    .filter(refund -> refund.orderNumber().equals(order))
                    .toList();
        }

        @Override
        public boolean anyOpen(OrderNumber order) {
            return of(order).stream().anyMatch(Refund::open);
        }
    }

    private final class StockReturnRows implements StockReturnRepository {
        @Override
        public void add(StockReturn stockReturn) {
            if (returns.put(stockReturn.rollbackId(), stockReturn) != null) {
                throw new IllegalStateException("There is a stock return " + stockReturn.rollbackId());
            }
        }

        @Override
        public Optional<StockReturn> lock(String rollbackId) {
            return Optional.ofNullable(returns.get(rollbackId));
        }

        @Override
        public OrderNumber orderOf(String rollbackId) {
            return returns.get(rollbackId).orderNumber();
        }

        @Override
        public List<StockReturn> of(OrderNumber order) {
            return returns.values().stream()
                    .filter(found -> found.orderNumber().equals(order))
                    .toList();
        }
    }

    private final class UnknownOrderRows implements UnknownOrderRepository {
        @Override
        public void add(UnknownOrder unknown) {
            unknownOrders.add(unknown);
        }

        @Override
        public Optional<UnknownOrder> lock(OrderNumber number, Incarnation incarnation) {
            return unknownOrders.stream()
                    .filter(unknown -> unknown.number().equals(number)
                            && unknown.incarnation().equals(incarnation))
                    .findFirst();
        }

        @Override
        public Optional<UnknownOrder> lock(long id) {
            throw new UnsupportedOperationException("The model has no rows");
        }

        @Override
        public void remove(UnknownOrder known) {
            unknownOrders.remove(known);
        }
    }

    private static final class NetworkOutbox implements Outbox {
        private final Network network;

        NetworkOutbox(Network network) {
            this.network = network;
        }

        @Override
        public void send(Subject subject, Object message) {
            network.send(subject, (Message) message);
        }

        @Override
        public void sendBusinessDeadLetter(MessageHeader command, Object message, String reason, int attempts) {
            throw new UnsupportedOperationException("Orders refuse no command");
        }
    }

    private static final class UncountedReplies extends StaleReplies {
        @Override
        void count() {
            // A stale reply is expected here; whether it did harm shows in the balance.
        }
    }

    /** Redis is unavailable. */
    private static final class UnavailableCache extends PaymentKeyCache {
        @Override
        public void put(OrderNumber order, PaymentKey paymentKey) {
            // Nowhere to keep it; the order has the key.
        }

        @Override
        public Optional<PaymentKey> find(OrderNumber order) {
            return Optional.empty();
        }
    }
}
