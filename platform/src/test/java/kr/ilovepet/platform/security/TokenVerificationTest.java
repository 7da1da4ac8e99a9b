package kr.ilovepet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenVerificationTest {

    private static final String ISSUER = "https://shop.example";
    private static final Instant START = Instant.parse("2026-11-28T03:00:00Z");
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static RSAKey key;
    private static RSAKey next;

    private Instant now = START;
    private TokenVerification verification;

    private VerificationKeys files;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        next = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    }

    @BeforeEach
    void makeVerification() throws JOSEException {
        files = keys(key);
        CurrentKeys current = new CurrentKeys(
                () -> {
                    if (files == null) {
                        throw new IllegalArgumentException("names a file that cannot be read");
                    }
                    return files;
                },
                now);
        verification = new TokenVerification(current, ISSUER, () -> now);
    }

    private static VerificationKeys keys(RSAKey... keys) throws JOSEException {
        Map<String, JWSVerifier> byId = new HashMap<>();
        for (RSAKey one : keys) {
            byId.put(one.getKeyID(), new RSASSAVerifier(one));
        }
        return new VerificationKeys(byId);
    }

    @Test
    void readsWhoTheBearerIs() {
        VerifiedToken token = verification.verify(signed(claims -> claims)).orElseThrow();

        assertThat(token.member()).hasValue(42);
        assertThat(token.groups()).containsExactlyInAnyOrder("customer", "admin");
        assertThat(token.number("gen")).hasValue(3);
        assertThat(token.number("upn")).isEmpty();
        assertThat(token.expiresAt()).isEqualTo(START.plus(LIFETIME));
        assertThat(token.toString()).doesNotContain("mina@example.com");
    }

    @Test
    void takesATokenWithoutGroups() {
        assertThat(verification
                        .verify(signed(claims -> claims.claim("groups", null)))
                        .orElseThrow()
                        .groups())
                .isEmpty();
    }

    @Test
    void knowsThatAServiceIsNoMember() {
        for (String subject : List.of("mailer", "1234567890123456789", "-1", "", "４２")) {
            assertThat(verification
                            .verify(signed(claims -> claims.subject(subject)))
                            .orElseThrow()
                            .member())
                    .as(subject)
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatIsNotMeantForTheShopOrNotNow() {
        assertThat(List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                        claims -> claims.issuer("https://elsewhere.example"),
                        claims -> claims.issuer(null),
                        claims -> claims.subject(null),
                        claims -> claims.audience("another shop"),
                        claims -> claims.expirationTime(null),
                        claims -> claims.expirationTime(Date.from(START)),
                        claims -> claims.expirationTime(Date.from(START.minusSeconds(1))),
                        claims -> claims.notBeforeTime(Date.from(START.plusSeconds(60))),
                        claims -> claims.claim("groups", 7)))
                .allSatisfy(change ->
                        assertThat(verification.verify(signed(change))).isEmpty());
    }

    /** Which the library passes over. */
    @Test
    void refusesAnAudienceThatIsNoName() throws JOSEException {
        Map<String, Object> payload = claims().build().toJSONObject();
        JWSObject plain = new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload(payload));
        plain.sign(new RSASSASigner(key));
        assertThat(verification.verify(plain.serialize())).isPresent();

        payload.put("aud", 7);
        JWSObject seven = new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload(payload));
        seven.sign(new RSASSASigner(key));
        assertThat(verification.verify(seven.serialize())).isEmpty();
    }

    @Test
    void refusesClaimsThatAreNotOfTheirType() {
        assertThat(List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                        claims -> claims.claim("groups", "admin"),
                        claims -> claims.claim("groups", Arrays.asList("customer", null)),
                        claims -> claims.claim("groups", List.of(7)),
                        claims -> claims.claim("auth_time", "yesterday"),
                        claims -> claims.claim("auth_time", 1.5),
                        claims -> claims.claim("auth_time", Long.MAX_VALUE),
                        claims -> claims.claim("auth_time", -1),
                        claims -> claims.claim("gen", List.of()),
                        claims -> claims.claim("gen", true),
                        claims -> claims.claim("upn", 7),
                        claims -> claims.claim("email", List.of("mina@example.com")),
                        claims -> claims.claim("exp", "tomorrow"),
                        claims -> claims.claim("nbf", "yesterday"),
                        claims -> claims.claim("iat", List.of()),
                        claims -> claims.claim("iss", 7),
                        claims -> claims.claim("sub", List.of("42")),
                        claims -> claims.claim("jti", 7)))
                .allSatisfy(change ->
                        assertThat(verification.verify(signed(change))).isEmpty());
    }

    @Test
    void bearsAnIssuerWhoseClockIsALittleAhead() {
        assertThat(verification.verify(signed(claims -> claims.notBeforeTime(Date.from(START.plusSeconds(3))))))
                .isPresent();
    }

    @Test
    void refusesEveryOtherWayToSign() throws JOSEException {
        byte[] publicKey = key.toRSAPublicKey().getEncoded();
        SignedJWT hmac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        hmac.sign(new MACSigner(publicKey));
        SignedJWT pss = new SignedJWT(new JWSHeader(JWSAlgorithm.PS256), claims().build());
        pss.sign(new RSASSASigner(key));
        SignedJWT foreign = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims().build());
        foreign.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));

        assertThat(List.of(
                        new PlainJWT(claims().build()).serialize(),
                        hmac.serialize(),
                        pss.serialize(),
                        foreign.serialize(),
                        "",
                        "a.b.c",
                        "nonsense"))
                .allSatisfy(token -> assertThat(verification.verify(token)).isEmpty());
    }

    @Test
    void refusesATokenOfExcessiveLength() {
        assertThat(verification.verify(signed(claims -> claims.claim("upn", "m".repeat(TokenVerification.LONGEST)))))
                .isEmpty();
    }

    @Test
    void refusesEveryOtherWayToWriteAToken() {
        String token = signed(claims -> claims);
        // 256 bytes are 342 characters, the last of which has four bits that mean nothing.
        char last = token.charAt(token.length() - 1);
        String surplusBits = token.substring(0, token.length() - 1) + (char) (last + 1);

        assertThat(List.of(
                        surplusBits,
                        token + "=",
                        token + "==",
                        token + "!",
                        token + "\n",
                        " " + token,
                        token.substring(0, token.length() - 4) + "*" + token.substring(token.length() - 4)))
                .allSatisfy(other -> assertThat(verification.verify(other)).isEmpty());
        assertThat(verification.verify(token)).isPresent();
    }

    @Test
    void verifiesATokenOnce() {
        String token = signed(claims -> claims);
        VerifiedToken first = verification.verify(token).orElseThrow();

        assertThat(verification.verify(token)).containsSame(first);
        assertThat(verification.verify(token + "x")).isEmpty();
    }

    @Test
    void forgetsATokenWhenItExpires() {
        String token = signed(claims -> claims);
        assertThat(verification.verify(token)).isPresent();

        now = START.plus(LIFETIME).minusMillis(1);
        assertThat(verification.verify(token)).isPresent();

        now = START.plus(LIFETIME);
        assertThat(verification.verify(token)).isEmpty();
    }

    @Test
    void takesTheKeyThatATokenNamesAndNoOther() throws JOSEException {
        files = keys(key, next);
        makeKnown();

        assertThat(verification.verify(signedBy(key, key.getKeyID()))).isPresent();
        assertThat(verification.verify(signedBy(next, next.getKeyID()))).isPresent();
        assertThat(verification.verify(signedBy(next, null))).isPresent();
        assertThat(verification.verify(signedBy(next, key.getKeyID()))).isEmpty();
        assertThat(verification.verify(signedBy(key, "unknown"))).isEmpty();
    }

    @Test
    void aKeyIsExchangedWhileTheServiceRuns() throws JOSEException {
        String old = signedBy(key, key.getKeyID());
        String young = signedBy(next, next.getKeyID());
        assertThat(verification.verify(old)).isPresent();
        assertThat(verification.verify(young)).isEmpty();

        files = keys(key, next);
        assertThat(verification.verify(young)).isEmpty();
        makeKnown();
        assertThat(verification.verify(young)).isPresent();
        assertThat(verification.verify(old)).isPresent();

        files = keys(next);
        makeKnown();
        assertThat(verification.verify(old))
                .as("remembered, but of a removed key")
                .isEmpty();
        assertThat(verification.verify(young)).isPresent();
    }

    @Test
    void filesThatCannotBeReadLeaveTheKeysAsTheyWere() {
        String token = signed(claims -> claims);
        files = null;
        makeKnown();
        assertThat(verification.verify(token)).isPresent();
    }

    private void makeKnown() {
        now = now.plus(CurrentKeys.READ_AGAIN);
    }

    private static String signedBy(RSAKey signer, String id) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), claims().build());
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("42")
                .claim("upn", "mina@example.com")
                .claim("groups", List.of("customer", "admin"))
                .claim("gen", 3)
                .expirationTime(Date.from(START.plus(LIFETIME)));
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256), change.apply(claims()).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }
}
