package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.HistoryEntry;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Pieces;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.StockReturn;
import kr.ilovepet.order.saga.PaymentModel.Payment;

/** What must be true of the shop: at every moment, and when it has come to rest. */
final class Books {

    private final Shop shop;

    Books(Shop shop) {
        this.shop = shop;
    }

    /**
     * Never oversold, never charged twice or a second key, never more given back than taken, no step outside the table.
     */
    void holdAtAnyMoment() {
        CatalogModel.PRODUCTS.forEach(product -> {
            assertThat(shop.catalog.stockOf(product)).as("stock of %s", product).isBetween(0, CatalogModel.PIECES);
            assertThat(shop.catalog.stockOf(product) + heldOf(product)).isEqualTo(CatalogModel.PIECES);
        });
        shop.payments.all().forEach(payment -> {
            assertThat(payment.charged).as("charged for %s", payment.orderId).isIn(0L, payment.amount);
            assertThat(payment.returned).isBetween(0L, payment.charged);
            if (payment.key != null) {
                assertThat(payment.key)
                        .isEqualTo(
                                shop.desk.orders.get(payment.orderId).payment().key());
            }
        });
        shop.desk.orders.values().forEach(order -> {
            keepsToTheTable(order);
            if (order.payment().amount() != null) {
                assertThat(order.payment().refunded())
                        .isBetween(0L, order.payment().amount());
            }
        });
    }

    /** Every order ended; stock and money are where the orders say. */
    void balance() {
        holdAtAnyMoment();
        Map<String, Payment> payments = StreamSupport.stream(shop.payments.all().spliterator(), false)
                .collect(Collectors.toMap(payment -> payment.orderId, Function.identity()));
        shop.desk.orders.values().forEach(order -> {
            assertThat(order.status().settled())
                    .as("%s is final", order.status())
                    .isTrue();
            assertThat(order.lines().returning().isEmpty())
                    .as("no stock under way")
                    .isTrue();
            Payment payment = payments.get(order.number());
            assertThat(payment == null ? 0 : payment.left())
                    .as("won at Toss for an order that is %s", order.status())
                    .isEqualTo(
                            confirmed(order)
                                    ? order.payment().amount() - order.payment().refunded()
                                    : 0);
            if (payment != null && !confirmed(order)) {
                assertThat(payment.state)
                        .as("payment of an order that is %s", order.status())
                        .isNotIn(PaymentModel.State.READY, PaymentModel.State.CONFIRMING);
            }
            assertThat(shop.catalog.heldBy(order.number()))
                    .as("held by an order that is %s", order.status())
                    .isEqualTo(
                            order.payment().paidAt() == null
                                    ? Pieces.NONE
                                    : order.lines().kept());
            somebodyKnowsOf(order);
            assertThat(order.attention().notes()).as("all is answered").doesNotContainKey(AttentionReason.NO_ANSWER);
        });
        assertThat(shop.desk.refunds.values()).noneMatch(Refund::open);
        assertThat(shop.desk.returns.values()).noneMatch(StockReturn::open);
    }

    /** Pieces that an ended order holds were left to it by somebody, or a person has to know. */
    private void somebodyKnowsOf(Order order) {
        boolean holdsPieces =
                order.payment().paidAt() != null && !order.lines().kept().isEmpty();
        if (order.status() == OrderStatus.CANCELED && holdsPieces) {
            boolean decided = shop.desk.refunds.values().stream()
                            .anyMatch(refund -> refund.orderId().equals(order.number()) && refund.settlesStock())
                    || shop.desk.returns.values().stream()
                            .anyMatch(found -> found.orderId().equals(order.number())
                                    && found.rollbackId().startsWith("restock-"));
            assertThat(decided || order.attention().notes().containsKey(AttentionReason.STOCK_UNDECIDED))
                    .as("somebody decided about the pieces, or a person has to")
                    .isTrue();
        }
        boolean atDesk = shop.payments.atDesk(order.number());
        assertThat(order.payment().paidAt() != null && atDesk)
                .as("a return at Toss's desk is known")
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
        return shop.desk.orders.keySet().stream()
                .mapToInt(number -> shop.catalog.heldBy(number).of(product))
                .sum();
    }
}
