package kr.ilovepet.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

/** How many may wait. */
class LongPollPlacesTest {

    private final LongPollPlaces places = new LongPollPlaces(3, 5, "test");

    @Test
    void aMemberHasSoManyAndTakesNoneFromOthers() {
        Runnable first = places.take(1);
        places.take(1);
        places.take(1);
        for (int i = 0; i < 1_000; i++) {
            assertThatThrownBy(() -> places.take(1)).isInstanceOf(Problem.class);
        }
        places.take(2);

        first.run();
        first.run();
        places.take(1);
        assertRefused(1);
    }

    @Test
    void soHasTheInstance() {
        List<Runnable> taken = new ArrayList<>();
        for (int member = 1; member <= 5; member++) {
            taken.add(places.take(member));
        }
        assertRefused(6);
        assertThat(places.members()).isEqualTo(5);

        taken.forEach(Runnable::run);
        assertThat(places.members()).isZero();
        places.take(6);
    }

    private void assertRefused(long member) {
        assertThatThrownBy(() -> places.take(member)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.code()).isEqualTo("TOO_MANY_LONG_POLLS");
            assertThat(problem.retryAfter()).isPresent();
        });
    }
}
