package kr.ilovepet.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final long AMOUNT = 10_000;

    record Asked(PaymentMove move, int pick) {}

    /** What is known of a payment at one moment. */
    private record Sight(PaymentState state, String paymentId, String paymentKey, long canceled, boolean receipt) {

        static Sight of(Payment payment) {
            return new Sight(
                    payment.state(),
                    payment.paymentId(),
                    payment.paymentKey(),
                    payment.canceledAmount(),
                    payment.receipt() != null);
        }
    }

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    @Label("moves as the table says, and a refused move changes nothing")
    @StatisticsReport(StatisticsReportMode.OFF)
    void keepsToTheTable(@ForAll("moves") List<Asked> moves) {
        Payment payment = Payment.ready("2026112300000001", 7, AMOUNT, "CARD", PaymentMove.NOW);
        for (Asked asked : moves) {
            Sight before = Sight.of(payment);
            try {
                asked.move().of(payment, asked.pick());
            } catch (IllegalStateException e) {
                assertThat(Sight.of(payment)).as("refused %s", asked).isEqualTo(before);
                continue;
            }
            if (payment.state() != before.state()) {
                assertThat(before.state().canBecome(payment.state()))
                        .as("%s to %s by %s", before.state(), payment.state(), asked)
                        .isTrue();
            }
        }
        Statistics.collect(payment.state());
        Statistics.coverage(reached -> List.of(PaymentState.values())
                .forEach(state -> reached.check(state).count(many -> many > 0)));
    }

    @Property(seed = SEED, tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    @Label("charges one key once, and never gives back more than it took")
    void keepsItsBooks(@ForAll("moves") List<Asked> moves) {
        Payment payment = Payment.ready("2026112300000001", 7, AMOUNT, "CARD", PaymentMove.NOW);
        int approvals = 0;
        for (Asked asked : moves) {
            Sight before = Sight.of(payment);
            try {
                asked.move().of(payment, asked.pick());
            } catch (IllegalStateException e) {
                continue;
            }
            approvals += asked.move() == PaymentMove.APPROVE ? 1 : 0;
            if (before.paymentKey() != null) {
                assertThat(payment.paymentKey()).isEqualTo(before.paymentKey());
            }
            assertThat(payment.paymentId()).isEqualTo(before.paymentId());
            assertThat(payment.amount()).isEqualTo(AMOUNT);
            assertThat(payment.canceledAmount()).isBetween(before.canceled(), AMOUNT);
            assertThat(payment.left()).isEqualTo(AMOUNT - payment.canceledAmount());
            assertThat(approvals).isEqualTo(payment.state().charged() ? 1 : 0);
            assertThat(payment.receipt() != null).isEqualTo(payment.state().charged());
            if (payment.state() == PaymentState.DECLINED) {
                assertThat(payment.refused()).isTrue();
            }
            if (payment.state() == PaymentState.CANCELED) {
                assertThat(payment.left()).isZero();
            }
        }
    }

    @Provide
    Arbitrary<List<Asked>> moves() {
        // The moves of the usual way come more often, or hardly a payment would ever be charged.
        Arbitrary<PaymentMove> any = Arbitraries.oneOf(
                Arbitraries.of(PaymentMove.class),
                Arbitraries.of(PaymentMove.CONFIRM, PaymentMove.APPROVE, PaymentMove.BEGIN_CANCELING));
        return Combinators.combine(any, Arbitraries.integers().between(0, (int) AMOUNT))
                .as(Asked::new)
                .list()
                .ofMaxSize(60);
    }
}
