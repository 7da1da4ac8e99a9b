package kr.ilovepet.member.administration;

import static kr.ilovepet.member.support.MemberClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kr.ilovepet.member.support.MemberClient;
import kr.ilovepet.member.support.MemberTables;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

@ContainerTest
class MemberAdministrationIT {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String ADDRESS = "192.0.2.77";

    private final MemberClient client = MemberClient.ofContainer();
    private final MemberTables tables = new MemberTables();
    private final String email = MemberClient.newEmail();

    @Test
    void aLockedMemberIsRefusedWithinASecond() {
        long userId = client.register(email);
        Api member = client.loggedIn(email, PASSWORD);
        assertThat(member.get("users/me").status()).isEqualTo(200);

        ApiResponse locked = admin().post("users/" + userId + "/lock", "");
        assertThat(locked.json().path("locked").asBoolean()).isTrue();

        await().atMost(SECOND)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> member.get("users/me").code().equals("LOGIN_ENDED"));
        assertThat(client.login(email, PASSWORD).code()).isEqualTo("MEMBER_LOCKED");

        admin().post("users/" + userId + "/unlock", "");
        assertThat(client.loggedIn(email, PASSWORD).get("users/me").status()).isEqualTo(200);
        assertThat(member.get("users/me").status()).as("the token of before").isEqualTo(401);
    }

    @Test
    void aRoleIsInForceWithTheNextLogin() {
        long userId = client.register(email);
        Api shopper = client.loggedIn(email, PASSWORD);
        assertThat(admin().put("users/" + userId + "/roles/admin", "").status()).isEqualTo(200);
        await().atMost(SECOND).until(() -> shopper.get("users/me").status() == 401);

        Api newAdmin = client.loggedIn(email, PASSWORD);
        assertThat(newAdmin.get("users/" + userId).json().path("roles")).hasSize(2);
        assertThat(newAdmin.delete("users/" + userId + "/roles/admin").status()).isEqualTo(200);
        await().atMost(SECOND)
                .until(() -> newAdmin.get("users/" + userId).code().equals("LOGIN_ENDED"));
    }

    @Test
    void whoDidWhatFromWhereIsRecorded() {
        long userId = client.register(email);
        Api admin = admin().withHeader("X-Forwarded-For", "203.0.113.5, " + ADDRESS);
        admin.post("users/" + userId + "/lock", "");
        admin.post("users/" + userId + "/lock", "");

        ApiResponse records = admin.get("users/audit?objectType=member&objectId=" + userId);
        assertThat(records.json().path("total").asInt())
                .as("a repeat is no change")
                .isOne();
        var record = records.json().path("items").path(0);
        assertThat(record.path("action").asText()).isEqualTo("member.lock");
        assertThat(record.path("adminId").asLong())
                .isEqualTo(admin.get("users/me").json().path("userId").asLong());
        assertThat(record.path("clientAddress").asText()).isEqualTo(ADDRESS);
        assertThat(record.path("before").path("locked").asBoolean()).isFalse();
        assertThat(record.path("after").path("locked").asBoolean()).isTrue();
        assertThat(record.path("after").path("generation").asInt()).isOne();
        assertThat(client.loggedIn(newMember(), PASSWORD).get("users/audit").code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aRefusedChangeLeavesNoRecordAndPublishesNothing() {
        long userId = client.register(email);
        admin().put("users/" + userId + "/roles/admin", "");
        Api lastAdmin = client.loggedIn(email, PASSWORD);
        tables.withoutOtherAdmins(email, () -> {
            assertThat(lastAdmin.delete("users/" + userId + "/roles/admin").code())
                    .isEqualTo("LAST_ADMIN");
            assertThat(lastAdmin.post("users/" + userId + "/lock", "").code()).isEqualTo("LAST_ADMIN");
        });
        assertThat(lastAdmin
                        .get("users/audit?objectType=member&objectId=" + userId)
                        .json()
                        .path("total")
                        .asInt())
                .as("only that the role was given")
                .isOne();
        assertThat(lastAdmin.get("users/me").status()).isEqualTo(200);
        assertThat(lastAdmin.delete("users/" + userId + "/roles/admin").status())
                .isEqualTo(200);
    }

    @Test
    void aMemberOfARestoredDatabaseIsLetInAgain() {
        long userId = client.register(email);
        admin().post("users/" + userId + "/end-logins", "");
        Api member = client.loggedIn(email, PASSWORD);
        await().atMost(SECOND).until(() -> member.get("users/me").status() == 200);

        tables.forgetGeneration(email);

        assertThat(client.loggedIn(email, PASSWORD).get("users/me").status()).isEqualTo(200);
        await().atMost(SECOND).until(() -> member.get("users/me").status() == 401);
    }

    @Test
    void aLockAfterARestoreCounts() {
        long userId = client.register(email);
        admin().post("users/" + userId + "/end-logins", "");
        admin().post("users/" + userId + "/end-logins", "");
        Api member = client.loggedIn(email, PASSWORD);
        await().atMost(SECOND).until(() -> member.get("users/me").status() == 200);

        tables.forgetGeneration(email);
        admin().post("users/" + userId + "/lock", "");

        await().atMost(SECOND).until(() -> member.get("users/me").code().equals("LOGIN_ENDED"));
    }

    private Api admin() {
        return client.admin();
    }

    private String newMember() {
        String another = MemberClient.newEmail();
        client.register(another);
        return another;
    }
}
