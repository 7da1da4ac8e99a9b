package kr.ilovepet.member.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import kr.ilovepet.platform.security.TokenVerification;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs tokens (RS256). Reads its key at start, so that a service without a key does not come up at all. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TokenIssuer {

    private static final Logger LOG = Logger.getLogger(TokenIssuer.class.getName());

    @Inject
    @ConfigProperty(name = TokenVerification.ISSUER)
    private String issuer;

    @Inject
    @ConfigProperty(name = SigningKey.LOCATION)
    private Optional<String> keyLocation;

    @Inject
    private InstantSource clock;

    private RSAKey key;

    /** For the container, which wants it public. */
    public TokenIssuer() {}

    TokenIssuer(String issuer, RSAKey key, InstantSource clock) {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
    }

    /** The setting with the key. */
    public static List<SettingRule> settings() {
        return List.of(Setting.required(SigningKey.LOCATION, SettingType.readableFile()));
    }

    @PostConstruct
    void readKey() {
        try {
            key = SigningKey.read(keyLocation.orElse(""));
        } catch (IllegalStateException e) {
            // The container reports the failed deployment with a long trace; this is the line to read.
            LOG.severe(e.getMessage());
            throw e;
        }
    }

    /**
     * Signs a new token, which is valid for {@link TokenClaims#LIFETIME}.
     *
     * @param authTime when the holder gave the password
     */
    public Token issue(TokenHolder holder, Instant authTime) {
        JWTClaimsSet claims =
                TokenClaims.of(issuer, holder, authTime, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new Token(sign(claims), claims.getExpirationTime().toInstant());
    }

    /** Signs claims of any kind: a compact JSON Web Token. */
    public String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return token.serialize();
    }
}
