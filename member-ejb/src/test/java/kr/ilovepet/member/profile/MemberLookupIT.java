package kr.ilovepet.member.profile;

import static kr.ilovepet.member.support.MemberClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.ilovepet.member.support.MemberClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

@ContainerTest
class MemberLookupIT {

    private final MemberClient client = MemberClient.ofContainer();
    private final String email = MemberClient.newEmail();

    @Test
    void aMemberSeesNobodyElse() {
        long userId = client.register(email);
        Api mina = client.loggedIn(email, PASSWORD);
        assertThat(mina.get("users/" + userId).code()).isEqualTo("FORBIDDEN");
        assertThat(mina.get("users/" + userId + "/exists").code()).isEqualTo("FORBIDDEN");
        assertThat(mina.get("users").code()).isEqualTo("FORBIDDEN");
        assertThat(client.api().get("users/" + userId).status()).isEqualTo(401);
        assertThat(client.api().get("users").status()).isEqualTo(401);
    }

    @Test
    void anAdminSeesAMemberWithoutTheCustomerKey() {
        long userId = client.register(email);
        Api admin = client.admin();
        ApiResponse seen = admin.get("users/" + userId);
        assertThat(seen.text("email")).isEqualTo(email);
        assertThat(seen.json().has("customerKey")).isFalse();
        assertThat(admin.get("users/" + userId + "/exists").raw().body()).isEqualTo("{\"exists\":true}");
        assertThat(admin.get("users/987654321/exists").raw().body()).isEqualTo("{\"exists\":false}");
        assertThat(admin.get("users/987654321").code()).isEqualTo("NOT_FOUND");
        assertThat(admin.get("users/0").code()).isEqualTo("NOT_FOUND");
        assertThat(admin.get("users/abc").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aServiceAsksWhetherAMemberExists() {
        long userId = client.register(email);
        Api service = client.withToken(Tokens.of(1, "service"));
        assertThat(service.get("users/" + userId + "/exists").raw().body()).isEqualTo("{\"exists\":true}");
        assertThat(service.get("users/me").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void anAdminFindsMembersByPartOfAddressOrNameAndById() {
        long userId = client.register(email, PASSWORD, "50%_Mina!")
                .json()
                .path("userId")
                .asLong();
        Api admin = client.admin();
        for (String query : List.of(email, email.substring(0, 6).toUpperCase(), Long.toString(userId), "50%25_mina!")) {
            assertThat(admin.get("users?size=5&query=" + query)
                            .json()
                            .path("items")
                            .findValuesAsText("userId"))
                    .as(query)
                    .contains(Long.toString(userId));
        }
        assertThat(admin.get("users?query=nobody-is-called-this")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(admin.get("users?query=%EA%B0%95%EC%95%84%EC%A7%80%F0%9F%90%B6")
                        .status())
                .as("not ASCII")
                .isEqualTo(200);
        assertThat(admin.get("users?query=50%25%25").json().path("total").asInt())
                .as("no pattern")
                .isZero();
    }

    @Test
    void membersAreListedByPage() {
        client.register(email);
        Api admin = client.admin();
        ApiResponse first = admin.get("users?size=1");
        assertThat(first.json().path("items")).hasSize(1);
        assertThat(first.json().path("total").asInt()).isGreaterThan(1);
        assertThat(first.raw().body()).doesNotContain("customerKey", "password");
        assertThat(admin.get("users?size=0").code()).isEqualTo("VALIDATION");
        assertThat(admin.get("users?query=" + "x".repeat(255)).code()).isEqualTo("VALIDATION");
    }
}
