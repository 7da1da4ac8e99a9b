package kr.ilovepet.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

/** Whatever is next of an order, and in whatever sequence, it keeps to the table and to what it once promised. */
class OrderPropertyTest {

    private static final String SEED = "20261123";

    record Action(OrderAction action, int pick) {}

    /** What is known of an order at one moment. */
    private record Snapshot(
            OrderStatus status,
            List<OrderStatus> path,
            Won amount,
            Won refunded,
            String paymentId,
            PaymentKey paymentKey) {

        static Snapshot of(Order order) {
            return new Snapshot(
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
    void keepsToTheTable(@ForAll("actions") List<Action> actions) {
        Order order = order();
        for (Action next : actions) {
            Snapshot before = Snapshot.of(order);
            boolean refused = false;
            try {
                next.action().of(order, next.pick());
            } catch (IllegalTransitionException e) {
                refused = true;
                assertThat(e).hasMessageEndingWith("from " + before.status());
            }
            Snapshot after = Snapshot.of(order);
            if (refused) {
                assertThat(after).as("refused %s", next).isEqualTo(before);
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
    void holdsWhatItPromised(@ForAll("actions") List<Action> actions) {
        Order order = order();
        for (Action next : actions) {
            Snapshot before = Snapshot.of(order);
            try {
                next.action().of(order, next.pick());
            } catch (IllegalTransitionException e) {
                continue;
            }
            Snapshot after = Snapshot.of(order);
            assertKept("amount", before.amount(), after.amount());
            assertKept("payment", before.paymentId(), after.paymentId());
            if (next.action() != OrderAction.KEY_REFUSED) {
                assertKept("payment key", before.paymentKey(), after.paymentKey());
            }
            assertMoney(order, before);
            assertGoods(order);
        }
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        // The moves of the usual way come more often, or hardly an order would ever be paid.
        Arbitrary<OrderAction> any = Arbitraries.oneOf(
                Arbitraries.of(OrderAction.class),
                Arbitraries.of(
                        OrderAction.VALIDATED,
                        OrderAction.PREPARED,
                        OrderAction.CONFIRM,
                        OrderAction.STOCK_DECREASED,
                        OrderAction.PAID));
        return Combinators.combine(any, Arbitraries.integers().between(0, 5_000))
                .as(Action::new)
                .list()
                .ofMaxSize(60);
    }

    private static Order order() {
        return new Order(
                new OrderNumber("2026112300000001"),
                7,
                SampleOrders.quantities(1, 2).plus(SampleOrders.quantities(2, 3)),
                "CARD",
                OrderAction.NOW,
                Duration.ofMinutes(45));
    }

    private static void assertFollows(Snapshot before, Snapshot after) {
        int steps = after.path().size() - before.path().size();
        boolean moved = steps > 0;
        // Only a charge that was refunded before it was known takes two steps at once.
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

    /** A command without reply is repeated, and an order that may expire can. */
    private static void assertWatched(Order order) {
        assertThat(order.timers().commandRepeat().overdue(OrderAction.NOW.plus(Duration.ofDays(1))))
                .isEqualTo(order.status().awaitsReply());
        assertThat(order.timers().expired(OrderAction.NOW.plus(Duration.ofDays(1))))
                .isEqualTo(order.status().canExpire());
    }

    private static void assertKept(String what, Object before, Object after) {
        if (before != null) {
            assertThat(after).as(what).isEqualTo(before);
        }
    }

    private static void assertMoney(Order order, Snapshot before) {
        assertThat(order.payment().refunded()).isGreaterThanOrEqualTo(before.refunded());
        boolean paid = order.history().entries().stream().anyMatch(entry -> entry.status() == OrderStatus.CONFIRMED);
        assertThat(order.payment().paidAt() == null || paid).isTrue();
        if (order.payment().amount() == null) {
            assertThat(order.payment().refunded()).isEqualTo(Won.ZERO);
        } else {
            assertThat(order.payment().amount())
                    .isEqualTo(order.lines().all().stream()
                            .map(line -> line.unitPrice().times(line.quantity()))
                            .reduce(Won.ZERO, Won::plus));
            assertThat(order.payment().refunded())
                    .isLessThanOrEqualTo(paid ? order.payment().amount() : Won.ZERO);
        }
    }

    /** All that is ordered is in one place each. */
    private static void assertGoods(Order order) {
        Quantities held = order.lines().held();
        Quantities returning = order.lines().returnRequested();
        assertThat(order.lines().all()).allSatisfy(line -> {
            assertThat(line.returned()).isBetween(0, line.quantity());
            assertThat(held.of(line.variant()) + returning.of(line.variant()) + line.returned())
                    .isEqualTo(line.quantity());
        });
    }
}
