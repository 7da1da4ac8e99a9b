package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.HistoryEntry;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.ProductVariant;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.StockReturn;
import kr.ilovepet.order.domain.UnknownOrder;
import kr.ilovepet.order.saga.PaymentModel.Payment;

/** What must be true of the shop: at every moment, and when it has come to rest. */
final class Balance {

    private final Shop shop;

    Balance(Shop shop) {
        this.shop = shop;
    }

    /**
     * Never oversold, never charged twice or a second key, never more given back than taken, no step outside the table.
     */
    void holdsAtAnyMoment() {
        CatalogModel.PRODUCTS.forEach(product -> {
            assertThat(shop.catalog.stockOf(product)).as("stock of %s", product).isBetween(0, CatalogModel.STOCK);
            assertThat(shop.catalog.stockOf(product) + shop.catalog.heldOf(product))
                    .isEqualTo(CatalogModel.STOCK);
        });
        shop.payments.all().forEach(payment -> {
            assertThat(payment.charged).as("charged for %s", payment.orderId).isIn(0L, payment.amount);
            assertThat(payment.returned).isBetween(0L, payment.charged);
        });
        shop.service.orders.values().forEach(order -> {
            keepsToTheTable(order);
            shop.payments
                    .of(order)
                    .filter(payment -> payment.key != null)
                    .ifPresent(payment -> assertThat(payment.key)
                            .isEqualTo(order.payment().key().value()));
            if (order.payment().amount() != null) {
                assertThat(order.payment().refunded())
                        .isLessThanOrEqualTo(order.payment().amount());
            }
        });
    }

    /** Every order ended; stock and money are where the orders say. */
    void holdsAtRest() {
        holdsAtAnyMoment();
        shop.service.orders.values().forEach(order -> {
            assertThat(order.status().settled())
                    .as("%s is final", order.status())
                    .isTrue();
            assertThat(order.lines().returnRequested().isEmpty())
                    .as("no stock under way")
                    .isTrue();
            Payment payment = shop.payments.of(order).orElse(null);
            assertThat(payment == null ? 0 : payment.left())
                    .as("won at Toss for an order that is %s", order.status())
                    .isEqualTo(confirmed(order) ? order.payment().refundable().value() : 0);
            if (payment != null && !confirmed(order)) {
                assertThat(payment.state)
                        .as("payment of an order that is %s", order.status())
                        .isNotIn(PaymentModel.State.READY, PaymentModel.State.CONFIRMING);
            }
            assertThat(shop.catalog.heldBy(order))
                    .as("held by an order that is %s", order.status())
                    .isEqualTo(
                            !order.payment().charged()
                                    ? Quantities.NONE
                                    : order.lines().held());
            somebodyKnowsOf(order);
            assertThat(order.attention().notes()).as("all replies came").doesNotContainKey(AttentionReason.NO_REPLY);
        });
        nothingIsLeftOfUnknownOrders();
        assertThat(shop.service.refunds.values()).noneMatch(Refund::open);
        assertThat(shop.service.returns.values()).noneMatch(StockReturn::open);
    }

    /** Of an order that was lost nothing is left, but money that Toss refuses to give back: a person has to know. */
    private void nothingIsLeftOfUnknownOrders() {
        shop.payments.all().forEach(payment -> {
            if (shop.service.orders.values().stream()
                    .noneMatch(order -> shop.payments.of(order).equals(Optional.of(payment)))) {
                assertThat(payment.left() == 0 || refused(payment.subject))
                        .as("%s won at Toss for an unknown order", payment.left())
                        .isTrue();
            }
        });
        CatalogModel.PRODUCTS.forEach(product -> assertThat(shop.catalog.heldOf(product))
                .as("held of %s", product)
                .isEqualTo(shop.service.orders.values().stream()
                        .mapToInt(order -> shop.catalog.heldBy(order).of(ProductVariant.defaultOf(product)))
                        .sum()));
        assertThat(shop.service.unknownOrders)
                .noneMatch(unknown -> unknown.commandRepeat().awaitsReply());
    }

    private boolean refused(Subject subject) {
        return shop.service.unknownOrders.stream()
                .anyMatch(unknown -> unknown.number().value().equals(subject.id())
                        && unknown.incarnation().value().equals(subject.incarnation())
                        && unknown.refund() == UnknownOrder.State.REFUSED);
    }

    /** Goods that an ended order holds were left to it by somebody, or a person has to know. */
    private void somebodyKnowsOf(Order order) {
        boolean holdsGoods = order.payment().charged() && !order.lines().held().isEmpty();
        if (order.status() == OrderStatus.CANCELED && holdsGoods) {
            boolean decided = shop.service.refunds.values().stream()
                            .anyMatch(refund -> refund.orderNumber().equals(order.number()) && refund.settlesStock())
                    || shop.service.returns.values().stream()
                            .anyMatch(found -> found.orderNumber().equals(order.number())
                                    && found.rollbackId().startsWith("restock-"));
            assertThat(decided || order.attention().notes().containsKey(AttentionReason.STOCK_UNDECIDED))
                    .as("somebody decided about the goods, or a person has to")
                    .isTrue();
        }
        boolean canceledAtToss = shop.payments.canceledAtToss(order);
        assertThat(order.payment().charged() && canceledAtToss)
                .as("a cancellation at Toss is known")
                .isEqualTo(order.attention().notes().containsKey(AttentionReason.CANCELED_AT_TOSS));
    }

    private static boolean confirmed(Order order) {
        return order.status() == OrderStatus.CONFIRMED;
    }

    private static void keepsToTheTable(Order order) {
        List<OrderStatus> path = path(order);
        assertThat(path).startsWith(OrderStatus.CREATED).endsWith(order.status());
        assertThat(IntStream.range(1, path.size()))
                .allMatch(step -> path.get(step - 1).canBecome(path.get(step)), "steps of the table: " + path);
    }

    private static List<OrderStatus> path(Order order) {
        return order.history().entries().stream().map(HistoryEntry::status).toList();
    }
}
