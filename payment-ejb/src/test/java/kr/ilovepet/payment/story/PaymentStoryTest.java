package kr.ilovepet.payment.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.payment.domain.Cancellation.Outcome;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.toss.SimulatedToss.Fault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

@Label("Whatever happens, and in whatever sequence,")
class PaymentStoryTest {

    private static final String SEED = "20261128";

    /** Held here so that its level stays: thousands of stories would fill the log with what they are about. */
    private static final Logger LOG = Logger.getLogger("kr.ilovepet.payment");

    static {
        LOG.setLevel(Level.OFF);
    }

    /** What can happen; {@code pick} decides whatever is open. */
    enum Happening {
        CONFIRM((story, pick) -> story.confirm()),
        CONFIRM_MADE_UP_KEY(
                (story, pick) -> story.confirm("made-up", story.payment().refusedKeys() + 1)),
        REPEAT_EARLIER_ATTEMPT((story, pick) -> {
            if (story.payment().refusedKeys() > 0) {
                story.confirm("made-up", story.payment().refusedKeys());
            }
        }),
        CANCEL_ALL((story, pick) -> story.cancel("all-" + pick % 2, Purpose.REFUND, null)),
        CANCEL_PART((story, pick) -> story.cancel("part-" + pick % 3, Purpose.REFUND, 4_000L + 1_000 * (pick % 3))),
        CLOSE((story, pick) -> story.cancel("close", Purpose.CLOSE, null)),
        FAULT((story, pick) -> story.toss.fault(Fault.values()[pick % Fault.values().length])),
        WORKERS((story, pick) -> story.workersFree(pick % 2 == 0)),
        WORK((story, pick) -> story.work()),
        WORK_AND_DIE((story, pick) -> story.workAndDie()),
        WORK_TOO_SLOWLY((story, pick) -> story.workTooSlowly()),
        WORK_WHILE_NOTIFIED((story, pick) -> story.workWhile(() -> {
            story.wait(Duration.ofMillis(1));
            story.toss.cancelByHand(PaymentStory.KEY, 1_000L * (pick % 4));
            story.notified();
        })),
        NOTIFY((story, pick) -> story.notified()),
        WAIT((story, pick) -> story.wait(Duration.ofSeconds(pick % 90))),
        TOSS_SAYS_NOTHING((story, pick) -> story.sayNothing(8 + pick % 4)),
        RECORD_REFUNDED((story, pick) -> story.record("part-" + pick % 3, Outcome.REFUNDED)),
        RECORD_NOT_REFUNDED((story, pick) -> {
            story.record("part-" + pick % 3, Outcome.NOT_REFUNDED);
            story.record("all-" + pick % 2, Outcome.NOT_REFUNDED);
        }),
        RECONCILE((story, pick) -> story.reconcile()),
        APPROVE_BY_HAND((story, pick) -> story.toss.approveByHand(PaymentStory.KEY)),
        CANCEL_BY_HAND((story, pick) -> story.toss.cancelByHand(PaymentStory.KEY, 1_000L * (pick % 11)));

        private final Effect effect;

        Happening(Effect effect) {
            this.effect = effect;
        }

        private interface Effect {
            void on(PaymentStory story, int pick);
        }
    }

    private static final Set<Happening> BY_HAND =
            EnumSet.of(Happening.APPROVE_BY_HAND, Happening.CANCEL_BY_HAND, Happening.WORK_WHILE_NOTIFIED);

    record Event(Happening happening, int pick) {}

    @Property(seed = SEED, tries = 4_000, edgeCases = EdgeCasesMode.NONE)
    @Label("a shopper is charged once at most, everything is replied to, and Toss holds what the service says")
    @StatisticsReport(StatisticsReportMode.OFF)
    void balances(@ForAll("events") List<Event> events) {
        PaymentStory story = new PaymentStory();
        Set<String> requested = new HashSet<>();
        boolean confirmed = false;
        boolean byHand = false;
        for (Event event : events) {
            event.happening().effect.on(story, event.pick());
            confirmed |= event.happening() == Happening.CONFIRM;
            byHand |= BY_HAND.contains(event.happening());
            switch (event.happening()) {
                case CANCEL_ALL -> requested.add("all-" + event.pick() % 2);
                case CANCEL_PART -> requested.add("part-" + event.pick() % 3);
                case CLOSE -> requested.add("close");
                default -> {
                    // No request of the order.
                }
            }
        }
        story.comeToRest();

        PaymentState state = story.payment().state();
        assertThat(state)
                .isIn(
                        PaymentState.READY,
                        PaymentState.APPROVED,
                        PaymentState.DECLINED,
                        PaymentState.CLOSED,
                        PaymentState.CANCELED);
        assertThat(story.toss.approvals(PaymentStory.KEY)).isLessThanOrEqualTo(1);
        if (state == PaymentState.DECLINED && !byHand) {
            assertThat(story.toss.approvals(PaymentStory.KEY))
                    .as("declined for certain")
                    .isZero();
        }
        if (state != PaymentState.READY) {
            assertThat(story.toss.held(PaymentStory.KEY))
                    .isEqualTo(state.charged() ? story.payment().left().value() : 0);
        }
        if (confirmed) {
            boolean charged = !story.sent(PaymentConfirmed.class).isEmpty();
            boolean failed = story.sent(PaymentConfirmedFail.class).stream().anyMatch(reply -> !reply.keyRefused());
            assertThat(charged && failed)
                    .as("confirmed and failed are told, never both")
                    .isFalse();
            assertThat(charged || !story.sent(PaymentConfirmedFail.class).isEmpty())
                    .as("something is told")
                    .isTrue();
            assertThat(charged).isEqualTo(state.charged());
        }
        assertThat(story.businessDeadLetters).hasSize(state == PaymentState.DECLINED ? 1 : 0);
        Set<String> replied = new HashSet<>();
        story.sent(PaymentCanceled.class).stream()
                .filter(PaymentCanceled::requested)
                .forEach(reply -> replied.add(reply.cancelRequestId()));
        story.sent(PaymentCanceledFail.class).forEach(reply -> replied.add(reply.cancelRequestId()));
        assertThat(replied).isEqualTo(requested);
        Statistics.collect(state);
        Statistics.coverage(reached -> List.of(
                        PaymentState.READY,
                        PaymentState.APPROVED,
                        PaymentState.DECLINED,
                        PaymentState.CLOSED,
                        PaymentState.CANCELED)
                .forEach(ended -> reached.check(ended).count(many -> many > 0)));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        // What makes a payment go on comes more often, or most stories would end before they begin.
        Arbitrary<Happening> any = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Happening.class)),
                Tuple.of(2, Arbitraries.of(Happening.CONFIRM, Happening.WORK, Happening.WAIT, Happening.FAULT)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Happening.CANCEL_PART,
                                Happening.TOSS_SAYS_NOTHING,
                                Happening.RECORD_REFUNDED,
                                Happening.RECORD_NOT_REFUNDED,
                                Happening.CANCEL_BY_HAND)));
        return Combinators.combine(any, Arbitraries.integers().between(0, 1_000))
                .as(Event::new)
                .list()
                .ofMaxSize(40);
    }
}
