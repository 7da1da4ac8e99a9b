package kr.ilovepet.member.token;

import static kr.ilovepet.member.support.MemberClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.ilovepet.member.support.MemberClient;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

@ContainerTest
class TokenVerificationIT {

    private final MemberClient client = MemberClient.ofContainer();

    @Test
    void onlySignedAndValidTokensAreAccepted() {
        String email = MemberClient.newEmail();
        client.register(email);
        String good = client.login(email, PASSWORD).text("token");
        List<String> bad = List.of(
                Tokens.of(1, Duration.ofHours(-1), "customer", "admin"),
                ForgedTokens.signedByAnotherKey(good),
                ForgedTokens.unsigned(good),
                ForgedTokens.withRole(good, "admin"),
                good.substring(0, good.length() - 8),
                "nonsense");
        assertThat(bad).allSatisfy(token -> {
            ApiResponse answer = client.withToken(token).get("users/me");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.raw().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        });
    }

    @Test
    void theSchemeMayBeWrittenInAnyCase() {
        String email = MemberClient.newEmail();
        client.register(email);
        String token = client.login(email, PASSWORD).text("token");
        assertThat(client.api()
                        .withHeader("Authorization", "bearer " + token)
                        .get("users/me")
                        .text("email"))
                .isEqualTo(email);
    }

    @Test
    void aTokenThatIsNotValidIsRefusedEvenWhereNoneIsNeeded() {
        ApiResponse answer = client.withToken("nonsense").post("users/login", "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aRoleThatIsMissingIsAnotherMatterThanAToken() {
        assertThat(client.withToken(Tokens.of(1, "customer")).get("users").status())
                .isEqualTo(403);
        assertThat(client.withToken(Tokens.of(1, "admin")).get("users").status())
                .isEqualTo(200);
    }

    @Test
    void withoutATokenNothingPersonalIsAnswered() {
        assertThat(client.api().get("users/me").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(client.api().post("users/renew", "").code()).isEqualTo("UNAUTHENTICATED");
    }
}
