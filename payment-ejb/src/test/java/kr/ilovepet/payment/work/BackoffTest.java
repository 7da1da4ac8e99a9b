package kr.ilovepet.payment.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.toss.TossResponses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Toss is asked again")
class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    @DisplayName("at intervals that grow with the time for which the outcome is open, and at least once a minute")
    void grows() {
        assertThat(pause(TossResponses.error("PROVIDER_ERROR"), Duration.ZERO))
                .isBetween(Duration.ofMillis(500), Duration.ofMillis(600));
        assertThat(pause(TossResponses.error("PROVIDER_ERROR"), Duration.ofMinutes(1)))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(18));
        assertThat(pause(TossResponses.error("PROVIDER_ERROR"), Duration.ofDays(3)))
                .isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("every fifteen seconds at least while it does not respond")
    void silence() {
        assertThat(pause(TossResponses.noResponse(), Duration.ofDays(3)))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(18));
    }

    @Test
    @DisplayName("once an hour at least where it has answered often and never said anything")
    void slower() {
        assertThat(slower(TossResponses.error("PROVIDER_ERROR"), Duration.ofMinutes(40)))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(slower(TossResponses.error("PROVIDER_ERROR"), Duration.ofDays(3)))
                .isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        assertThat(slower(TossResponses.noResponse(), Duration.ofDays(3)))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(18));
    }

    private static Duration slower(TossResponse response, Duration open) {
        return Duration.between(NOW, Backoff.slower(response, NOW.minus(open), NOW));
    }

    private static Duration pause(TossResponse response, Duration open) {
        return Duration.between(NOW, Backoff.next(response, NOW.minus(open), NOW));
    }
}
