package kr.ilovepet.instance.start;

import static java.time.Duration.ofSeconds;
import static kr.ilovepet.instance.start.StartProgress.State.GOES_ON;
import static kr.ilovepet.instance.start.StartProgress.State.STANDS_STILL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartProgressTest {

    private static final Logger LOG = Logger.getLogger(StartProgress.LOGGER);

    private final StartProgress progress = new StartProgress(ofSeconds(0));
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void hearNoMore() {
        LOG.removeHandler(handler);
    }

    @Test
    void isNotGivenUpHoweverLongItTakesWhileItWorks() {
        for (int second = 1; second <= 3_600; second++) {
            assertThat(progress.look(ofSeconds(second), 1, ofSeconds(second / 4)))
                    .isEqualTo(GOES_ON);
        }
    }

    @Test
    void isNotGivenUpWhileItSaysThatItWaits() {
        for (int second = 1; second <= 600; second++) {
            assertThat(progress.look(ofSeconds(second), second / 60, ofSeconds(1)))
                    .isEqualTo(GOES_ON);
        }
    }

    @Test
    void isGivenUpOnceNothingHappensForTwoMinutes() {
        progress.look(ofSeconds(10), 5, ofSeconds(9));

        assertThat(progress.look(ofSeconds(129), 5, ofSeconds(10))).isEqualTo(GOES_ON);
        assertThat(progress.look(ofSeconds(130), 5, ofSeconds(10))).isEqualTo(STANDS_STILL);
    }

    @Test
    void saysEveryQuarterOfAMinuteThatItGoesOn() {
        for (int second = 1; second <= 46; second++) {
            progress.look(ofSeconds(second), 1, ofSeconds(second));
        }

        assertThat(lines).hasSize(3);
    }
}
