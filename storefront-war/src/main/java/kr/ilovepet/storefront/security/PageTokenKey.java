package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret that all instances of the storefront share, and the page tokens that are made with it (HMAC-SHA256). A
 * guest's token is signed random bits; a member's is bound to the session, so that neither can be had from the other,
 * nor from the token of a payment.
 */
@ApplicationScoped
public class PageTokenKey {

    /** The setting with the secret. */
    public static final String SETTING = "storefront.page.token.key";

    /** The least length of the secret in characters. */
    public static final int LEAST_LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String OF_GUEST = "guest ";
    private static final String OF_SESSION = "session ";
    private static final String OF_PAYMENT = "payment ";
    private static final int BYTES = 16;
    private static final int RANDOM_DIGITS = 2 * BYTES;
    private static final int DIGITS = RANDOM_DIGITS + 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = SETTING)
    private String secret;

    /** A new token for a guest. */
    String forGuest() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return signed(HexFormat.of().formatHex(bytes));
    }

    /** Whether a text is a guest's token that an instance of this shop made. */
    boolean madeForGuest(String token) {
        return token.length() == DIGITS && equal(signed(token.substring(0, RANDOM_DIGITS)), token);
    }

    /** The token of a session. */
    String ofSession(String sessionId) {
        return code(OF_SESSION + sessionId);
    }

    /** The token of a member's payment of an order. */
    String ofPayment(long userId, String orderId) {
        return code(OF_PAYMENT + userId + " " + orderId);
    }

    /** Compares two tokens in a time that tells nothing about them. */
    static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private String signed(String random) {
        return random + code(OF_GUEST + random);
    }

    private String code(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
