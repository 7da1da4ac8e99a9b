package kr.ilovepet.member.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockoutTest {

    @Test
    void theFirstFailuresCostNothing() {
        for (int failures = 0; failures < 5; failures++) {
            assertThat(Lockout.FROM_ONE_ADDRESS.waitAfter(failures)).isZero();
        }
        assertThat(Lockout.FROM_ANYWHERE.waitAfter(49)).isZero();
        assertThat(Lockout.FROM_ANYWHERE.waitAfter(50)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void thenTheWaitDoublesUpToAQuarterOfAnHour() {
        assertThat(Lockout.FROM_ONE_ADDRESS.waitAfter(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Lockout.FROM_ONE_ADDRESS.waitAfter(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Lockout.FROM_ONE_ADDRESS.waitAfter(9)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Lockout.FROM_ONE_ADDRESS.waitAfter(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Lockout.FROM_ONE_ADDRESS.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}
