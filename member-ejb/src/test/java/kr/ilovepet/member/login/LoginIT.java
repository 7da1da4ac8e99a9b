package kr.ilovepet.member.login;

import static kr.ilovepet.member.support.MemberClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.member.support.MemberClient;
import kr.ilovepet.member.support.MemberTables;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

@ContainerTest
class LoginIT {

    private final MemberClient client = MemberClient.ofContainer();
    private final MemberTables tables = new MemberTables();
    private final String email = MemberClient.newEmail();

    @Test
    void theRightPasswordGivesATokenForFifteenMinutes() {
        client.register(email);
        ApiResponse login = client.login(email, PASSWORD);
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Duration.between(Instant.now(), Instant.parse(login.text("expiresAt"))))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        client.register(email);
        ApiResponse wrong = client.login(email, "not the password");
        ApiResponse unknown = client.login("x" + email, "not the password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(unknown.raw().body()).isEqualTo(wrong.raw().body());
        for (String nobodys :
                List.of("\uBBF8\uB098@example.com", "\uD83D\uDC36@example.com", "m\u00EEna@example.com")) {
            assertThat(client.login(nobodys, "not the password").raw().body())
                    .isEqualTo(wrong.raw().body());
        }

        // The hash is calculated for both: without it the answer for the unknown address would come a hundred times
        // sooner.
        assertThat(client.timeOfFailedLogin("x" + email))
                .isGreaterThan(client.timeOfFailedLogin(email).dividedBy(4));
    }

    @Test
    void aTokenIsRenewedUntilTheMemberIsLoggedOutEverywhere() {
        client.register(email);
        String first = client.login(email, PASSWORD).text("token");
        ApiResponse renewed = client.withToken(first).post("users/renew", "");
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.text("token")).isNotEqualTo(first);
        Api mina = client.withToken(renewed.text("token"));
        assertThat(mina.get("users/me").text("email")).isEqualTo(email);

        tables.logOutEverywhere(email);
        assertThat(mina.post("users/renew", "").code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aLockedMemberNeitherRenewsNorLogsIn() {
        client.register(email);
        Api mina = client.loggedIn(email, PASSWORD);
        tables.lock(email);
        assertThat(mina.post("users/renew", "").status()).isEqualTo(401);
        assertThat(client.login(email, PASSWORD).code()).isEqualTo("MEMBER_LOCKED");
        assertThat(client.login(email, "not the password").code()).isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void aTokenThatGoesBackToNoLoginIsNotRenewed() {
        assertThat(client.withToken(Tokens.of(1, "customer"))
                        .post("users/renew", "")
                        .status())
                .isEqualTo(401);
    }
}
