package kr.ilovepet.member.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegistrationWindowTest {

    private static final Instant NOON = Instant.parse("2026-11-02T03:00:00Z");

    private final RegistrationWindow window = new RegistrationWindow("subject", NOON);

    @Test
    void takesAsManyAsItMayAndThenNoneUntilItEnds() {
        for (int i = 0; i < 3; i++) {
            assertThat(window.count(NOON.plusSeconds(i), 3)).isZero();
        }
        assertThat(window.count(NOON.plusSeconds(600), 3)).isEqualTo(Duration.ofMinutes(50));
        assertThat(window.count(NOON.plusSeconds(3599), 3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(window.registrations()).as("refused ones do not count").isEqualTo(3);
    }

    @Test
    void startsAnewAfterAnHourAlsoWithoutAPause() {
        for (int minute = 0; minute < 60; minute++) {
            assertThat(window.count(NOON.plusSeconds(60L * minute), 60)).isZero();
        }
        assertThat(window.count(NOON.plusSeconds(3599), 60)).isPositive();
        assertThat(window.count(NOON.plusSeconds(3600), 60)).isZero();
        assertThat(window.registrations()).isEqualTo(1);
        assertThat(window.count(NOON.plusSeconds(3601), 1)).isEqualTo(Duration.ofSeconds(3599));
    }
}
