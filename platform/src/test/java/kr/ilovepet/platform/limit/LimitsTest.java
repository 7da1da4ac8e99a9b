package kr.ilovepet.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.limit.Limit.Use;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

/** Limits with Redis, and without. */
class LimitsTest {

    private static final Limit TWO_AN_HOUR = new Limit("two", 2, Duration.ofHours(1));

    private boolean away = true;
    private Refusal refusal;
    private final Limits limits = new Limits(
            new SharedBuckets(null) {
                @Override
                Optional<Optional<Refusal>> take(List<Use> uses) {
                    return away ? Optional.empty() : Optional.of(Optional.ofNullable(refusal));
                }

                @Override
                boolean giveBack(List<Use> uses) {
                    return !away;
                }
            },
            "test");

    @Test
    void withoutRedisTheyHoldInMemory() {
        limits.require(TWO_AN_HOUR.of("mina"));
        limits.require(TWO_AN_HOUR.of("mina"));
        assertThatThrownBy(() -> limits.require(TWO_AN_HOUR.of("mina")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(429);
                    assertThat(problem.retryAfter()).contains("1800");
                    assertThat(problem.body()).containsEntry("code", "TOO_MANY_REQUESTS");
                });

        limits.giveBack(TWO_AN_HOUR.of("mina"));
        limits.require(TWO_AN_HOUR.of("mina"));
    }

    @Test
    void withRedisItAloneDecides() {
        away = false;
        for (int i = 0; i < 10; i++) {
            assertThat(limits.tryTake(TWO_AN_HOUR.of("mina"))).isEmpty();
        }
        refusal = new Refusal(TWO_AN_HOUR, Duration.ofMillis(1_001));
        assertThat(limits.tryTake(TWO_AN_HOUR.of("mina")).orElseThrow().seconds())
                .isEqualTo(2);

        away = true;
        assertThat(limits.tryTake(TWO_AN_HOUR.of("mina"))).as("begins anew").isEmpty();
    }
}
