package kr.ilovepet.order.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.order.orders.Caller;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.Pieces;
import kr.ilovepet.platform.problem.Problem;

/** The whole saga in one thread: the real order service, its neighbours as models, and a network between them. */
final class Shop {

    private static final Instant LONG_AFTER = Instant.parse("2999-01-01T00:00:00Z");
    private static final Caller ADMIN = new Caller(99, true);
    private static final int MOST_ORDERS = 6;
    private static final int MOST_ROUNDS = 100;

    /** What can happen next. */
    enum Event {
        PREPARE,
        CONFIRM,
        CANCEL,
        REFUND_PART,
        EXPIRE,
        REPEAT_UNANSWERED,
        DELIVER,
        DELIVER_AND_KEEP,
        REPEAT_OLD_COMMAND,
        TOSS_CHARGES,
        TOSS_DECLINES,
        TOSS_CHARGES_UNHEARD,
        TOSS_GIVES_BACK,
        TOSS_KEEPS,
        CANCELED_AT_DESK,
        PARTLY_CANCELED_AT_DESK,
        COMPARED_WITH_TOSS,
        RESTOCK
    }

    /** An event; {@code pick} decides whom it meets. */
    record Step(Event event, int pick) {}

    final Network network = new Network();
    final OrderDesk desk = new OrderDesk(network);
    final CatalogModel catalog = new CatalogModel(network);
    final PaymentModel payments = new PaymentModel(network);

    void happens(Step step) {
        int pick = step.pick();
        switch (step.event()) {
            case PREPARE -> prepare(pick);
            case CONFIRM -> any(pick, order -> order.payment().amount() != null).forEach(order -> confirm(order, pick));
            case CANCEL -> any(pick, order -> true).forEach(order -> cancel(order, pick));
            case REFUND_PART -> any(pick, Shop::canGiveBackPart).forEach(order -> refundPart(order, pick));
            case EXPIRE -> any(pick, order -> order.status().canExpire()).forEach(desk::expire);
            case REPEAT_UNANSWERED -> repeatUnanswered();
            case DELIVER -> network.deliver(pick);
            case DELIVER_AND_KEEP -> network.deliverAndKeep(pick);
            case REPEAT_OLD_COMMAND -> network.repeatOldCommand(pick);
            case TOSS_CHARGES -> payments.decideCharge(pick, true);
            case TOSS_DECLINES -> payments.decideCharge(pick, false);
            case TOSS_CHARGES_UNHEARD -> payments.loseApproval(pick);
            case TOSS_GIVES_BACK -> payments.decideRefund(pick, true);
            case TOSS_KEEPS -> payments.decideRefund(pick, false);
            case CANCELED_AT_DESK -> payments.cancelAtDesk(pick, true);
            case PARTLY_CANCELED_AT_DESK -> payments.cancelAtDesk(pick, false);
            case COMPARED_WITH_TOSS -> payments.compare(pick);
            case RESTOCK -> any(pick, order -> order.payment().paidAt() != null).forEach(order -> restock(order, pick));
        }
    }

    /** Nothing new happens any more: what is under way arrives, what rests expires, until nothing moves. */
    void comesToRest() {
        int rounds = 0;
        do {
            if (++rounds > MOST_ROUNDS) {
                throw new AssertionError("The shop never comes to rest");
            }
            repeatUnanswered();
            payments.all().forEach(payment -> {
                payments.decideCharge(0, payment.amount % 2_000 == 0);
                payments.decideRefund(0, true);
                payments.compare(0);
            });
            for (int left = 0; left < 1_000 && !network.idle(); left++) {
                network.deliver(0);
            }
            desk.orders.values().stream()
                    .filter(order -> order.status().canExpire())
                    .forEach(desk::expire);
        } while (moves());
    }

    private boolean moves() {
        return !network.idle()
                || desk.orders.values().stream().anyMatch(Shop::awaitsAnswer)
                || desk.refunds.values().stream()
                        .anyMatch(refund -> refund.reminder().due(LONG_AFTER))
                || desk.returns.values().stream()
                        .anyMatch(found -> found.reminder().due(LONG_AFTER))
                || payments.waitForToss();
    }

    private void prepare(int pick) {
        if (desk.orders.size() < MOST_ORDERS) {
            String number = "202611230000000" + (desk.orders.size() + 1);
            long first = CatalogModel.PRODUCTS.get(pick % CatalogModel.PRODUCTS.size());
            long second = first % CatalogModel.PRODUCTS.size() + 1;
            List<OrderItem> items = pick % 2 == 0
                    ? List.of(new OrderItem(first, 1 + pick % 4))
                    : List.of(new OrderItem(first, 1 + pick % 3), new OrderItem(second, 1 + pick % 5));
            Order order = new Order(number, 7, items, "CARD", Instant.now(), Duration.ofMinutes(45));
            desk.orders.put(number, order);
            desk.saga.begin(order);
        }
    }

    /** The shopper comes back from Toss; now and then with another key, or another amount. */
    private void confirm(Order order, int pick) {
        long amount = order.payment().amount() + (pick % 7 == 0 ? 1 : 0);
        asked(() -> desk.checkout.confirm(order.userId(), order.number(), order.number() + "-key-" + pick % 2, amount));
    }

    /** The shopper cancels; or an admin, who leaves the pieces where they are or not. */
    private void cancel(Order order, int pick) {
        Boolean restock = pick % 3 == 0 ? null : pick % 3 == 1;
        Caller caller = restock == null ? new Caller(order.userId(), false) : ADMIN;
        asked(() -> desk.checkout.cancel(caller, order.number(), "changed my mind", restock));
    }

    /** Often all that is left, with some pieces, with none, or with no word about them. */
    private void refundPart(Order order, int pick) {
        long left = order.payment().left();
        long amount = pick % 2 == 0 ? left : 1 + pick % left;
        Pieces restock = pick % 3 == 0 ? null : pick % 3 == 1 ? Pieces.NONE : some(order, pick);
        asked(() -> desk.work.refundPart(ADMIN, order.number(), amount, "one was broken", restock));
    }

    private void restock(Order order, int pick) {
        Pieces pieces = pick % 2 == 0 ? null : some(order, pick);
        asked(() -> desk.work.restock(ADMIN, order.number(), pieces, "came back"));
    }

    /** Some pieces of the order; now and then more than it still holds. */
    private static Pieces some(Order order, int pick) {
        OrderItem first = order.lines().items().get(0);
        return Pieces.of(List.of(new OrderItem(first.productId(), 1 + pick % first.quantity())));
    }

    private void repeatUnanswered() {
        desk.orders.values().stream().filter(Shop::awaitsAnswer).forEach(desk.reminders::repeat);
        desk.refunds.values().stream()
                .filter(refund -> refund.reminder().due(LONG_AFTER))
                .forEach(refund -> desk.reminders.repeat(desk.orders.get(refund.orderId()), refund));
        desk.returns.values().stream()
                .filter(found -> found.reminder().due(LONG_AFTER))
                .forEach(found -> desk.reminders.repeat(desk.orders.get(found.orderId()), found));
    }

    private List<Order> any(int pick, Predicate<Order> fitting) {
        List<Order> choice = desk.orders.values().stream().filter(fitting).toList();
        return choice.isEmpty() ? List.of() : List.of(choice.get(pick % choice.size()));
    }

    /** The watcher looks only after orders whose watch is set, so the model may not do more. */
    private static boolean awaitsAnswer(Order order) {
        return order.watch().reminder().due(LONG_AFTER);
    }

    private static boolean canGiveBackPart(Order order) {
        return order.payment().left() > 0;
    }

    /** Asks for what may be refused with a problem, as over HTTP; anything else is a fault. */
    private static void asked(Runnable request) {
        try {
            request.run();
        } catch (Problem refused) {
            if (refused.status() >= 500) {
                throw refused;
            }
        }
    }
}
