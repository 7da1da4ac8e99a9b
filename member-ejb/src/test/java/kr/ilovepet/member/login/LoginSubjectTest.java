package kr.ilovepet.member.login;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.ratelimit.ClientAddress;
import org.junit.jupiter.api.Test;

class LoginSubjectTest {

    private static final EmailAddress EMAIL = new EmailAddress("mina@example.com");

    @Test
    void hashesAccountAndAddress() {
        LoginSubject subject = LoginSubject.of(EMAIL, new ClientAddress("192.0.2.1"));
        assertThat(subject.account().value()).matches("[0-9a-f]{64}");
        assertThat(subject.accountAndAddress().value()).matches("[0-9a-f]{64}");
        assertThat(subject.accountAndAddress()).isNotEqualTo(subject.account());
        assertThat(subject.shown()).matches("account [0-9a-f]{12}");
    }

    @Test
    void countsTheGatewaysOwnEntryAndNotWhatACallerClaims() {
        assertThat(subject("203.0.113.9, 192.0.2.1")).isEqualTo(subject("192.0.2.1"));
        assertThat(subject("192.0.2.2")).isNotEqualTo(subject("192.0.2.1"));
        assertThat(subject(null)).isEqualTo(subject(""));
    }

    private static LoginSubject subject(String forwardedFor) {
        return LoginSubject.of(EMAIL, ClientAddress.ofForwardedFor(forwardedFor));
    }
}
