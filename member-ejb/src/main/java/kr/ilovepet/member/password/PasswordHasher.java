package kr.ilovepet.member.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.UUID;

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

    private String nobody;

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(PARAMETERS);
        nobody = hash(UUID.randomUUID().toString());
    }

    /** The hash to store. */
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /** Whether a password is the one of a stored hash; compared in constant time. */
    public boolean matches(String password, String hash) {
        return pbkdf2.verify(password.toCharArray(), hash);
    }

    /** Takes as long as {@link #matches}, so that the time of an answer does not tell whether somebody is a member. */
    public void matchNobody(String password) {
        matches(password, nobody);
    }
}
