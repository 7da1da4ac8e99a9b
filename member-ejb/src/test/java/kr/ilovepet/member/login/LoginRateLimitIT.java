package kr.ilovepet.member.login;

import static kr.ilovepet.member.support.MemberClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(client.login(email, "guess " + i).status()).isEqualTo(401);
        }
    }
}
