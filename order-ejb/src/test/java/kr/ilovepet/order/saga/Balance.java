package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.HistoryEntry;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.ProductVariant;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.StockReturn;
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
            assertThat(shop.catalog.stockOf(product) + heldOf(product)).isEqualTo(CatalogModel.STOCK);
        });
        shop.payments.all().forEach(payment -> {
            assertThat(payment.charged).as("charged for %s", payment.orderId).isIn(0L, payment.amount);
            assertThat(payment.returned).isBetween(0L, payment.charged);
            if (payment.key != null) {
                assertThat(payment.key)
                        .isEqualTo(shop.service
                                .orders
                                .get(new OrderNumber(payment.orderId))
                                .payment()
                                .key()
                                .value());
            }
        });
        shop.service.orders.values().forEach(order -> {
            keepsToTheTable(order);
            if (order.payment().amount() != null) {
                assertThat(order.payment().refunded())
                        .isLessThanOrEqualTo(order.payment().amount());
            }
        });
    }

    /** Every order ended; stock and money are where the orders say. */
    void holdsAtRest() {
        holdsAtAnyMoment();
        Map<String, Payment> payments = StreamSupport.stream(shop.payments.all().spliterator(), false)
                .collect(Collectors.toMap(payment -> payment.orderId, Function.identity()));
        shop.service.orders.values().forEach(order -> {
            assertThat(order.status().settled())
                    .as("%s is final", order.status())
                    .isTrue();
            assertThat(order.lines().returnRequested().isEmpty())
                    .as("no stock under way")
                    .isTrue();
            Payment payment = payments.get(order.number().value());
            assertThat(payment == null ? 0 : payment.left())
                    .as("won at Toss for an order that is %s", order.status())
                    .isEqualTo(confirmed(order) ? order.payment().refundable().value() : 0);
            if (payment != null && !confirmed(order)) {
                assertThat(payment.state)
                        .as("payment of an order that is %s", order.status())
                        .isNotIn(PaymentModel.State.READY, PaymentModel.State.CONFIRMING);
            }
            assertThat(shop.catalog.heldBy(order.number()))
                    .as("held by an order that is %s", order.status())
                    .isEqualTo(
                            !order.payment().charged()
                                    ? Quantities.NONE
                                    : order.lines().held());
            somebodyKnowsOf(order);
            assertThat(order.attention().notes()).as("all replies came").doesNotContainKey(AttentionReason.NO_REPLY);
        });
        assertThat(shop.service.refunds.values()).noneMatch(Refund::open);
        assertThat(shop.service.returns.values()).noneMatch(StockReturn::open);
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
        boolean canceledAtToss = shop.payments.canceledAtToss(order.number().value());
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

    private int heldOf(long product) {
        return shop.service.orders.keySet().stream()
                .mapToInt(number -> shop.catalog.heldBy(number).of(ProductVariant.defaultOf(product)))
                .sum();
    }
}
