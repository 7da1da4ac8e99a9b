package kr.ilovepet.order.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.cancellation.RestockChoice;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.PaymentKey;
import kr.ilovepet.order.domain.ProductVariant;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Requester;
import kr.ilovepet.order.domain.StockDecision;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.RequestRefusedException;

/** The whole saga in one thread: the real order service, its neighbours as models, and a network between them. */
final class Shop {

    static final Caller ADMIN = new Caller(99, true);

    private static final Instant LONG_AFTER = Instant.parse("2999-01-01T00:00:00Z");
    private static final int MAX_ORDERS = 6;
    private static final int MAX_ROUNDS = 100;

    /** What can happen next. */
    enum Event {
        PREPARE,
        CONFIRM,
        CANCEL,
        REFUND_PART,
        EXPIRE,
        REPEAT_AWAITED,
        DELIVER,
        DELIVER_AND_KEEP,
        REPEAT_OLD_COMMAND,
        TOSS_CHARGES,
        TOSS_DECLINES,
        TOSS_REFUSES_KEY,
        TOSS_CHARGES_UNHEARD,
        TOSS_REFUNDS,
        TOSS_REFUSES_REFUND,
        CANCELED_AT_TOSS,
        PARTLY_CANCELED_AT_TOSS,
        RECONCILED_WITH_TOSS,
        RESTOCK,
        ORDER_LOST
    }

    /** An event; {@code pick} decides which of several it concerns. */
    record Step(Event event, int pick) {}

    final Network network = new Network();
    final OrderService service = new OrderService(network);
    final CatalogModel catalog = new CatalogModel(network);
    final PaymentModel payments = new PaymentModel(network);

    void happens(Step step) {
        int pick = step.pick();
        switch (step.event()) {
            case PREPARE -> prepare(pick);
            case CONFIRM ->
                any(pick, order -> order.payment().amount() != null).ifPresent(order -> confirm(order, pick));
            case CANCEL -> any(pick, order -> true).ifPresent(order -> cancel(order, pick));
            case REFUND_PART -> any(pick, Shop::refundable).ifPresent(order -> refundPart(order, pick));
            case EXPIRE -> any(pick, order -> order.status().canExpire()).ifPresent(service.saga::expire);
            case REPEAT_AWAITED -> repeatAwaited();
            case DELIVER -> network.deliver(pick);
            case DELIVER_AND_KEEP -> network.deliverAndKeep(pick);
            case REPEAT_OLD_COMMAND -> network.repeatOldCommand(pick);
            case TOSS_CHARGES -> payments.decideCharge(pick, true);
            case TOSS_DECLINES -> payments.decideCharge(pick, false);
            case TOSS_REFUSES_KEY -> payments.refuseKey(pick);
            case TOSS_CHARGES_UNHEARD -> payments.loseApproval(pick);
            case TOSS_REFUNDS -> payments.decideRefund(pick, true);
            case TOSS_REFUSES_REFUND -> payments.decideRefund(pick, false);
            case CANCELED_AT_TOSS -> payments.cancelAtToss(pick, true);
            case PARTLY_CANCELED_AT_TOSS -> payments.cancelAtToss(pick, false);
            case RECONCILED_WITH_TOSS -> payments.reconcile(pick);
            case RESTOCK -> any(pick, order -> order.payment().charged()).ifPresent(order -> restock(order, pick));
            case ORDER_LOST -> any(pick, order -> true).ifPresent(this::lose);
        }
    }

    /** Nothing new happens any more: what is under way arrives, what is unpaid expires, until nothing moves. */
    void comesToRest() {
        int rounds = 0;
        do {
            if (++rounds > MAX_ROUNDS) {
                throw new AssertionError("The shop never comes to rest");
            }
            repeatAwaited();
            payments.all().forEach(payment -> {
                payments.decideCharge(0, payment.amount % 2_000 == 0);
                payments.decideRefund(0, true);
                payments.reconcile(0);
            });
            for (int left = 0; left < 1_000 && !network.idle(); left++) {
                network.deliver(0);
            }
            service.orders.values().stream()
                    .filter(order -> order.status().canExpire())
                    .forEach(service.saga::expire);
        } while (moves());
    }

    private boolean moves() {
        return !network.idle()
                || service.orders.values().stream().anyMatch(Shop::awaitsReply)
                || service.refunds.values().stream()
                        .anyMatch(refund -> refund.commandRepeat().overdue(LONG_AFTER))
                || service.returns.values().stream()
                        .anyMatch(found -> found.commandRepeat().overdue(LONG_AFTER))
                || service.unknownOrders.stream()
                        .anyMatch(unknown -> unknown.commandRepeat().overdue(LONG_AFTER))
                || payments.waitForToss();
    }

    private void prepare(int pick) {
        if (service.orders.size() < MAX_ORDERS) {
            OrderNumber number = nextNumber();
            long first = CatalogModel.PRODUCTS.get(pick % CatalogModel.PRODUCTS.size());
            long second = first % CatalogModel.PRODUCTS.size() + 1;
            Quantities ordered = pick % 2 == 0
                    ? quantities(first, 1 + pick % 4)
                    : quantities(first, 1 + pick % 3).plus(quantities(second, 1 + pick % 5));
            Order order = new Order(number, 7, ordered, "CARD", Instant.now(), Duration.ofMinutes(45));
            service.orders.put(number, order);
            service.saga.begin(order);
        }
    }

    /** The lowest that the order service does not know, so that that of a lost order comes again. */
    private OrderNumber nextNumber() {
        return IntStream.rangeClosed(1, MAX_ORDERS)
                .mapToObj(number -> new OrderNumber("202611230000000" + number))
                .filter(number -> !service.orders.containsKey(number))
                .findFirst()
                .orElseThrow();
    }

    /** The order's database comes back from before the order, and is told again what was replied since. */
    private void lose(Order order) {
        service.lose(order.number());
        network.replayReplies(
                new Subject(order.number().value(), order.incarnation().value()));
    }

    /** The shopper comes back from Toss; now and then with another key, or another amount. */
    private void confirm(Order order, int pick) {
        Won amount = order.payment().amount().plus(new Won(pick % 7 == 0 ? 1 : 0));
        PaymentKey key = new PaymentKey(order.number() + "-key-" + pick % 2);
        asked(() -> service.confirmation.confirm(order.userId(), order.number(), key, amount));
    }

    /** The shopper cancels; or an admin, who returns the goods into stock or not. */
    private void cancel(Order order, int pick) {
        RestockChoice choice = RestockChoice.values()[pick % 3];
        Caller caller = choice == RestockChoice.UNSTATED ? new Caller(order.userId(), false) : ADMIN;
        asked(() -> service.cancellation.cancel(caller, order.number(), "changed my mind", choice));
    }

    /** Often all that is left, with some goods, with none, or with no word about them. */
    private void refundPart(Order order, int pick) {
        long left = order.payment().refundable().value();
        Won amount = new Won(pick % 2 == 0 ? left : 1 + pick % left);
        StockDecision stock = switch (pick % 3) {
            case 0 -> StockDecision.undecided();
            case 1 -> StockDecision.returningNothing();
            default -> StockDecision.returning(some(order, pick));
        };
        asked(() -> service.partialRefunds.refund(order.number(), amount, admin("one was broken"), stock));
    }

    private void restock(Order order, int pick) {
        Optional<Quantities> wanted = pick % 2 == 0 ? Optional.empty() : Optional.of(some(order, pick));
        asked(() -> service.restocking.restock(order.number(), wanted, admin("came back")));
    }

    static Requester admin(String reason) {
        return new Requester(ADMIN.userId(), reason);
    }

    static Quantities quantities(long productId, int quantity) {
        return Quantities.of(ProductVariant.defaultOf(productId), quantity);
    }

    /** Some of the order's first product; now and then more than it still holds. */
    private static Quantities some(Order order, int pick) {
        Quantities ordered = order.lines().ordered();
        ProductVariant first = ordered.byVariant().firstKey();
        return Quantities.of(first, 1 + pick % ordered.of(first));
    }

    private void repeatAwaited() {
        service.orders.values().stream().filter(Shop::awaitsReply).forEach(service.saga::repeat);
        service.refunds.values().stream()
                .filter(refund -> refund.commandRepeat().overdue(LONG_AFTER))
                .forEach(refund -> service.repeater.repeat(service.orders.get(refund.orderNumber()), refund));
        service.returns.values().stream()
                .filter(found -> found.commandRepeat().overdue(LONG_AFTER))
                .forEach(found -> service.repeater.repeat(service.orders.get(found.orderNumber()), found));
        List.copyOf(service.unknownOrders).stream()
                .filter(unknown -> unknown.commandRepeat().overdue(LONG_AFTER))
                .forEach(service.unknownOrderSteps::settle);
    }

    private Optional<Order> any(int pick, Predicate<Order> fitting) {
        List<Order> choice = service.orders.values().stream().filter(fitting).toList();
        return choice.isEmpty() ? Optional.empty() : Optional.of(choice.get(pick % choice.size()));
    }

    /** The watcher repeats only commands whose timer is set, so the model may not do more. */
    private static boolean awaitsReply(Order order) {
        return order.timers().commandRepeat().overdue(LONG_AFTER);
    }

    private static boolean refundable(Order order) {
        return !order.payment().refundable().isZero();
    }

    /** Asks for what may be refused, as over HTTP; anything else is a fault. */
    private static void asked(Runnable request) {
        try {
            request.run();
        } catch (RequestRefusedException refused) {
            if (refused.reason() == RequestRefusedException.Reason.TRY_AGAIN) {
                throw refused;
            }
        }
    }
}
