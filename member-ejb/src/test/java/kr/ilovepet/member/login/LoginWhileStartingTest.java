package kr.ilovepet.member.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Field;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.password.Password;
import kr.ilovepet.platform.limit.ClientAddress;
import kr.ilovepet.platform.memberstate.MemberStates;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class LoginWhileStartingTest {

    /** Nothing else is there: neither is anything looked up, nor an attempt counted. */
    @Test
    void nobodyLogsInBeforeItIsKnownWhatWasPublished() throws ReflectiveOperationException {
        Login login = new Login();
        Field states = Login.class.getDeclaredField("states");
        states.setAccessible(true);
        states.set(login, new MemberStates());

        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> login.login(
                        new EmailAddress("mina@example.com"),
                        new Password("nine lives are not enough"),
                        ClientAddress.ofForwardedFor("192.0.2.7"),
                        null));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("STARTING");
        assertThat(refused.retryAfter()).isPresent();
    }
}
