package kr.ilovepet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerAuthenticationTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER abc", "Bearer  abc "})
    void readsTheTokenWhateverTheCaseOfItsScheme(String authorization) {
        assertThat(BearerAuthentication.token(authorization)).hasValue("abc");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "Basic YTpi", "Bearerabc"})
    void passesOverWhatIsNoBearerToken(String authorization) {
        assertThat(BearerAuthentication.token(authorization)).isEmpty();
    }

    @Test
    void takesAnEmptyTokenForOneThatIsNotValid() {
        assertThat(BearerAuthentication.token("Bearer ")).hasValue("");
    }
}
