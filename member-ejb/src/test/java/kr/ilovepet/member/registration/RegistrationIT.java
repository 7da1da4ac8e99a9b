package kr.ilovepet.member.registration;

import static kr.ilovepet.member.support.MemberClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.member.support.MemberClient;
import kr.ilovepet.member.support.MemberTables;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContainerTest
class RegistrationIT {

    private final MemberClient client = MemberClient.ofContainer();
    private final MemberTables tables = new MemberTables();
    private final String email = MemberClient.newEmail();

    @Test
    void aNewMemberIsStoredNormalizedAndMayLogIn() {
        ApiResponse registered = client.register(" " + email.toUpperCase() + " ", PASSWORD, " Mina Kim ");
        assertThat(registered.status()).isEqualTo(201);
        long userId = registered.json().path("userId").asLong();
        assertThat(userId).isPositive();

        ApiResponse me = client.loggedIn(email, PASSWORD).get("users/me");
        assertThat(me.json().path("userId").asLong()).isEqualTo(userId);
        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("name")).isEqualTo("Mina Kim");
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"customer\"]");
        assertThat(UUID.fromString(me.text("customerKey")).version()).isEqualTo(4);
        assertThat(tables.passwordHash(email))
                .startsWith("PBKDF2WithHmacSHA512:210000:")
                .doesNotContain(PASSWORD);
    }

    @Test
    void ofManyRegistrationsOfOneAddressAtOnceOneSucceeds() throws Exception {
        List<ApiResponse> answers = MemberClient.concurrently(8, () -> client.register(email, PASSWORD, "Mina"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("EMAIL_TAKEN"))
                .hasSize(7);
        assertThat(client.register(email.toUpperCase(), PASSWORD, "Mina").status())
                .isEqualTo(409);
        assertThat(tables.members(email)).isEqualTo(1);
    }

    @Test
    void theUniqueIndexDecidesBetweenOpenTransactions() throws Exception {
        CompletableFuture<ApiResponse> answer;
        try (MemberTables.OpenInsert other = tables.insertWithoutCommit(email)) {
            answer = CompletableFuture.supplyAsync(() -> client.register(email, PASSWORD, "Mina"));
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
    void anInvalidRequestIsRefusedAndStoresNothing(String template) {
        String json = template.replace("%p", PASSWORD).replace("@", email).replace('\'', '"');
        ApiResponse answer = client.api().post("users/register", json);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isIn("VALIDATION", "MALFORMED_JSON");
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(tables.members(email)).isZero();
    }

    @Test
    void everyInvalidFieldIsNamed() {
        ApiResponse answer =
                client.api().post("users/register", "{\"email\":\"mina\",\"password\":\"short\",\"name\":\"\"}");
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("email", "name", "password");
    }

    @Test
    void registrationsWithOneAddressAreLimited() {
        MemberClient stranger = client.from("203.0.113.9");
        for (int i = 0; i < 12; i++) {
            assertThat(stranger.register(email, PASSWORD, "Mina").status()).isEqualTo(i == 0 ? 201 : 409);
        }
        ApiResponse refused = stranger.register(email, PASSWORD, "Mina");
        assertThat(refused.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(MemberClient.retryAfter(refused)).isBetween(3300L, 3600L);
        assertThat(stranger.register("x" + email, PASSWORD, "Mina").status()).isEqualTo(201);
        assertThat(stranger.login(email, PASSWORD).status())
                .as("logins are counted apart")
                .isEqualTo(200);

        tables.endRegistrationWindows();
        assertThat(stranger.register(email, PASSWORD, "Mina").status())
                .as("a new hour")
                .isEqualTo(409);
    }

    @Test
    void theLocalStackHasDemoMembers() {
        assertThat(client.loggedIn("shopper@ilovepet.example", "shopper-demo-1")
                        .get("users/me")
                        .json()
                        .path("roles"))
                .hasToString("[\"customer\"]");
        assertThat(client.admin().get("users/me").json().path("roles")).hasToString("[\"customer\",\"admin\"]");
    }
}
