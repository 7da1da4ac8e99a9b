package kr.ilovepet.member.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {

    private static final String ISSUER = "https://ilovepet.example";
    private static final Instant LOGIN = Instant.parse("2026-11-02T03:00:00Z");
    private static final TokenHolder ADMIN = new TokenHolder(42, "mina@example.com", List.of("customer", "admin"), 3);

    private final RSAKey key = key();
    private final TokenIssuer issuer = new TokenIssuer(ISSUER, key, InstantSource.system());

    @Test
    void saysWhoTheHolderIsAndForHowLong() throws Exception {
        Instant before = Instant.now();
        Token token = issuer.issue(ADMIN, LOGIN);
        JWTClaimsSet claims = SignedJWT.parse(token.token()).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getSubject()).isEqualTo("42");
        assertThat(claims.getStringClaim("upn")).isEqualTo("mina@example.com");
        assertThat(claims.getStringClaim("email")).isEqualTo("mina@example.com");
        assertThat(claims.getStringListClaim("groups")).containsExactly("customer", "admin");
        assertThat(claims.getLongClaim("auth_time")).isEqualTo(LOGIN.getEpochSecond());
        assertThat(claims.getLongClaim("gen")).isEqualTo(3);
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(token.expiresAt());
        assertThat(Duration.between(claims.getIssueTime().toInstant(), token.expiresAt()))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(claims.getIssueTime().toInstant()).isBetween(before.minusSeconds(1), Instant.now());
    }

    @Test
    void isSignedWithTheKeyItNames() throws Exception {
        SignedJWT token = SignedJWT.parse(issuer.issue(ADMIN, LOGIN).token());
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
        assertThat(token.verify(new RSASSAVerifier(key().toRSAPublicKey()))).isFalse();
    }

    @Test
    void noTwoTokensHaveTheSameId() throws Exception {
        assertThat(SignedJWT.parse(issuer.issue(ADMIN, LOGIN).token())
                        .getJWTClaimsSet()
                        .getJWTID())
                .isNotBlank()
                .isNotEqualTo(SignedJWT.parse(issuer.issue(ADMIN, LOGIN).token())
                        .getJWTClaimsSet()
                        .getJWTID());
    }

    @Test
    void aTokenDoesNotGetIntoALog() {
        assertThat(issuer.issue(ADMIN, LOGIN).toString()).doesNotContain("ey");
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
