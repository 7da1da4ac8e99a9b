package kr.ilovepet.instance.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderedStopTest {

    private final List<Duration> pauses = new ArrayList<>();
    private int running = 1;
    private int looksUntilDone = Integer.MAX_VALUE;

    @AfterEach
    void forget() {
        InstanceState.enter(InstanceState.OF_ITS_WARS);
    }

    @Test
    void isNotReadyBeforeItWaitsForAnything() throws InterruptedException {
        InstanceState.enter(InstanceState.OPEN);
        List<InstanceState> seen = new ArrayList<>();
        running = 0;
        new OrderedStop(Duration.ofSeconds(2), Duration.ofSeconds(10), () -> running, pause -> {
                    seen.add(InstanceState.now());
                })
                .drain();

        assertThat(seen).containsExactly(InstanceState.STOPPING);
        assertThat(InstanceState.now().ready()).isFalse();
    }

    @Test
    void finishesWhatItHasBegun() throws InterruptedException {
        looksUntilDone = 7;
        drain(Duration.ofSeconds(10));

        // The grace, and then one look after the other.
        assertThat(pauses).hasSize(1 + 7).first().isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void waitsNoLongerThanItMay() throws InterruptedException {
        drain(Duration.ofSeconds(1));

        assertThat(pauses.stream().skip(1).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theGateSaysWhyItIsNotReady() {
        assertThat(ReadinessGate.Gate.body(InstanceState.STARTING))
                .isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"instance\",\"status\":\"DOWN\","
                        + "\"data\":{\"state\":\"starting\"}}]}");
        assertThat(InstanceState.OF_ITS_WARS.ready()).isTrue();
        assertThat(InstanceState.OPEN.ready()).isTrue();
        assertThat(InstanceState.STARTING.ready()).isFalse();
    }

    private void drain(Duration longest) throws InterruptedException {
        new OrderedStop(Duration.ofSeconds(2), longest, () -> running, pause -> {
                    pauses.add(pause);
                    if (pauses.size() > looksUntilDone) {
                        running = 0;
                    }
                })
                .drain();
    }
}
