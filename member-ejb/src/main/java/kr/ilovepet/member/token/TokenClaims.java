package kr.ilovepet.member.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import kr.ilovepet.platform.security.VerifiedToken;

/** The claims of a token; names by RFC 7519, OpenID Connect and MicroProfile JWT, {@value #GENERATION} is our own. */
public final class TokenClaims {

    /** When the member gave the password, in seconds since 1970. */
    public static final String AUTH_TIME = "auth_time";

    /** The member's token generation. */
    public static final String GENERATION = VerifiedToken.GENERATION;

    /** How long a token is taken unless its login ends before. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private TokenClaims() {}

    static JWTClaimsSet of(String issuer, TokenHolder holder, Instant authTime, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(Long.toString(holder.userId()))
                .claim("upn", holder.email())
                .claim("email", holder.email())
                .claim("groups", holder.groups())
                .claim(AUTH_TIME, authTime.getEpochSecond())
                .claim(GENERATION, holder.generation())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build();
    }
}
