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

    private static final Duration PATIENCE = Duration.ofMillis(200);

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
        assertThat(probe.trouble()).isNull();
        assertThat(probe.trouble()).isNull();
        assertThat(asked).hasValue(1);
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(probe.trouble()).isNull();
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
        assertThat(probe.trouble()).isEqualTo("IllegalStateException");
    }

    @Test
    void whoDoesNotAnswerIsNotAskedAgainMeanwhile() {
        CountDownLatch answer = new CountDownLatch(1);
        Probe probe = new Probe(
                () -> {
                    asked.incrementAndGet();
                    answer.await();
                    return null;
                },
                executor,
                PATIENCE,
                clock::get);
        assertThat(probe.trouble()).isEqualTo("no answer within 200 ms");
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(probe.trouble()).startsWith("no answer");
        assertThat(asked).hasValue(1);
        answer.countDown();
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(probe.trouble()).isNull();
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
                PATIENCE,
                clock::get);
        assertThat(probe.trouble()).startsWith("no answer");
        answer.countDown();
        executor.shutdown();
        assertThat(executor.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        clock.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(probe.trouble()).isNull();
        assertThat(asked).hasValue(1);
    }
}
