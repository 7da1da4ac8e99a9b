package kr.ilovepet.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.member.support.LoginCases;
import kr.ilovepet.member.support.MemberTables;
import kr.ilovepet.member.support.Visitor;
import kr.ilovepet.test.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How somebody becomes a member, in one instance with the cases of logins and of what is shown. */
class MemberIT extends LoginCases {

    @Test
    void registersAndLogsIn() {
        Answer registered = visitor.register(" " + email.toUpperCase() + " ", PASSWORD, " Mina Kim ");
        assertThat(registered.status()).isEqualTo(201);
        long userId = registered.json().path("userId").asLong();
        assertThat(userId).isPositive();

        Answer login = visitor.login(email, PASSWORD);
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Duration.between(Instant.now(), Instant.parse(login.text("expiresAt"))))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));

        Answer me = visitor.withToken(login.text("token")).get("users/me");
        assertThat(me.json().path("userId").asLong()).isEqualTo(userId);
        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("name")).isEqualTo("Mina Kim");
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"customer\"]");
        assertThat(UUID.fromString(me.text("customerKey")).version()).isEqualTo(4);
        assertThat(tables.passwordHash(email)).startsWith("PBKDF2WithHmacSHA512:210000:").doesNotContain(PASSWORD);
    }

    @Test
    void oneAddressIsOneMemberAlsoWhenManyRegisterAtOnce() throws Exception {
        List<Answer> answers = Visitor.atOnce(8, () -> visitor.register(email, PASSWORD, "Mina"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.code().equals("EMAIL_TAKEN")).hasSize(7);
        assertThat(visitor.register(email.toUpperCase(), PASSWORD, "Mina").status()).isEqualTo(409);
        assertThat(tables.members(email)).isEqualTo(1);
    }

    @Test
    void theIndexDecidesWhereNobodyCouldHaveLooked() throws Exception {
        CompletableFuture<Answer> answer;
        try (MemberTables.Unfinished other = tables.beginToRegister(email)) {
            answer = CompletableFuture.supplyAsync(() -> visitor.register(email, PASSWORD, "Mina"));
            await().atMost(Duration.ofSeconds(30)).until(tables::insertIsWaiting);
            other.commit();
        }
        assertThat(answer.get().status()).isEqualTo(409);
        assertThat(answer.get().code()).isEqualTo("EMAIL_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'email':'@','password':'%p','name':'Mina','role':'admin'}",
                "{'email':'@','password':'%p','name':'Mina','roles':['admin']}",
                "{'email':'@','password':'short','name':'Mina'}",
                "{'email':'@','password':'password123','name':'Mina'}",
                "{'email':'@','password':'@','name':'Mina'}",
                "{'email':'@','password':'i love pet','name':'Mina'}",
                "{'email':'@','password':12345678,'name':'Mina'}",
                "{'email':'@','password':'%p','name':'<script>alert(1)</script>'}",
                "{'email':'@','password':'%p','name':'   '}",
                "{'email':'@','password':'%p','name':'Mi\\u0000na'}",
                "{'email':'@','password':'%p'}",
                "{'email':'<b>@','password':'%p','name':'Mina'}",
                "{'email':'@','password':'%p','name':'Mina'} {}",
                "{'email':'@','password':'%p','name':'Mina'",
                "[]",
                "null",
                ""
            })
    void refusesARegistrationThatIsNotAsItMustBe(String form) {
        String json = form.replace("%p", PASSWORD).replace("@", email).replace('\'', '"');
        Answer answer = visitor.api().post("users/register", json);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isIn("VALIDATION", "MALFORMED_JSON");
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(tables.members(email)).isZero();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Answer answer = visitor.api().post("users/register", "{\"email\":\"mina\",\"password\":\"short\",\"name\":\"\"}");
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("email", "name", "password");
    }

    @Test
    void whoRegistersAgainAndAgainHasToWait() {
        Visitor stranger = visitor.from("203.0.113.9");
        for (int i = 0; i < 12; i++) {
            assertThat(stranger.register(email, PASSWORD, "Mina").status()).isEqualTo(i == 0 ? 201 : 409);
        }
        Answer refused = stranger.register(email, PASSWORD, "Mina");
        assertThat(refused.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Visitor.retryAfter(refused)).isBetween(3300L, 3600L);
        assertThat(stranger.register("x" + email, PASSWORD, "Mina").status()).isEqualTo(201);
        assertThat(stranger.login(email, PASSWORD).status()).as("a login is another matter").isEqualTo(200);

        tables.letTheHourEnd();
        assertThat(stranger.register(email, PASSWORD, "Mina").status()).as("a new hour").isEqualTo(409);
    }
}
