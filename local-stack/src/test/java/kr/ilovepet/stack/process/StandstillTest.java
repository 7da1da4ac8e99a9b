package kr.ilovepet.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private final Standstill standstill = new Standstill(0);

    @Test
    void aSlowStartIsNoStandstill() {
        for (int second = 1; second < 3_600; second++) {
            assertThat(lasts(second, 100, second / 4)).isFalse();
        }
    }

    @Test
    void aStartThatSaysSomethingNowAndThenIsNoStandstill() {
        for (int second = 1; second < 3_600; second++) {
            assertThat(lasts(second, second / 30, 1)).isFalse();
        }
    }

    @Test
    void aProcessThatNeitherSaysNorDoesAnythingStandsStill() {
        assertThat(lasts(10, 100, 9)).isFalse();
        assertThat(lasts(69, 100, 10)).isFalse();
        assertThat(lasts(70, 100, 10)).isTrue();
    }

    private boolean lasts(int second, long bytes, int work) {
        return standstill.lasts(Duration.ofSeconds(second).toNanos(), bytes, Duration.ofSeconds(work));
    }
}
