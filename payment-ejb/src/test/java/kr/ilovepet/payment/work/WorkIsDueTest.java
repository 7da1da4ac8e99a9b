package kr.ilovepet.payment.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.DelayQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The worker")
class WorkIsDueTest {

    private final DelayQueue<WorkIsDue> queue = new DelayQueue<>();

    @Test
    @DisplayName("takes what is due, the earliest first, and leaves what is not due yet")
    void inSequence() {
        Instant now = Instant.now();
        WorkIsDue later = new WorkIsDue(now.plusSeconds(60));
        WorkIsDue justNow = new WorkIsDue(now.minusMillis(1));
        WorkIsDue longAgo = new WorkIsDue(now.minusSeconds(60));
        queue.add(later);
        queue.add(justNow);
        queue.add(longAgo);
        assertThat(queue.poll()).isEqualTo(longAgo);
        assertThat(queue.poll()).isEqualTo(justNow);
        assertThat(queue.poll()).isNull();
        assertThat(queue.peek()).isEqualTo(later);
    }
}
