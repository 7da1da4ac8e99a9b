package kr.ilovepet.instance.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class StartLogTest {

    private final StartLog log = new StartLog();

    @Test
    void keepsTheInnermostExceptionOfTheFirstFailure() {
        say(Level.WARNING, "not this", null);
        say(Level.SEVERE, "nor this, which names no cause", null);
        say(
                Level.SEVERE,
                "Exception while loading the app",
                new RuntimeException(new IllegalStateException("no topic")));
        say(Level.SEVERE, "and then", new RuntimeException("later"));

        assertThat(log.reason()).contains("java.lang.IllegalStateException: no topic");
        assertThat(log.known()).isEmpty();
        assertThat(log.records()).isEqualTo(4);
    }

    @Test
    void knowsAFullDiskAndATakenPortHoweverDeep() {
        say(Level.WARNING, "x", new RuntimeException(new IOException("/a/file: No space left on device")));
        assertThat(log.known().map(StartFailure::fault)).contains(StartFault.STORAGE);

        assertThat(StartFailure.of(new RuntimeException(new BindException("Address already in use")))
                        .map(StartFailure::fault))
                .contains(StartFault.PORT_TAKEN);
        assertThat(StartFailure.of(new BindException("Cannot assign requested address"))
                        .map(StartFailure::fault))
                .contains(StartFault.WRONG_ADDRESS);
    }

    private void say(Level level, String message, Throwable thrown) {
        LogRecord line = new LogRecord(level, message);
        line.setThrown(thrown);
        log.publish(line);
    }
}
