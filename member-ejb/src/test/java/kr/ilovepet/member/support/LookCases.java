package kr.ilovepet.member.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.Api.Answer;
import kr.ilovepet.test.Tokens;
import org.junit.jupiter.api.Test;

/** What the service shows of members, to whom, and of itself. */
public abstract class LookCases extends MemberCases {

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
    void theLocalStackHasDemoMembers() {
        assertThat(visitor.loggedIn("shopper@ilovepet.example", "shopper-demo-1").get("users/me").json().path("roles"))
                .hasToString("[\"customer\"]");
        assertThat(visitor.loggedIn("admin@ilovepet.example", "admin-demo-1").get("users/me").json().path("roles"))
                .hasToString("[\"customer\",\"admin\"]");
    }

    @Test
    void tellsItsHealthOnThePrivatePort() {
        Api inside = Api.guest(URI.create("http://127.0.0.1:" + System.getProperty("micro.private.port") + "/"));
        assertThat(inside.get("health/ready").json().path("checks").findValuesAsText("name"))
                .containsExactlyInAnyOrder("member-database", "member-started");
        assertThat(inside.get("health/started").status()).isEqualTo(200);
        assertThat(inside.get("health/live").status()).isEqualTo(200);
    }
}
