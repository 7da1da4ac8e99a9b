package kr.ilovepet.member.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.Api.Answer;
import kr.ilovepet.test.Tokens;
import org.junit.jupiter.api.Test;

/** How members log in and stay logged in, and how those are kept out who only guess. */
public abstract class LoginCases extends LookCases {

    @Test
    void aWrongPasswordAndAStrangerAreAnsweredAlike() {
        visitor.register(email, PASSWORD, "Mina");
        Answer wrong = visitor.login(email, "not the password");
        Answer stranger = visitor.login("x" + email, "not the password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(stranger.raw().body()).isEqualTo(wrong.raw().body());

        // The hash is calculated for both: without it the stranger's answer would come a hundred times sooner.
        assertThat(visitor.timeToRefuse("x" + email)).isGreaterThan(visitor.timeToRefuse(email).dividedBy(4));
    }

    @Test
    void whoGuessesHasToWaitLongerAndLonger() {
        visitor.register(email, PASSWORD, "Mina");
        guess(5);
        Answer refused = visitor.login(email, PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Visitor.retryAfter(refused)).isBetween(1L, 30L);

        tables.letTheWaitEnd();
        guess(1);
        assertThat(Visitor.retryAfter(visitor.login(email, PASSWORD))).isBetween(31L, 60L);
        assertThat(visitor.from("198.51.100.7").login(email, PASSWORD).status())
                .as("the member at another address").isEqualTo(200);

        tables.letTheWaitEnd();
        assertThat(visitor.login(email, PASSWORD).status()).isEqualTo(200);
        guess(4);
        assertThat(visitor.login(email, PASSWORD).status()).as("the row had ended").isEqualTo(200);
    }

    @Test
    void guessesAtOnceAreCountedAsWellAndAStrangersAddressToo() throws Exception {
        List<Answer> answers = Visitor.atOnce(10, () -> visitor.login(email, "a guess"));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(5);
    }

    @Test
    void renewsWhileTheLoginStands() {
        visitor.register(email, PASSWORD, "Mina");
        String first = visitor.login(email, PASSWORD).text("token");
        Answer renewed = visitor.withToken(first).post("users/renew", "");
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.text("token")).isNotEqualTo(first);
        Api mina = visitor.withToken(renewed.text("token"));
        assertThat(mina.get("users/me").text("email")).isEqualTo(email);

        tables.logOutEverywhere(email);
        assertThat(mina.post("users/renew", "").code()).isEqualTo("UNAUTHENTICATED");

        Api again = visitor.loggedIn(email, PASSWORD);
        tables.lock(email);
        assertThat(again.post("users/renew", "").status()).isEqualTo(401);
        assertThat(visitor.login(email, PASSWORD).code()).isEqualTo("MEMBER_LOCKED");
        assertThat(visitor.login(email, "not the password").code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(visitor.withToken(Tokens.of(1, "customer")).post("users/renew", "").status())
                .as("a token that goes back to no login").isEqualTo(401);
    }

    @Test
    void believesOnlyTokensThatAreSignedAndValid() {
        visitor.register(email, PASSWORD, "Mina");
        String good = visitor.login(email, PASSWORD).text("token");
        List<String> bad = List.of(
                Tokens.of(1, Duration.ofHours(-1), "customer", "admin"),
                ForgedTokens.signedByAnotherKey(good),
                ForgedTokens.unsigned(good),
                ForgedTokens.withRole(good, "admin"),
                good.substring(0, good.length() - 8),
                "nonsense");
        assertThat(bad).allSatisfy(token -> {
            Answer answer = visitor.withToken(token).get("users/me");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        });
        assertThat(visitor.api().get("users/me").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(visitor.api().post("users/renew", "").code()).isEqualTo("UNAUTHENTICATED");
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(visitor.login(email, "guess " + i).status()).isEqualTo(401);
        }
    }
}
