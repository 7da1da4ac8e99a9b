package kr.ilovepet.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void tellsAfterA503WhenToTryAgain() {
        assertThat(Problem.of(503, "BUSY", "Too many at this moment").retryAfter())
                .isPresent();
        assertThat(Problem.of(503, "BUSY", "Too many at this moment")
                        .retryAfter(30)
                        .retryAfter())
                .contains("30");
        assertThat(Problem.tooManyRequests(7).retryAfter()).contains("7");
    }

    @Test
    void tellsNothingWhereTryingAgainIsNoUse() {
        assertThat(Problem.notFound("There is none").retryAfter()).isEmpty();
    }
}
