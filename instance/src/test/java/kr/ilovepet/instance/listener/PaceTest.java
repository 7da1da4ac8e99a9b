package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    /** System.nanoTime may begin anywhere, also just before it overflows. */
    private static final long START = Long.MAX_VALUE - 5 * SECOND;

    private final Pace pace = new Pace(Duration.ofSeconds(10));

    @Test
    void endsAtTheDeadline() {
        pace.begin(START);

        assertThat(pace.late(START + 10 * SECOND)).isFalse();
        assertThat(pace.late(START + 10 * SECOND + 1)).isTrue();
    }

    @Test
    void isNotMovedBySingleBytes() {
        pace.begin(START);
        for (int second = 3; second < 10; second += 3) {
            pace.moved(1, START + second * SECOND);
        }

        assertThat(pace.late(START + 11 * SECOND)).isTrue();
    }

    @Test
    void isMovedByWhoIsFastEnough() {
        pace.begin(START);
        for (int second = 1; second < 100; second++) {
            pace.moved(Pace.BYTES_PER_SECOND, START + second * SECOND);
        }

        assertThat(pace.late(START + 100 * SECOND)).isFalse();
    }

    @Test
    void allowsNoLongerPauseToWhoWasFast() {
        pace.begin(START);
        pace.moved(10_000_000, START + SECOND);

        assertThat(pace.late(START + 11 * SECOND)).isFalse();
        assertThat(pace.late(START + 12 * SECOND)).isTrue();
    }

    @Test
    void isNeverLateBeforeAndAfter() {
        assertThat(pace.late(START)).isFalse();
        pace.begin(START);
        pace.end();

        assertThat(pace.late(START + 100 * SECOND)).isFalse();
    }
}
