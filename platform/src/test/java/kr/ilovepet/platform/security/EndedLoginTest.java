package kr.ilovepet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.platform.memberstate.KnownGenerations;
import kr.ilovepet.platform.memberstate.MemberGenerations;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which tokens are not taken although they are valid. */
class EndedLoginTest {

    private static final String ISSUER = "https://shop.example";
    private static RSAKey key;

    private final MemberGenerations generations = KnownGenerations.of(Map.of(42L, 3));

    @BeforeAll
    static void makeKey() throws JOSEException {
        key = new RSAKeyGenerator(2048).generate();
    }

    @AfterEach
    void endCaller() {
        CurrentCaller.end();
    }

    @Test
    void onlyOlderGenerationsOfThatMemberHaveEnded() {
        assertThat(token("42", Map.of("gen", 2)).superseded(generations)).isTrue();
        assertThat(token("42", Map.of("gen", 3)).superseded(generations)).isFalse();
        assertThat(token("42", Map.of("gen", 4)).superseded(generations))
                .as("a token may be here before the news of its generation")
                .isFalse();
        assertThat(token("43", Map.of("gen", 0)).superseded(generations)).isFalse();
    }

    @Test
    void aTokenThatNamesNoGenerationIsOfTheFirst() {
        assertThat(token("42", Map.of()).superseded(generations)).isTrue();
        assertThat(token("42", Map.of("gen", "4")).superseded(generations)).isTrue();
        assertThat(token("43", Map.of()).superseded(generations)).isFalse();
    }

    @Test
    void aServiceHasNoGeneration() {
        assertThat(token("order-service", Map.of()).superseded(generations)).isFalse();
    }

    @Test
    void aTokenThatWasTakenBeforeIsRefusedWithTheNews() throws JOSEException {
        MemberGenerations news = KnownGenerations.of(Map.of());
        BearerAuthentication authentication = authentication(news);
        String token = signed("admin", 0);
        assertThat(refusal(authentication, "GET", token)).isNull();
        assertThat(CurrentCaller.get().toString()).isEqualTo("member 42 from 192.0.2.7");

        KnownGenerations.publish(news, Map.of(42L, 1));

        Problem refused = refusal(authentication, "GET", token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("LOGIN_ENDED");
        assertThat(refusal(authentication, "GET", signed("admin", 1))).isNull();
    }

    @Test
    void untilAllIsKnownNobodyChangesAnythingAndNoAdminIsLetIn() throws JOSEException {
        BearerAuthentication starting = authentication(KnownGenerations.notAll(Map.of()));
        assertThat(refusal(starting, "POST", signed("customer", 0)).status()).isEqualTo(503);
        assertThat(refusal(starting, "GET", signed("admin", 0)).code()).isEqualTo("STARTING");
        assertThat(refusal(starting, "GET", signed("customer", 0))).isNull();
        assertThat(refusal(starting, "POST", null)).isNull();
    }

    private static BearerAuthentication authentication(MemberGenerations generations) throws JOSEException {
        VerificationKeys keys = new VerificationKeys(Map.of("only", new RSASSAVerifier(key)));
        CurrentKeys current = new CurrentKeys(() -> keys, Instant.now());
        return new BearerAuthentication(new TokenVerification(current, ISSUER, Instant::now), generations);
    }

    /** What is refused to a request through the gateway; null where it is let pass. */
    private static Problem refusal(BearerAuthentication authentication, String method, String token) {
        SecurityContext open = proxy(SecurityContext.class, (self, call, given) -> false);
        ContainerRequestContext request =
                proxy(ContainerRequestContext.class, (self, call, given) -> switch (call.getName()) {
                    case "getMethod" -> method;
                    case "getSecurityContext" -> open;
                    case "getHeaderString" ->
                        given[0].equals("X-Forwarded-For")
                                ? "203.0.113.9, 192.0.2.7"
                                : token == null ? null : "Bearer " + token;
                    default -> null;
                });
        return catchThrowableOfType(Problem.class, () -> authentication.filter(request));
    }

    private static String signed(String group, int generation) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("42")
                .claim("groups", List.of(group))
                .claim("gen", generation)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static VerifiedToken token(String subject, Map<String, Object> claims) {
        return new VerifiedToken(subject, Set.of("admin"), Instant.MAX, claims);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
