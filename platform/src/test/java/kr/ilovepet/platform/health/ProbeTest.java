package kr.ilovepet.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    /** Enough for a good answer on the slowest machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For questions that get no answer while anybody waits: the test waits it out. */
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void anAnswerIsGoodForAWhile() {
        Probe probe = new Probe(asked::incrementAndGet, executor, PATIENCE, clock::get);
        assertThat(probe.failure()).isNull();
        assertThat(probe.failure()).isNull();
        assertThat(asked).hasValue(1);
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(probe.failure()).isNull();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aFailureIsTrouble() {
        Probe probe = new Probe(
                () -> {
                    throw new IllegalStateException("with a secret");
                },
                executor,
                PATIENCE,
                clock::get);
        assertThat(probe.failure()).isEqualTo("IllegalStateException");
    }

    @Test
    void whoDoesNotAnswerIsNotAskedAgainMeanwhile() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Probe probe = new Probe(
                () -> {
                    asked.incrementAndGet();
                    answer.await();
                    return null;
                },
                executor,
                SHORT,
                clock::get);
        assertThat(probe.failure()).isEqualTo("no answer within 200 ms");
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(probe.failure()).isEqualTo("no answer within 50 ms");
        answer.countDown();
        awaitQuestions();
        assertThat(asked).hasValue(1);
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(probe.failure()).isNull();
    }

    @Test
    void anAnswerThatCameTooLateCountsTheNextTime() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Probe probe = new Probe(
                () -> {
                    asked.incrementAndGet();
                    answer.await();
                    return null;
                },
                executor,
                SHORT,
                clock::get);
        assertThat(probe.failure()).startsWith("no answer");
        answer.countDown();
        awaitQuestions();
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(probe.failure()).isNull();
        assertThat(asked).hasValue(1);
    }

    /** What is answered by now is found at once, however little time the probe gives it. */
    private void awaitQuestions() throws InterruptedException {
        executor.shutdown();
        assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
}
