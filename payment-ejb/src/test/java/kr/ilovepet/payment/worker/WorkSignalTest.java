package kr.ilovepet.payment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.DelayQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dispatcher")
class WorkSignalTest {

    private final DelayQueue<WorkSignal> queue = new DelayQueue<>();

    @Test
    @DisplayName("is woken by what is due, the earliest first, and not by what is due later")
    void inSequence() {
        Instant now = Instant.parse("2026-11-23T00:00:00Z");
        InstantSource clock = InstantSource.fixed(now);
        WorkSignal later = new WorkSignal(now.plusSeconds(60), clock);
        WorkSignal justNow = new WorkSignal(now.minusMillis(1), clock);
        WorkSignal longAgo = new WorkSignal(now.minusSeconds(60), clock);
        queue.add(later);
        queue.add(justNow);
        queue.add(longAgo);
        assertThat(queue.poll()).isEqualTo(longAgo);
        assertThat(queue.poll()).isEqualTo(justNow);
        assertThat(queue.poll()).isNull();
        assertThat(queue.peek()).isEqualTo(later);
    }
}
