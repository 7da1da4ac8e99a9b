package kr.ilovepet.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    private static final Supplier<Meters.Reading> NOTHING =
            () -> new Meters.Reading(System.nanoTime(), new CpuTimes(Map.of()), new DatabaseCounters(Map.of()));

    @Test
    void keepsWhatEndsWhileItIsMeasured() {
        Recorder recorder = new Recorder();
        recorder.add("half", 1);
        recorder.measure(true);
        recorder.add("half", 2);
        recorder.measure(false);
        recorder.add("half", 3);

        assertThat(recorder.of("half").count()).isEqualTo(1);
    }

    @Test
    void endsAtTheFirstFailureAndClosesEverybody() {
        AtomicInteger visits = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        Visitor visitor = new Visitor() {
            @Override
            public void visit(Recorder recorder) {
                if (visits.incrementAndGet() == 3) {
                    throw new IllegalStateException("not CONFIRMED");
                }
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };

        Duration untilItFails = Duration.ofMinutes(5);
        assertThatThrownBy(() -> ClosedLoop.run(List.of(visitor), untilItFails, untilItFails, NOTHING))
                .hasMessage("A visit failed: not CONFIRMED");
        assertThat(visits).hasValue(3);
        assertThat(closed).isTrue();
    }
}
