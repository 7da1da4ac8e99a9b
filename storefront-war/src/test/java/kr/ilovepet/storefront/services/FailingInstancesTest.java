package kr.ilovepet.storefront.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailingInstancesTest {

    private static final ServiceInstance ONE = new ServiceInstance("127.0.0.1", 1, "/order");
    private static final ServiceInstance TWO = new ServiceInstance("127.0.0.1", 2, "/order");
    private static final List<ServiceInstance> BOTH = List.of(ONE, TWO);
    private static final List<ServiceInstance> ONE_LAST = List.of(TWO, ONE);

    private long nanos = 1;
    private final FailingInstances failing = new FailingInstances(() -> nanos);

    @Test
    void oneThatFailsAgainAndAgainComesLast() {
        failing.failed(ONE, false);
        failing.failed(ONE, false);
        assertThat(failing.order(BOTH, true)).isEqualTo(BOTH);
        failing.answered(ONE);
        failing.failed(ONE, false);
        failing.failed(ONE, false);
        assertThat(failing.order(BOTH, true)).as("not in a row").isEqualTo(BOTH);

        failing.failed(ONE, false);
        assertThat(failing.order(BOTH, true)).isEqualTo(ONE_LAST);
        failing.answered(ONE);
        assertThat(failing.order(BOTH, true)).isEqualTo(BOTH);
    }

    @Test
    void oneThatIsGoneComesLastAtOnce() {
        failing.failed(ONE, true);

        assertThat(failing.order(BOTH, true)).isEqualTo(ONE_LAST);
        assertThat(failing.order(List.of(ONE), true))
                .as("where there is no other")
                .containsExactly(ONE);
    }

    @Test
    void isTriedAgainByOneRequestThatMayBeRepeated() {
        failing.failed(ONE, true);
        pass(Duration.ofSeconds(1));

        assertThat(failing.order(BOTH, false)).isEqualTo(ONE_LAST);
        assertThat(failing.order(ONE_LAST, true)).isEqualTo(BOTH);
        assertThat(failing.order(BOTH, true)).as("somebody tries it").isEqualTo(ONE_LAST);

        failing.answered(ONE);
        assertThat(failing.order(BOTH, false)).isEqualTo(BOTH);
    }

    @Test
    void isTriedByNobodyElseWhileItDoesNotAnswer() {
        failing.failed(ONE, true);
        pass(Duration.ofSeconds(1));
        assertThat(failing.order(BOTH, true)).isEqualTo(BOTH);

        pass(Duration.ofMillis(29_999));
        assertThat(failing.order(BOTH, true)).as("it hangs").isEqualTo(ONE_LAST);
        pass(Duration.ofMillis(1));
        assertThat(failing.order(BOTH, true)).as("nobody waits as long").isEqualTo(BOTH);
    }

    @Test
    void waitsLongerWhereThatFailed() {
        failing.failed(ONE, true);
        failing.failed(ONE, true);
        pass(Duration.ofSeconds(1));
        assertThat(failing.order(BOTH, true))
                .as("what was under way says nothing new")
                .isEqualTo(BOTH);

        failing.failed(ONE, true);
        pass(Duration.ofMillis(1_999));
        assertThat(failing.order(BOTH, true)).isEqualTo(ONE_LAST);
        pass(Duration.ofMillis(1));
        assertThat(failing.order(BOTH, true)).isEqualTo(BOTH);
    }

    @Test
    void waitsNoLongerThanFiveSeconds() {
        failing.failed(ONE, true);
        for (int i = 0; i < 10; i++) {
            pass(Duration.ofSeconds(5));
            assertThat(failing.order(BOTH, true)).isEqualTo(BOTH);
            failing.failed(ONE, true);
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
