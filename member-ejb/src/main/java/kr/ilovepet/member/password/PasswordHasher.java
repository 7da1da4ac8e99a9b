package kr.ilovepet.member.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.ilovepet.member.domain.PasswordHash;
import kr.ilovepet.platform.problem.Problem;

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

    /** So many logins hash or wait for their turn, of the 64 requests that an instance works on. */
    private static final int LOGINS = 16;

    /** So many of these are from one network address, so that who guesses there leaves places to others. */
    private static final int LOGINS_OF_ONE_ADDRESS = 4;

    /** And so many registrations, which logins leave their places to. */
    private static final int REGISTRATIONS = 8;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore logins;
    private final Semaphore registrations;
    private final Map<String, Integer> loginsByAddress = new ConcurrentHashMap<>();
    private final Semaphore turns;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private PasswordHash ofNobody;

    /** One processor is left to everything else, so that who guesses passwords does not stop the shop. */
    public PasswordHasher() {
        this(LOGINS, REGISTRATIONS, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    PasswordHasher(int logins, int registrations, int atOnce) {
        this.logins = new Semaphore(logins);
        this.registrations = new Semaphore(registrations);
        this.turns = new Semaphore(atOnce, true);
    }

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(PARAMETERS);
        ofNobody = hash(new Password(UUID.randomUUID().toString()));
    }

    /**
     * Hashes the password of a new member; takes about a tenth of a second.
     *
     * @throws Problem 503 when too many hash at this moment
     */
    public PasswordHash hash(Password password) {
        return registration(
                () -> new PasswordHash(pbkdf2.generate(password.value().toCharArray())));
    }

    /**
     * Whether a hash is of this password; compared in constant time.
     *
     * @param from the network address that asks
     * @param first called when it is its turn, before the work; what it throws spares that
     * @throws Problem 503 when too many hash at this moment
     */
    public boolean matches(Password password, PasswordHash hash, String from, Runnable first) {
        return login(from, () -> {
            first.run();
            return pbkdf2.verify(password.value().toCharArray(), hash.value());
        });
    }

    /**
     * Takes as long as {@link #matches}, so that the time of a response does not tell whether an address is registered.
     */
    public void matchNobody(Password password, String from, Runnable first) {
        matches(password, ofNobody, from, first);
    }

    <T> T login(String from, Supplier<T> hashing) {
        int ofAddress = loginsByAddress.merge(from, 1, Integer::sum);
        try {
            if (ofAddress > LOGINS_OF_ONE_ADDRESS) {
                throw busy();
            }
            return inPlace(logins, hashing);
        } finally {
            loginsByAddress.computeIfPresent(from, (address, count) -> count == 1 ? null : count - 1);
        }
    }

    <T> T registration(Supplier<T> hashing) {
        return inPlace(registrations, hashing);
    }

    private <T> T inPlace(Semaphore places, Supplier<T> hashing) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return inTurn(hashing);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Supplier<T> hashing) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw busy();
            }
            try {
                return hashing.get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Problem busy() {
        return Problem.of(503, "BUSY", "Too many logins at this moment; please try again");
    }
}
