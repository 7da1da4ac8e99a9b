package kr.ilovepet.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

@Label("A payment, whatever is asked of it and in whatever sequence,")
class PaymentPropertyTest {

    private static final String SEED = "20261123";
    private static final Won AMOUNT = new Won(10_000);

    private final List<PaymentEvent> events = new ArrayList<>();

    record Asked(PaymentAction action, int pick) {}

    /** What is known of a payment at one moment. */
    private record Snapshot(
            PaymentState state, String paymentId, PaymentKey paymentKey, Won canceled, boolean receipt) {

        static Snapshot of(Payment payment) {
            return new Snapshot(
                    payment.state(),
                    payment.paymentId(),
                    payment.paymentKey(),
                    payment.canceledAmount(),
                    payment.receipt() != null);
        }
    }

    private Payment ready() {
        Payment payment =
                Payment.ready(new OrderReference("2026112300000001", "a1b2"), 7, AMOUNT, "CARD", PaymentAction.NOW);
        payment.publishTo(events::add);
        return payment;
    }

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    @Label("changes its state as the table says, and a refused action changes nothing")
    @StatisticsReport(StatisticsReportMode.OFF)
    void followsTheTable(@ForAll("actions") List<Asked> actions) {
        Payment payment = ready();
        for (Asked asked : actions) {
            Snapshot before = Snapshot.of(payment);
            try {
                asked.action().applyTo(payment, asked.pick());
            } catch (IllegalStateException e) {
                assertThat(Snapshot.of(payment)).as("refused %s", asked).isEqualTo(before);
                continue;
            }
            assertThat(reachable(before.state(), payment.state()))
                    .as("%s to %s by %s", before.state(), payment.state(), asked)
                    .isTrue();
        }
        Statistics.collect(payment.state());
        Statistics.coverage(reached -> List.of(PaymentState.values())
                .forEach(state -> reached.check(state).count(many -> many > 0)));
    }

    /** In no more than two transitions: one action may lead on from the state that it has reached. */
    private static boolean reachable(PaymentState from, PaymentState to) {
        return from == to
                || from.canBecome(to)
                || List.of(PaymentState.values()).stream().anyMatch(over -> from.canBecome(over) && over.canBecome(to));
    }

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    @Label("charges one key once, and never gives back more than it took")
    void balances(@ForAll("actions") List<Asked> actions) {
        Payment payment = ready();
        int approvals = 0;
        for (Asked asked : actions) {
            Snapshot before = Snapshot.of(payment);
            try {
                asked.action().applyTo(payment, asked.pick());
            } catch (IllegalStateException e) {
                continue;
            }
            approvals += asked.action() == PaymentAction.APPROVE ? 1 : 0;
            if (before.paymentKey() != null && asked.action() != PaymentAction.REFUSE_KEY) {
                assertThat(payment.paymentKey()).isEqualTo(before.paymentKey());
            }
            assertThat(payment.paymentId()).isEqualTo(before.paymentId());
            assertThat(payment.amount()).isEqualTo(AMOUNT);
            assertThat(payment.canceledAmount()).isBetween(before.canceled(), AMOUNT);
            assertThat(payment.left()).isEqualTo(AMOUNT.exceeding(payment.canceledAmount()));
            assertThat(approvals).isEqualTo(payment.state().charged() ? 1 : 0);
            assertThat(payment.receipt() != null).isEqualTo(payment.state().charged());
            assertThat(payment.failure() != null).isEqualTo(payment.state() == PaymentState.DECLINED);
            if (payment.state() == PaymentState.CANCELED) {
                assertThat(payment.left().isZero()).isTrue();
            }
        }
    }

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    @Label("tells the order once how it ended, once how each cancellation ended, and all that went back")
    void publishes(@ForAll("actions") List<Asked> actions) {
        events.clear();
        Payment payment = ready();
        for (Asked asked : actions) {
            try {
                asked.action().applyTo(payment, asked.pick());
            } catch (IllegalStateException e) {
                // Refused: nothing was published, which is what the assertions below see.
            }
        }
        assertThat(events(PaymentEvent.Approved.class)).hasSize(payment.receipt() != null ? 1 : 0);
        assertThat(events(PaymentEvent.Declined.class)).hasSize(payment.failure() != null ? 1 : 0);
        int ended = events(PaymentEvent.Canceled.class).size()
                + events(PaymentEvent.CancellationRefused.class).size();
        assertThat(ended)
                .isEqualTo(PaymentAction.requested(payment)
                        - payment.openCancellations().size());
        long told = events(PaymentEvent.Canceled.class).stream()
                        .mapToLong(event -> event.amount().value())
                        .sum()
                + events(PaymentEvent.CanceledAtProvider.class).stream()
                        .mapToLong(event -> event.amount().value())
                        .sum();
        assertThat(told).isEqualTo(payment.canceledAmount().value());
    }

    private <T extends PaymentEvent> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Provide
    Arbitrary<List<Asked>> actions() {
        // The actions of the usual way come more often, or hardly a payment would ever be charged.
        Arbitrary<PaymentAction> any = Arbitraries.oneOf(
                Arbitraries.of(PaymentAction.class),
                Arbitraries.of(PaymentAction.CONFIRM, PaymentAction.APPROVE, PaymentAction.CANCELED_AT_PROVIDER));
        return Combinators.combine(any, Arbitraries.integers().between(0, (int) AMOUNT.value()))
                .as(Asked::new)
                .list()
                .ofMaxSize(60);
    }
}
