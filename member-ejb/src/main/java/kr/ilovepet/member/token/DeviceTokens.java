package kr.ilovepet.member.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ilovepet.platform.security.CurrentKeys;
import org.eclipse.microprofile.config.Config;

/**
 * Tokens by which a device is known again. They are signed like the tokens of members, but are meant for an audience,
 * so that no service takes one for a login. Every key counts with which members' tokens are verified: while the key is
 * being exchanged, instances sign with different ones. When a key is removed its devices are forgotten with it.
 */
@ApplicationScoped
public class DeviceTokens {

    private static final String AUDIENCE = "known-device";

    /** Characters that are looked at; tokens have about 700. */
    private static final int LONGEST = 2_048;

    private TokenIssuer issuer;
    private CurrentKeys keys;
    private InstantSource clock;

    /** For the proxy of the container. */
    protected DeviceTokens() {}

    @Inject
    DeviceTokens(TokenIssuer issuer, Config config, InstantSource clock) {
        this(issuer, CurrentKeys.configured(config, clock.instant()), clock);
    }

    DeviceTokens(TokenIssuer issuer, CurrentKeys keys, InstantSource clock) {
        this.issuer = issuer;
        this.keys = keys;
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
        return verified(token)
                .filter(claims -> claims.getAudience().equals(List.of(AUDIENCE)))
                .filter(claims -> account.equals(claims.getSubject()))
                .filter(claims -> claims.getExpirationTime() != null
                        && clock.instant().isBefore(claims.getExpirationTime().toInstant()))
                .map(JWTClaimsSet::getJWTID);
    }

    /** The claims of a token that the member service has signed, whatever they say; empty for any other text. */
    private Optional<JWTClaimsSet> verified(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return keys.at(clock.instant()).haveSigned(jwt) ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException notSigned) {
            return Optional.empty();
        }
    }
}
