package kr.ilovepet.member.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a device is known by. */
class DeviceTokensTest {

    private static final Duration LIFETIME = Duration.ofDays(180);

    private Instant now = Instant.parse("2026-11-02T03:00:00Z");
    private final InstantSource clock = () -> now;
    private final TokenIssuer issuer = new TokenIssuer("https://ilovepet.example", key(), clock);
    private final DeviceTokens devices = new DeviceTokens(issuer, clock);

    @Test
    void aDeviceIsKnownForItsAccountUntilItsTimeIsOver() {
        String token = devices.issue("mina", LIFETIME);
        assertThat(devices.device(token, "mina")).isPresent().isNotEqualTo(devices.device(other(), "mina"));
        assertThat(devices.device(token, "juno")).isEmpty();

        now = now.plus(LIFETIME);
        assertThat(devices.device(token, "mina")).isEmpty();
    }

    @Test
    void nothingElseIsTaken() {
        String access = issuer.issue(new TokenHolder(1, "mina@example.com", List.of(), 1), now)
                .token();
        assertThat(devices.device(access, "1")).as("a login").isEmpty();
        DeviceTokens elsewhere = new DeviceTokens(new TokenIssuer("https://ilovepet.example", key(), clock), clock);
        assertThat(devices.device(elsewhere.issue("mina", LIFETIME), "mina"))
                .as("of another key")
                .isEmpty();
        for (String text : List.of("", "a", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "x".repeat(100_000))) {
            assertThat(devices.device(text, "mina")).isEmpty();
        }
    }

    private String other() {
        return devices.issue("mina", LIFETIME);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
