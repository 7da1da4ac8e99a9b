package kr.ilovepet.member.login;

import static kr.ilovepet.member.support.MemberClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.ilovepet.member.support.MemberClient;
import kr.ilovepet.member.support.MemberTables;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

@ContainerTest
class LoginRateLimitIT {

    private final MemberClient client = MemberClient.ofContainer();
    private final MemberTables tables = new MemberTables();
    private final String email = MemberClient.newEmail();

    @Test
    void theWaitAfterFailuresGrowsAndARightPasswordEndsIt() {
        client.register(email);
        fail(5);
        ApiResponse refused = client.login(email, PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(MemberClient.retryAfter(refused)).isBetween(1L, 30L);

        tables.endLoginWaits();
        fail(1);
        assertThat(MemberClient.retryAfter(client.login(email, PASSWORD))).isBetween(31L, 60L);
        assertThat(client.from("198.51.100.7").login(email, PASSWORD).status())
                .as("the member at another address")
                .isEqualTo(200);

        tables.endLoginWaits();
        assertThat(client.login(email, PASSWORD).status()).isEqualTo(200);
        fail(4);
        assertThat(client.login(email, PASSWORD).status())
                .as("counted from the last success")
                .isEqualTo(200);
    }

    @Test
    void concurrentFailuresOfAnUnknownAddressAreCountedToo() throws Exception {
        // More of one network address at once are told that the shop is busy.
        List<ApiResponse> answers = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            answers.addAll(MemberClient.concurrently(4, () -> client.login(email, "a guess")));
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(7);
    }

    @Test
    void whoTriesOnePasswordWithManyAccountsIsSlowed() {
        List<ApiResponse> answers = IntStream.range(0, 24)
                .mapToObj(i -> client.login(i + email, "the password of the year"))
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSizeBetween(20, 21);
        ApiResponse refused = answers.getLast();
        assertThat(refused.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(MemberClient.retryAfter(refused)).isBetween(1L, 30L);
        assertThat(client.from("198.51.100.8").login(email, "a guess").status())
                .as("somebody else")
                .isEqualTo(401);
    }

    @Test
    void rightPasswordsAreNoFailures() {
        client.register(email);
        for (int i = 0; i < 24; i++) {
            assertThat(client.login(email, PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void strangersDoNotKeepTheOwnerOutOfAKnownDevice() {
        client.register(email);
        String other = MemberClient.newEmail();
        client.register(other);
        String device = client.login(email, PASSWORD).text("device");
        String deviceOfOther = client.login(other, PASSWORD).text("device");
        for (int address = 0; address < 10; address++) {
            MemberClient stranger = client.from("203.0.113." + address);
            for (int i = 0; i < 5; i++) {
                assertThat(stranger.login(email, "guess " + i).status()).isEqualTo(401);
            }
        }

        assertThat(client.login(email, PASSWORD).status()).as("a new device").isEqualTo(429);
        assertThat(client.login(email, PASSWORD, deviceOfOther).status())
                .as("a device of somebody else")
                .isEqualTo(429);
        assertThat(client.login(email, PASSWORD, device.substring(0, device.length() - 8) + "AAAAAAAA")
                        .status())
                .as("a forged one")
                .isEqualTo(429);
        assertThat(client.login(email, PASSWORD, device).status()).isEqualTo(200);
        assertThat(client.login(email, PASSWORD).status())
                .as("what is known of the strangers stays")
                .isEqualTo(429);
        assertThat(client.withToken(device).get("users/me").status())
                .as("no login")
                .isEqualTo(401);

        for (int i = 0; i < 5; i++) {
            assertThat(client.login(email, "guess " + i, device).status()).isEqualTo(401);
        }
        assertThat(client.login(email, PASSWORD, device).status())
                .as("a stolen device")
                .isEqualTo(429);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(client.login(email, "guess " + i).status()).isEqualTo(401);
        }
    }
}
