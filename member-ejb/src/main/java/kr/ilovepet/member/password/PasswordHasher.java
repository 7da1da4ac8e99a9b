package kr.ilovepet.member.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.UUID;
import kr.ilovepet.member.domain.PasswordHash;

/**
 * Hashes passwords with PBKDF2 over HMAC-SHA-512, 210,000 rounds (OWASP Password Storage Cheat Sheet), each with its
 * own salt. A hash names its own parameters, so raising the rounds here does not touch what is stored.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private PasswordHash ofNobody;

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(PARAMETERS);
        ofNobody = hash(new Password(UUID.randomUUID().toString()));
    }

    /** Hashes a password; takes about a tenth of a second. */
    public PasswordHash hash(Password password) {
        return new PasswordHash(pbkdf2.generate(password.value().toCharArray()));
    }

    /** Whether a hash is of this password; compared in constant time. */
    public boolean matches(Password password, PasswordHash hash) {
        return pbkdf2.verify(password.value().toCharArray(), hash.value());
    }

    /**
     * Takes as long as {@link #matches}, so that the time of a response does not tell whether an address is registered.
     */
    public void matchNobody(Password password) {
        matches(password, ofNobody);
    }
}
