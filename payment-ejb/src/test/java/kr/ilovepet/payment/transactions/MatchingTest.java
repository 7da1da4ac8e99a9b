package kr.ilovepet.payment.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What Toss's list has of a payment")
class MatchingTest {

    private static final String KEY = "key-1";
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @ParameterizedTest(name = "{0}, {1} won canceled here; {2} approved and {3} canceled at Toss: {4}")
    @CsvSource({
        "APPROVED, 0, 10000, 0, SAME",
        "APPROVED, 4000, 10000, 4000, SAME",
        "CANCELED, 10000, 10000, 10000, SAME",
        // Read before the last refund was made.
        "APPROVED, 4000, 10000, 0, SAME",
        "APPROVED, 0, 10000, 4000, DIFFERENT",
        "CANCELING, 4000, 10000, 6000, DIFFERENT",
        // Approved before the list was read, so that what was canceled before that may be missing, too.
        "APPROVED, 4000, 0, 3000, DIFFERENT",
        "APPROVED, 0, 9000, 0, DIFFERENT",
        "CLOSED, 0, 10000, 0, DIFFERENT",
        "DECLINED, 0, 10000, 4000, DIFFERENT",
        "CLOSED, 0, 10000, 10000, SAME",
        "CONFIRMING, 0, 10000, 0, DIFFERENT",
        "READY, 0, 10000, 0, DIFFERENT"
    })
    @DisplayName("is compared with what is known here")
    void compared(PaymentState state, long canceled, long approvedThere, long canceledThere, Matching expected) {
        assertThat(Matching.of(moved(approvedThere, canceledThere), KEY, Optional.of(payment(state, canceled))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("belongs to no payment where the order has none, or one of another key")
    void noPayment() {
        assertThat(Matching.of(moved(10_000, 0), KEY, Optional.empty())).isEqualTo(Matching.NO_PAYMENT);
        assertThat(Matching.of(moved(10_000, 10_000), KEY, Optional.empty())).isEqualTo(Matching.SAME);
        for (PaymentState ended : List.of(PaymentState.APPROVED, PaymentState.DECLINED, PaymentState.CLOSED)) {
            assertThat(Matching.of(moved(10_000, 0), "key-2", Optional.of(payment(ended, 0))))
                    .isEqualTo(Matching.NO_PAYMENT);
            assertThat(Matching.of(moved(10_000, 10_000), "key-2", Optional.of(payment(ended, 0))))
                    .isEqualTo(Matching.SAME);
        }
        Ledger withoutKey = new Ledger(PaymentState.CLOSED, new Won(10_000), Won.ZERO, null, null, null);
        assertThat(Matching.of(moved(10_000, 0), "key-2", Optional.of(withoutKey)))
                .as("looked up by its order")
                .isEqualTo(Matching.DIFFERENT);
    }

    @Test
    @DisplayName("is explained by a comparison that has ended since it was asked for, and by no other")
    void explained() {
        assertThat(ledger(PaymentState.APPROVED, null, NOW).comparedSince(NOW)).isTrue();
        assertThat(ledger(PaymentState.APPROVED, null, NOW.minusSeconds(1)).comparedSince(NOW))
                .isFalse();
        assertThat(ledger(PaymentState.APPROVED, NOW, NOW).comparedSince(NOW)).isFalse();
        assertThat(ledger(PaymentState.CANCELING, null, NOW).comparedSince(NOW)).isFalse();
        assertThat(ledger(PaymentState.READY, null, NOW).comparedSince(NOW)).isFalse();
        assertThat(ledger(PaymentState.APPROVED, null, null).comparedSince(NOW)).isFalse();
    }

    @Test
    @DisplayName("is the sum of its transactions")
    void sums() {
        Moved moved = Moved.of(TossStatus.DONE, new Won(10_000))
                .plus(Moved.of(TossStatus.PARTIAL_CANCELED, new Won(3_000)))
                .plus(Moved.of(TossStatus.CANCELED, new Won(1_000)))
                .plus(Moved.of(TossStatus.WAITING_FOR_DEPOSIT, new Won(5_000)));
        assertThat(moved).isEqualTo(moved(10_000, 4_000));
        assertThat(moved.held()).isEqualTo(new Won(6_000));
    }

    private static Moved moved(long approved, long canceled) {
        return new Moved(new Won(approved), new Won(canceled));
    }

    private static Ledger payment(PaymentState state, long canceled) {
        return new Ledger(state, new Won(10_000), new Won(canceled), KEY, null, null);
    }

    private static Ledger ledger(PaymentState state, Instant next, Instant compared) {
        return new Ledger(state, new Won(10_000), Won.ZERO, KEY, next, compared);
    }
}
