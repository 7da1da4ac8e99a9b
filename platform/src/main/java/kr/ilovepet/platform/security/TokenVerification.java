package kr.ilovepet.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Says which tokens (RFC 7519) are the member service's: signed with RS256 by a key of it, of its issuer, for a
 * subject, not expired, already valid, and not meant for an audience of another name, since the services have none.
 * What was verified once is remembered until it expires, so that a token costs its signature once and not at each
 * request. All is forgotten when the keys change: what a key has signed is worth nothing once it is removed.
 */
public final class TokenVerification {

    /** Characters that a token may have; those of the member service have about 700. */
    static final int LONGEST = 2_048;

    /** How far the clock of the issuer may be ahead. No time is added to the end of a token. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    /**
     * So many tokens are remembered, some kilobytes each: the text, and at most {@link #LONGEST} bytes of claims as
     * objects. Each text was signed as it stands, so nobody but the member service can make more of them.
     */
    static final int REMEMBERED = 10_000;

    /** The setting with the issuer whose tokens are taken. */
    public static final String ISSUER = "mp.jwt.verify.issuer";

    /** The claims of the member service that are numbers, where a token has them. */
    private static final List<String> NUMBERS = List.of("auth_time", "gen");

    /** Those that are texts. */
    private static final List<String> TEXTS = List.of("upn", "email");

    /** The seconds of the year 9999; more than any instant or counter of this shop has. */
    private static final long GREATEST_NUMBER = 253_402_300_799L;

    private final CurrentKeys keys;
    private final String issuer;
    private final InstantSource clock;
    private volatile Known known;

    TokenVerification(CurrentKeys keys, String issuer, InstantSource clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
        this.known = new Known(keys.at(clock.instant()), new VerifiedTokens(REMEMBERED));
    }

    /**
     * The verification with the keys and the issuer that the settings name.
     *
     * @throws IllegalArgumentException when there is no usable key
     */
    public static TokenVerification configured(Config config) {
        InstantSource clock = InstantSource.system();
        return new TokenVerification(
                CurrentKeys.configured(config, clock.instant()), config.getValue(ISSUER, String.class), clock);
    }

    /** What the token says; empty when it is not to be believed. */
    public Optional<VerifiedToken> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Known current = known(now);
        Optional<VerifiedToken> remembered = current.tokens().find(token, now);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<VerifiedToken> verified = verified(token, current.keys(), now);
        verified.ifPresent(first -> current.tokens().add(token, first));
        return verified;
    }

    /** Forgets a token whose login has ended, so that it takes no room until it expires. */
    void forget(String token) {
        known.tokens().remove(token);
    }

    private Known known(Instant now) {
        VerificationKeys current = keys.at(now);
        Known remembered = known;
        if (remembered.keys() != current) {
            remembered = new Known(current, new VerifiedTokens(REMEMBERED));
            known = remembered;
        }
        return remembered;
    }

    private Optional<VerifiedToken> verified(String token, VerificationKeys with, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!isWrittenAsSigned(jwt, token)
                    || jwt.getPayload().toJSONObject().get("aud") != null
                    || !with.haveSigned(jwt)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return valid(claims, now) ? Optional.of(verified(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException notAToken) {
            return Optional.empty();
        }
    }

    /**
     * Whether the token is the one text that its signature has. Decoders bear surplus bits and characters in it, and
     * blanks around it, so that one token would have endlessly many texts that verify, each to be remembered.
     */
    private static boolean isWrittenAsSigned(SignedJWT jwt, String token) {
        String canonical = new String(jwt.getSigningInput(), StandardCharsets.US_ASCII)
                + "."
                + Base64URL.encode(jwt.getSignature().decode());
        return canonical.equals(token);
    }

    private static void requireWhole(String claim, Object value) throws ParseException {
        boolean whole = value == null
                || (value instanceof Long || value instanceof Integer)
                        && ((Number) value).longValue() >= 0
                        && ((Number) value).longValue() <= GREATEST_NUMBER;
        if (!whole) {
            throw new ParseException(claim + " is no whole number", 0);
        }
    }

    private boolean valid(JWTClaimsSet claims, Instant now) {
        Date expires = claims.getExpirationTime();
        Date begins = claims.getNotBeforeTime();
        return issuer.equals(claims.getIssuer())
                && claims.getSubject() != null
                && expires != null
                && now.isBefore(expires.toInstant())
                && (begins == null || !begins.toInstant().isAfter(now.plus(CLOCK_SKEW)));
    }

    private static VerifiedToken verified(JWTClaimsSet claims) throws ParseException {
        List<String> groups = claims.getStringListClaim("groups");
        if (groups != null && groups.contains(null)) {
            throw new ParseException("A group is null", 0);
        }
        for (String text : TEXTS) {
            claims.getStringClaim(text);
        }
        for (String number : NUMBERS) {
            requireWhole(number, claims.getClaim(number));
        }
        return new VerifiedToken(
                claims.getSubject(),
                groups == null ? Set.of() : Set.copyOf(groups),
                claims.getExpirationTime().toInstant(),
                claims.getClaims());
    }

    /** What was verified with the keys. */
    private record Known(VerificationKeys keys, VerifiedTokens tokens) {}
}
