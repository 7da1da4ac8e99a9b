package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret that all instances of the storefront share, and the page tokens that are made with it (HMAC-SHA256). A
 * guest's token is signed random bits; a member's is bound to the session, so that neither can be had from the other,
 * nor from the token of a payment. While the secret is being exchanged there is a second one, whose tokens are taken
 * and with which none is made.
 */
@ApplicationScoped
public class PageTokenKey {

    /** The setting with the secret. */
    public static final String SETTING = "storefront.page.token.key";

    /** The setting with the secret of before, or with that of afterwards while some instances do not know it yet. */
    public static final String OTHER = "storefront.page.token.key.other";

    /** The least length of the secret in characters. */
    public static final int LEAST_LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String OF_GUEST = "guest ";
    private static final String OF_SESSION = "session ";
    private static final String OF_PAYMENT = "payment ";
    private static final int BYTES = 16;
    private static final int RANDOM_DIGITS = 2 * BYTES;
    private static final int CODE_DIGITS = 64;
    private static final int DIGITS = RANDOM_DIGITS + CODE_DIGITS;

    /** A guest's random digits, and the code that every token ends in. */
    private static final Pattern TOKEN =
            Pattern.compile("(?:[0-9a-f]{" + RANDOM_DIGITS + "})?[0-9a-f]{" + CODE_DIGITS + "}");

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = SETTING)
    private String secret;

    @Inject
    @ConfigProperty(name = OTHER)
    private Optional<String> other = Optional.empty();

    /** Whether a text can be a token that this shop once made for somebody; null cannot. */
    static boolean wellFormed(String token) {
        return token != null && TOKEN.matcher(token).matches();
    }

    /** Whether a text can be the token of a page that was shown in a session, whosever it was. */
    static boolean ofSomeSession(String token) {
        return wellFormed(token) && token.length() == CODE_DIGITS;
    }

    /** A new token for a guest. */
    String forGuest() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return signed(HexFormat.of().formatHex(bytes), secret);
    }

    /** Whether a text is a guest's token that an instance of this shop made. */
    boolean madeForGuest(String token) {
        return token.length() == DIGITS
                && secrets().anyMatch(one -> equal(signed(token.substring(0, RANDOM_DIGITS), one), token));
    }

    /** The token of a session. */
    String ofSession(String sessionId) {
        return code(OF_SESSION + sessionId, secret);
    }

    /** Whether a text is the token of a session. */
    boolean madeForSession(String sessionId, String token) {
        return secrets().anyMatch(one -> equal(code(OF_SESSION + sessionId, one), token));
    }

    private Stream<String> secrets() {
        return Stream.concat(Stream.of(secret), other.stream());
    }

    /** The token of a member's payment of an order. */
    String ofPayment(long userId, String orderId) {
        return code(payment(userId, orderId), secret);
    }

    /** Whether a text is the token of a member's payment of an order. */
    boolean madeForPayment(long userId, String orderId, String token) {
        return secrets().anyMatch(one -> equal(code(payment(userId, orderId), one), token));
    }

    private static String payment(long userId, String orderId) {
        return OF_PAYMENT + userId + " " + orderId;
    }

    /** Compares two tokens in a time that tells nothing about them. */
    static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String random, String secret) {
        return random + code(OF_GUEST + random, secret);
    }

    private static String code(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
