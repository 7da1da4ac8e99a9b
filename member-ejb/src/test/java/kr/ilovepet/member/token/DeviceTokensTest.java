package kr.ilovepet.member.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kr.ilovepet.platform.security.CurrentKeys;
import kr.ilovepet.platform.security.VerificationKeys;
import org.junit.jupiter.api.Test;

/** What a device is known by. */
class DeviceTokensTest {

    private static final Duration LIFETIME = Duration.ofDays(180);

    private Instant now = Instant.parse("2026-11-02T03:00:00Z");
    private final InstantSource clock = () -> now;
    private final RSAKey key = key();
    private final TokenIssuer issuer = signingWith(key);
    private VerificationKeys keys = keys(key);
    private final DeviceTokens devices = devices(issuer);

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
        DeviceTokens elsewhere = devices(signingWith(key()));
        assertThat(devices.device(elsewhere.issue("mina", LIFETIME), "mina"))
                .as("of another key")
                .isEmpty();
        for (String text : List.of("", "a", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "x".repeat(100_000))) {
            assertThat(devices.device(text, "mina")).isEmpty();
        }
    }

    @Test
    void aDeviceStaysKnownWhileTheKeyIsExchanged() {
        String before = devices.issue("mina", LIFETIME);
        RSAKey next = key();
        keys = keys(key, next);
        now = now.plusSeconds(60);
        DeviceTokens signingWithTheNext = devices(signingWith(next));

        assertThat(signingWithTheNext.device(before, "mina")).isPresent();
        assertThat(devices.device(signingWithTheNext.issue("mina", LIFETIME), "mina"))
                .as("by an instance that signs with the old one")
                .isPresent();

        keys = keys(next);
        now = now.plusSeconds(60);
        assertThat(signingWithTheNext.device(before, "mina")).isEmpty();
    }

    private TokenIssuer signingWith(RSAKey with) {
        return new TokenIssuer("https://ilovepet.example", with, clock);
    }

    private DeviceTokens devices(TokenIssuer by) {
        return new DeviceTokens(by, new CurrentKeys(() -> keys, now), clock);
    }

    private static VerificationKeys keys(RSAKey... all) {
        return new VerificationKeys(
                Arrays.stream(all).collect(Collectors.toMap(RSAKey::getKeyID, DeviceTokensTest::verifier)));
    }

    private static JWSVerifier verifier(RSAKey of) {
        try {
            return new RSASSAVerifier(of);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
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
