package kr.ilovepet.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

class PaymentReturnsTest {

    private static final String ORDER = "2026112300000001";

    private final PaymentReturns returns = returns("the-secret-of-this-shop-and-of-no-other");

    @Test
    void aMemberComesBackToTheOrderThatWasToBePaid() {
        String token = returns.token(member(1), ORDER);

        assertThat(returns.accepts(member(1), ORDER, token)).isTrue();
        assertThat(returns.accepts(member(2), ORDER, token)).isFalse();
        assertThat(returns.accepts(member(1), "2026112300000002", token)).isFalse();
        assertThat(returns.accepts(member(1), ORDER, "")).isFalse();
        assertThat(returns("another-secret-that-somebody-made-up").accepts(member(1), ORDER, token))
                .isFalse();
    }

    private static SignedInMember member(long userId) {
        return new SignedInMember("", Instant.MAX, 0, userId, "a@ilovepet.example", "A", Set.of(), "");
    }

    private static PaymentReturns returns(String secret) {
        return Fakes.inject(new PaymentReturns(), Fakes.inject(new PageTokenKey(), secret));
    }
}
