package kr.ilovepet.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.limit.Limit.Use;
import org.junit.jupiter.api.Test;

/** Token buckets, with a clock of their own. */
class LocalBucketsTest {

    private static final Limit THREE_A_MINUTE = new Limit("three", 3, Duration.ofMinutes(1));
    private static final Limit TWO_A_SECOND = new Limit("two", 2, Duration.ofSeconds(1));

    private long now = Long.MAX_VALUE - 1_000_000;
    private final LocalBuckets buckets = new LocalBuckets(1_000, () -> now);

    @Test
    void givesAllAtOnceAndThenOneAfterTheOther() {
        assertThat(taken(3, THREE_A_MINUTE.of("mina"))).isTrue();
        assertThat(take(THREE_A_MINUTE.of("mina"))).contains(new Refusal(THREE_A_MINUTE, Duration.ofSeconds(20)));

        pass(Duration.ofSeconds(19));
        assertThat(take(THREE_A_MINUTE.of("mina")).orElseThrow().seconds()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(take(THREE_A_MINUTE.of("mina"))).isEmpty();
        assertThat(take(THREE_A_MINUTE.of("mina"))).isPresent();
    }

    @Test
    void neverHoldsMoreThanAreIn() {
        take(THREE_A_MINUTE.of("mina"));
        pass(Duration.ofDays(1));
        assertThat(taken(3, THREE_A_MINUTE.of("mina"))).isTrue();
        assertThat(take(THREE_A_MINUTE.of("mina"))).isPresent();
    }

    @Test
    void countsEachOneAlone() {
        assertThat(taken(3, THREE_A_MINUTE.of("mina"))).isTrue();
        assertThat(take(THREE_A_MINUTE.of("juno"))).isEmpty();
        assertThat(take(TWO_A_SECOND.of("mina"))).isEmpty();
    }

    @Test
    void takesOutOfAllOrNone() {
        assertThat(taken(2, TWO_A_SECOND.of("all"))).isTrue();
        assertThat(take(THREE_A_MINUTE.of("mina"), TWO_A_SECOND.of("all"))
                        .orElseThrow()
                        .limit())
                .isEqualTo(TWO_A_SECOND);
        assertThat(taken(3, THREE_A_MINUTE.of("mina"))).as("nothing was taken").isTrue();
    }

    @Test
    void whatIsGivenBackIsThereAgainAndNoMore() {
        taken(3, THREE_A_MINUTE.of("mina"));
        buckets.giveBack(List.of(THREE_A_MINUTE.of("mina")));
        assertThat(take(THREE_A_MINUTE.of("mina"))).isEmpty();
        assertThat(take(THREE_A_MINUTE.of("mina"))).isPresent();

        for (int i = 0; i < 10; i++) {
            buckets.giveBack(List.of(THREE_A_MINUTE.of("mina"), THREE_A_MINUTE.of("juno")));
        }
        assertThat(taken(3, THREE_A_MINUTE.of("mina"))).isTrue();
        assertThat(take(THREE_A_MINUTE.of("mina"))).isPresent();
    }

    @Test
    void forgetsWhoWasAwayLongestWhenThereAreTooMany() {
        taken(3, THREE_A_MINUTE.of("mina"));
        for (int i = 0; i < 5_000; i++) {
            take(THREE_A_MINUTE.of("stranger " + i));
            take(THREE_A_MINUTE.of("mina"));
        }
        assertThat(buckets.size()).isEqualTo(1_000);
        assertThat(take(THREE_A_MINUTE.of("stranger 0"))).isEmpty();
    }

    @Test
    void aLimitLetsSomethingThrough() {
        assertThatThrownBy(() -> new Limit("none", 0, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit("too many", 2_000, Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<Refusal> take(Use... uses) {
        return buckets.take(List.of(uses));
    }

    private boolean taken(int times, Use use) {
        for (int i = 0; i < times; i++) {
            if (take(use).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private void pass(Duration time) {
        now += time.toNanos() / 1_000;
    }
}
