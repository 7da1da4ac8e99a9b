package kr.ilovepet.storefront.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The calls of pages to a service")
class BulkheadTest {

    private long nanos;
    private final Bulkhead bulkhead = new Bulkhead(() -> nanos);
    private final List<CompletableFuture<String>> hanging = IntStream.range(0, Bulkhead.MAX_CALLS_WHEN_SLOW)
            .mapToObj(i -> new CompletableFuture<String>())
            .toList();

    @Test
    @DisplayName("fail at once while it hangs and has enough of them, and another service is asked as ever")
    void hangs() {
        hang();
        assertThat(asked("catalog", "too much"))
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(RejectedExecutionException.class)
                .withMessageContaining("catalog");
        assertThat(asked("order", "yes")).isCompletedWithValue("yes");
    }

    @Test
    @DisplayName("are let through in a crowd while it answers in time")
    void crowd() {
        hanging.forEach(answer -> bulkhead.call("catalog", () -> answer));
        nanos += Bulkhead.SLOW_AFTER.toNanos();
        assertThat(asked("catalog", "one more")).isCompletedWithValue("one more");
    }

    @Test
    @DisplayName("leave their place to others when they end, well or not")
    void placesComeBack() {
        hang();
        hanging.get(0).complete("at last");
        assertThat(asked("catalog", "one")).isCompletedWithValue("one");
        CompletableFuture<String> breaks = new CompletableFuture<>();
        bulkhead.call("catalog", () -> breaks);
        assertThat(asked("catalog", "none")).isCompletedExceptionally();
        breaks.completeExceptionally(new IOException("gone"));
        assertThat(asked("catalog", "two")).isCompletedWithValue("two");
        assertThatThrownBy(() -> bulkhead.call("catalog", () -> {
                    throw new IllegalArgumentException("never sent");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(asked("catalog", "three")).isCompletedWithValue("three");
    }

    @Test
    @DisplayName("find their places free however many large ones hang, and the other way round")
    void largeOnesAreApart() {
        for (int i = 0; i < Bulkhead.MAX_LARGE_CALLS_WHEN_SLOW; i++) {
            bulkhead.largeCall("catalog", CompletableFuture::new);
        }
        nanos += Bulkhead.SLOW_AFTER.toNanos() + 1;
        assertThat(bulkhead.largeCall("catalog", () -> CompletableFuture.completedFuture("too much")))
                .isCompletedExceptionally();
        assertThat(asked("catalog", "a page")).isCompletedWithValue("a page");
    }

    private void hang() {
        hanging.forEach(answer -> bulkhead.call("catalog", () -> answer));
        nanos += Bulkhead.SLOW_AFTER.toNanos() + 1;
    }

    private CompletableFuture<String> asked(String service, String answer) {
        return bulkhead.call(service, () -> CompletableFuture.completedFuture(answer));
    }
}
