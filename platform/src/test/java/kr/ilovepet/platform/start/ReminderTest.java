package kr.ilovepet.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ReminderTest {

    @Test
    void saysAgainAndAgainWhatAStartIsBusyWith() throws InterruptedException {
        CountDownLatch said = new CountDownLatch(3);
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.countDown();
            }

            @Override
            public void flush() {
                // Keeps nothing back.
            }

            @Override
            public void close() {
                // Has nothing open.
            }
        };
        Logger log = Logger.getLogger(Reminder.class.getName());
        log.addHandler(handler);
        try (Reminder reminder = new Reminder("Tables are being changed", Duration.ofMillis(5))) {
            assertThat(said.await(10, TimeUnit.SECONDS)).as("%s", reminder).isTrue();
        } finally {
            log.removeHandler(handler);
        }
    }
}
