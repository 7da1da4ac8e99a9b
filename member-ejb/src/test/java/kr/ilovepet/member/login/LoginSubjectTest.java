package kr.ilovepet.member.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginSubjectTest {

    private static final String EMAIL = "mina@example.com";

    @Test
    void namesNobody() {
        LoginSubject subject = LoginSubject.of(EMAIL, "192.0.2.1");
        assertThat(subject.account()).matches("[0-9a-f]{64}");
        assertThat(subject.accountAndHost()).matches("[0-9a-f]{64}").isNotEqualTo(subject.account());
        assertThat(subject.shown()).matches("account [0-9a-f]{12}");
    }

    @Test
    void countsTheGatewaysOwnEntryAndNotWhatACallerClaims() {
        assertThat(LoginSubject.of(EMAIL, "203.0.113.9, 192.0.2.1")).isEqualTo(LoginSubject.of(EMAIL, "192.0.2.1"));
        assertThat(LoginSubject.of(EMAIL, "192.0.2.2")).isNotEqualTo(LoginSubject.of(EMAIL, "192.0.2.1"));
        assertThat(LoginSubject.of(EMAIL, null)).isEqualTo(LoginSubject.of(EMAIL, ""));
    }
}
