package kr.ilovepet.member.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.ratelimit.SubjectHash;
import kr.ilovepet.platform.limit.ClientAddress;
import org.junit.jupiter.api.Test;

class LoginSubjectTest {

    private static final EmailAddress EMAIL = new EmailAddress("mina@example.com");

    @Test
    void hashesAccountAndAddress() {
        LoginSubject subject = subject("192.0.2.1");
        List<SubjectHash> counted = counted(subject);
        assertThat(counted)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash.value()).matches("[0-9a-f]{64}"));
        assertThat(counted.getFirst()).as("locked first").isEqualTo(subject.account());
        assertThat(subject.shown()).matches("account [0-9a-f]{12}");
    }

    @Test
    void countsTheGatewaysOwnEntryAndNotWhatACallerClaims() {
        assertThat(subject("203.0.113.9, 192.0.2.1")).isEqualTo(subject("192.0.2.1"));
        assertThat(subject("192.0.2.2")).isNotEqualTo(subject("192.0.2.1"));
        assertThat(subject(null)).isEqualTo(subject(""));
    }

    @Test
    void countsTheNetworkOfAnIpV6Address() {
        assertThat(subject("2001:db8::1")).isEqualTo(subject("2001:db8::2"));
        assertThat(subject("2001:db8:0:1::1")).isNotEqualTo(subject("2001:db8::1"));
    }

    @Test
    void aKnownDeviceIsCountedAlone() {
        LoginSubject known = LoginSubject.of(EMAIL, new ClientAddress("192.0.2.1"), Optional.of("a device"));
        assertThat(counted(known))
                .hasSize(1)
                .doesNotContainAnyElementsOf(counted(subject("192.0.2.1")))
                .doesNotContainAnyElementsOf(counted(LoginSubject.of(EMAIL, "another device")));
        assertThat(known.shown()).isEqualTo(subject("192.0.2.1").shown());
    }

    private static List<SubjectHash> counted(LoginSubject subject) {
        return new ArrayList<>(subject.lockouts().keySet());
    }

    private static LoginSubject subject(String forwardedFor) {
        return LoginSubject.of(EMAIL, ClientAddress.ofForwardedFor(forwardedFor));
    }
}
