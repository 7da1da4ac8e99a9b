package kr.ilovepet.member.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginFailureTest {

    private static final Instant NOON = Instant.parse("2026-11-02T03:00:00Z");

    private final LoginFailure row = new LoginFailure("subject", NOON);

    @Test
    void theFifthFailureBeginsAWait() {
        fail(4, NOON);
        assertThat(row.waitAt(NOON)).isZero();
        fail(1, NOON);
        assertThat(row.waitAt(NOON)).isEqualTo(Duration.ofSeconds(30));
        assertThat(row.waitAt(NOON.plusSeconds(29))).isEqualTo(Duration.ofSeconds(1));
        assertThat(row.waitAt(NOON.plusSeconds(30))).isZero();
    }

    @Test
    void aFurtherFailureAfterTheWaitBeginsALongerOne() {
        fail(5, NOON);
        Instant later = NOON.plusSeconds(30);
        fail(1, later);
        assertThat(row.waitAt(later)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aRightPasswordEndsTheRow() {
        fail(5, NOON);
        row.reset();
        assertThat(row.waitAt(NOON)).isZero();
        fail(4, NOON);
        assertThat(row.waitAt(NOON)).isZero();
    }

    @Test
    void failuresAreForgottenAfterADay() {
        fail(4, NOON);
        Instant tomorrow = NOON.plus(Lockout.MEMORY).plusSeconds(1);
        fail(1, tomorrow);
        assertThat(row.failures()).isEqualTo(1);
        assertThat(row.waitAt(tomorrow)).isZero();
    }

    private void fail(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            row.fail(at, Lockout.FROM_ONE_ADDRESS);
        }
    }
}
