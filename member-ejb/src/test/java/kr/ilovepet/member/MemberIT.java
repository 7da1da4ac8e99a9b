package kr.ilovepet.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.Api.Answer;
import kr.ilovepet.test.Tokens;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The member service in Payara Micro with the real database. */
@ExtendWith(ArquillianExtension.class)
class MemberIT {

    private static final String PASSWORD = "nine lives are not enough";

    private final MemberTables tables = new MemberTables();
    private Visitor visitor;
    private String email;

    @Deployment(testable = false)
    static WebArchive member() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")));
    }

    @BeforeEach
    void somebodyNew() {
        visitor = new Visitor(Api.guestOfContainer("member-web"));
        email = "m" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

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

    @Test
    void onlyAdminsAndServicesLookAtOthers() {
        long userId = visitor.register(email, PASSWORD, "Mina").json().path("userId").asLong();
        Api mina = visitor.loggedIn(email, PASSWORD);
        assertThat(mina.get("users/" + userId).code()).isEqualTo("FORBIDDEN");
        assertThat(mina.get("users/" + userId + "/exists").code()).isEqualTo("FORBIDDEN");
        assertThat(visitor.api().get("users/" + userId).status()).isEqualTo(401);

        Api admin = visitor.loggedIn("admin@ilovepet.example", "admin-demo-1");
        Answer seen = admin.get("users/" + userId);
        assertThat(seen.text("email")).isEqualTo(email);
        assertThat(seen.json().has("customerKey")).isFalse();
        assertThat(admin.get("users/" + userId + "/exists").raw().body()).isEqualTo("{\"exists\":true}");
        assertThat(admin.get("users/987654321/exists").raw().body()).isEqualTo("{\"exists\":false}");
        assertThat(admin.get("users/987654321").code()).isEqualTo("NOT_FOUND");
        assertThat(admin.get("users/0").code()).isEqualTo("NOT_FOUND");
        assertThat(admin.get("users/abc").code()).isEqualTo("NOT_FOUND");

        Api service = visitor.withToken(Tokens.of(1, "service"));
        assertThat(service.get("users/" + userId + "/exists").raw().body()).isEqualTo("{\"exists\":true}");
        assertThat(service.get("users/me").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void adminsFindMembers() {
        long userId = visitor.register(email, PASSWORD, "50%_Mina!").json().path("userId").asLong();
        Api admin = visitor.loggedIn("admin@ilovepet.example", "admin-demo-1");
        for (String query : List.of(email, email.substring(0, 6).toUpperCase(), Long.toString(userId), "50%25_mina!")) {
            assertThat(admin.get("users?size=5&query=" + query).json().path("items").findValuesAsText("userId"))
                    .as(query)
                    .contains(Long.toString(userId));
        }
        assertThat(admin.get("users?query=nobody-is-called-this").json().path("total").asInt()).isZero();
        assertThat(admin.get("users?query=50%25%25").json().path("total").asInt()).as("no pattern").isZero();
        Answer all = admin.get("users?size=1");
        assertThat(all.json().path("items")).hasSize(1);
        assertThat(all.json().path("total").asInt()).isGreaterThan(1);
        assertThat(all.raw().body()).doesNotContain("customerKey", "password");
        assertThat(admin.get("users?size=0").code()).isEqualTo("VALIDATION");
        assertThat(admin.get("users?query=" + "x".repeat(255)).code()).isEqualTo("VALIDATION");
        assertThat(visitor.loggedIn(email, PASSWORD).get("users").code()).isEqualTo("FORBIDDEN");
        assertThat(visitor.api().get("users").status()).isEqualTo(401);
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

    @Test
    void tellsItsHealthOnThePrivatePort() {
        Api inside = Api.guest(URI.create("http://127.0.0.1:" + System.getProperty("micro.private.port") + "/"));
        assertThat(inside.get("health/ready").json().path("checks").findValuesAsText("name"))
                .containsExactlyInAnyOrder("member-database", "member-started");
        assertThat(inside.get("health/started").status()).isEqualTo(200);
        assertThat(inside.get("health/live").status()).isEqualTo(200);
    }

    @Test
    void theLocalStackHasDemoMembers() {
        assertThat(visitor.loggedIn("shopper@ilovepet.example", "shopper-demo-1").get("users/me").json().path("roles"))
                .hasToString("[\"customer\"]");
        assertThat(visitor.loggedIn("admin@ilovepet.example", "admin-demo-1").get("users/me").json().path("roles"))
                .hasToString("[\"customer\",\"admin\"]");
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(visitor.login(email, "guess " + i).status()).isEqualTo(401);
        }
    }
}
