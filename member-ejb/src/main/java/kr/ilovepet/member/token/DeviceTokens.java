package kr.ilovepet.member.token;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens by which a device is known again. They are signed like the tokens of members, but are meant for an audience,
 * so that no service takes one for a login.
 */
@ApplicationScoped
public class DeviceTokens {

    private static final String AUDIENCE = "known-device";

    private TokenIssuer issuer;
    private InstantSource clock;

    /** For the proxy of the container. */
    protected DeviceTokens() {}

    @Inject
    DeviceTokens(TokenIssuer issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * A token with a new number of 122 random bits.
     *
     * @param account what the device is known for
     * @param lifetime how long
     */
    public String issue(String account, Duration lifetime) {
        Instant now = clock.instant();
        return issuer.sign(new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .subject(account)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString())
                .build());
    }

    /** The number in a token; empty when it is no such token, is for another account, or has expired. */
    public Optional<String> device(String token, String account) {
        return issuer.verified(token)
                .filter(claims -> claims.getAudience().equals(List.of(AUDIENCE)))
                .filter(claims -> account.equals(claims.getSubject()))
                .filter(claims -> claims.getExpirationTime() != null
                        && clock.instant().isBefore(claims.getExpirationTime().toInstant()))
                .map(JWTClaimsSet::getJWTID);
    }
}
