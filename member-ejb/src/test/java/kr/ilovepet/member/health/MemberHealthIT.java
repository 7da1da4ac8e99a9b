package kr.ilovepet.member.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

@ContainerTest
class MemberHealthIT {

    @Test
    void healthIsToldOnThePrivatePort() {
        Api privatePort = Api.guest(URI.create("http://127.0.0.1:" + System.getProperty("micro.private.port") + "/"));
        assertThat(privatePort.get("health/ready").json().path("checks").findValuesAsText("name"))
                .containsExactlyInAnyOrder("member-database", "member-started", "member-kafka", "member-generations");
        assertThat(privatePort.get("health/started").status()).isEqualTo(200);
        assertThat(privatePort.get("health/live").status()).isEqualTo(200);
    }
}
