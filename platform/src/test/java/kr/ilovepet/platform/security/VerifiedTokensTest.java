package kr.ilovepet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    private final VerifiedTokens tokens = new VerifiedTokens(2);

    @Test
    void remembersNoMoreThanItMay() {
        for (int i = 0; i < 100; i++) {
            tokens.add("token " + i, until(NOW.plusSeconds(60)));
        }
        assertThat(tokens.size()).isEqualTo(2);
        assertThat(tokens.find("token 99", NOW)).isPresent();
    }

    @Test
    void forgetsFirstWhatWasNotShownForTheLongestTime() {
        tokens.add("a", until(NOW.plusSeconds(60)));
        tokens.add("b", until(NOW.plusSeconds(60)));
        tokens.find("a", NOW);
        tokens.add("c", until(NOW.plusSeconds(60)));

        assertThat(tokens.find("a", NOW)).isPresent();
        assertThat(tokens.find("b", NOW)).isEmpty();
    }

    @Test
    void keepsNothingThatHasExpired() {
        tokens.add("a", until(NOW));

        assertThat(tokens.find("a", NOW)).isEmpty();
        assertThat(tokens.size()).isZero();
    }

    private static VerifiedToken until(Instant end) {
        return new VerifiedToken("42", Set.of(), end, Map.of());
    }
}
