package kr.ilovepet.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.ilovepet.contract.OrderItem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Whatever is asked of an order, and in whatever sequence, it keeps to the table and to what it once promised. */
class OrderPropertyTest {

    private static final String SEED = "20261123";

    record Asked(OrderMove move, int pick) {}

    /** What is known of an order at one moment. */
    private record Sight(
            OrderStatus status,
            List<OrderStatus> path,
            Long amount,
            long refunded,
            String paymentId,
            String paymentKey) {

        static Sight of(Order order) {
            return new Sight(
                    order.status(),
                    order.history().entries().stream().map(HistoryEntry::status).toList(),
                    order.payment().amount(),
                    order.payment().refunded(),
                    order.payment().id(),
                    order.payment().key());
        }
    }

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void keepsToTheTable(@ForAll("moves") List<Asked> moves) {
        Order order = order();
        for (Asked asked : moves) {
            Sight before = Sight.of(order);
            boolean refused = false;
            try {
                asked.move().of(order, asked.pick());
            } catch (IllegalTransitionException e) {
                refused = true;
                assertThat(e.state()).isEqualTo(before.status());
            }
            Sight after = Sight.of(order);
            if (refused) {
                assertThat(after).as("refused %s", asked).isEqualTo(before);
            } else {
                assertFollows(before, after);
            }
            assertWatched(order);
        }
        Statistics.collect(order.status());
        Statistics.coverage(reached -> List.of(OrderStatus.values())
                .forEach(status -> reached.check(status).count(many -> many > 0)));
    }

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void holdsWhatItPromised(@ForAll("moves") List<Asked> moves) {
        Order order = order();
        for (Asked asked : moves) {
            Sight before = Sight.of(order);
            try {
                asked.move().of(order, asked.pick());
            } catch (IllegalTransitionException e) {
                continue;
            }
            Sight after = Sight.of(order);
            assertKept("amount", before.amount(), after.amount());
            assertKept("payment", before.paymentId(), after.paymentId());
            assertKept("payment key", before.paymentKey(), after.paymentKey());
            assertMoney(order, before);
            assertPieces(order);
        }
    }

    @Provide
    Arbitrary<List<Asked>> moves() {
        // The moves of the usual way come more often, or hardly an order would ever be paid.
        Arbitrary<OrderMove> any = Arbitraries.oneOf(
                Arbitraries.of(OrderMove.class),
                Arbitraries.of(
                        OrderMove.VALIDATED,
                        OrderMove.PREPARED,
                        OrderMove.CONFIRM,
                        OrderMove.STOCK_TAKEN,
                        OrderMove.PAID));
        return Combinators.combine(any, Arbitraries.integers().between(0, 5_000))
                .as(Asked::new)
                .list()
                .ofMaxSize(60);
    }

    private static Order order() {
        return new Order(
                "2026112300000001",
                7,
                List.of(new OrderItem(1, 2), new OrderItem(2, 3)),
                "CARD",
                OrderMove.NOW,
                Duration.ofMinutes(45));
    }

    private static void assertFollows(Sight before, Sight after) {
        int steps = after.path().size() - before.path().size();
        boolean moved = steps > 0;
        // Only a charge that went back before it was known takes two steps at once.
        assertThat(steps).isBetween(0, before.status() == OrderStatus.PAYMENT_PENDING ? 2 : 1);
        assertThat(after.path().subList(0, before.path().size())).isEqualTo(before.path());
        assertThat(after.path()).last().isEqualTo(after.status());
        if (moved) {
            for (int step = before.path().size(); step < after.path().size(); step++) {
                OrderStatus from = after.path().get(step - 1);
                OrderStatus to = after.path().get(step);
                assertThat(from.canBecome(to)).as("%s to %s", from, to).isTrue();
            }
        } else {
            assertThat(after.status()).isEqualTo(before.status());
        }
    }

    /** Whoever owes an answer is reminded, and whoever may expire can. */
    private static void assertWatched(Order order) {
        assertThat(order.watch().reminder().due(OrderMove.NOW.plus(Duration.ofDays(1))))
                .isEqualTo(order.status().awaitsAnswer());
        assertThat(order.watch().expired(OrderMove.NOW.plus(Duration.ofDays(1))))
                .isEqualTo(order.status().canExpire());
    }

    private static void assertKept(String what, Object before, Object after) {
        if (before != null) {
            assertThat(after).as(what).isEqualTo(before);
        }
    }

    private static void assertMoney(Order order, Sight before) {
        assertThat(order.payment().refunded()).isGreaterThanOrEqualTo(before.refunded());
        boolean paid = order.history().entries().stream().anyMatch(entry -> entry.status() == OrderStatus.CONFIRMED);
        assertThat(order.payment().paidAt() == null || paid).isTrue();
        if (order.payment().amount() == null) {
            assertThat(order.payment().refunded()).isZero();
        } else {
            assertThat(order.payment().amount())
                    .isEqualTo(order.lines().all().stream()
                            .mapToLong(line -> line.unitPrice() * line.quantity())
                            .sum());
            assertThat(order.payment().refunded())
                    .isBetween(0L, paid ? order.payment().amount() : 0);
        }
    }

    /** Every piece is in one place. */
    private static void assertPieces(Order order) {
        Pieces kept = order.lines().kept();
        Pieces returning = order.lines().returning();
        assertThat(order.lines().all()).allSatisfy(line -> {
            assertThat(line.returned()).isBetween(0, line.quantity());
            assertThat(kept.of(line.productId()) + returning.of(line.productId()) + line.returned())
                    .isEqualTo(line.quantity());
        });
    }
}
