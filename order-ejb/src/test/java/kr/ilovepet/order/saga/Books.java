package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kr.ilovepet.order.orders.HistoryEntry;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.saga.PaymentModel.Payment;
import kr.ilovepet.saga.message.OrderItem;

/** What must be true of the shop: at every moment, and when it has come to rest. */
final class Books {

    private final Shop shop;

    Books(Shop shop) {
        this.shop = shop;
    }

    /** Never oversold, never charged twice or a second key, never more given back than taken, no step outside the table. */
    void holdAtAnyMoment() {
        CatalogModel.PRODUCTS.forEach(product -> {
            assertThat(shop.catalog.stockOf(product)).as("stock of %s", product).isBetween(0, CatalogModel.PIECES);
            assertThat(shop.catalog.stockOf(product) + heldOf(product)).isEqualTo(CatalogModel.PIECES);
        });
        shop.payments.all().forEach(payment -> {
            assertThat(payment.charged).as("charged for %s", payment.orderId).isIn(0L, payment.amount);
            assertThat(payment.returned).isBetween(0L, payment.charged);
            if (payment.key != null) {
                assertThat(payment.key).isEqualTo(shop.desk.orders.get(payment.orderId).paymentKey());
            }
        });
        shop.desk.orders.values().forEach(Books::keepsToTheTable);
    }

    /** Every order ended; stock and money are where the orders say. */
    void balance() {
        holdAtAnyMoment();
        Map<String, Payment> payments = StreamSupport.stream(shop.payments.all().spliterator(), false)
                .collect(Collectors.toMap(payment -> payment.orderId, Function.identity()));
        shop.desk.orders.values().forEach(order -> {
            assertThat(order.status().settled()).as("%s is final", order.status()).isTrue();
            assertThat(order.stockReturn().pending()).as("stock under way").isFalse();
            Payment payment = payments.get(order.number());
            assertThat(payment == null ? 0 : payment.left())
                    .as("won at Toss for an order that is %s", order.status())
                    .isEqualTo(confirmed(order) ? order.amount() - order.refunded() : 0);
            if (payment != null && !confirmed(order)) {
                assertThat(payment.state)
                        .as("payment of an order that is %s", order.status())
                        .isNotIn(PaymentModel.State.READY, PaymentModel.State.CONFIRMING);
            }
            assertThat(shop.catalog.heldBy(order.number()))
                    .as("held by an order that is %s", order.status())
                    .isEqualTo(confirmed(order) || leftToAPerson(order) ? order.items() : List.of());
        });
        assertThat(shop.desk.refunds.values()).noneMatch(Refund::open);
    }

    /** Cancelled at Toss's own desk, so that nobody here knows where the goods are; then a person has to know. */
    private static boolean leftToAPerson(Order order) {
        List<OrderStatus> path = path(order);
        boolean atDesk = path.subList(path.size() - 2, path.size())
                .equals(List.of(OrderStatus.CONFIRMED, OrderStatus.CANCELED));
        if (atDesk) {
            assertThat(order.attention()).isNotNull();
        }
        return atDesk;
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
        return order.history().stream().map(HistoryEntry::status).toList();
    }

    private int heldOf(long product) {
        return shop.desk.orders.keySet().stream()
                .flatMap(number -> shop.catalog.heldBy(number).stream())
                .filter(item -> item.productId() == product)
                .mapToInt(OrderItem::quantity)
                .sum();
    }
}
