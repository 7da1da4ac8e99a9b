package kr.ilovepet.toss.sandbox.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Makes identifiers of the shapes that the real service uses. */
public final class Keys {

    /** The merchant id in every Payment object (at most 14 characters). */
    public static final String MERCHANT_ID = "tpet_sandbox";

    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Seoul"));
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /** Five characters of merchant prefix, the time in Seoul, five random ones: {@code tpet_20250626194853NtWm4}. */
    static String paymentKey(Instant now) {
        return MERCHANT_ID.substring(0, 5) + STAMP.format(now) + random(5, ALPHANUMERIC);
    }

    static String secret() {
        return "ps_" + random(28, ALPHANUMERIC);
    }

    /** A transaction key such as {@code txrd_a01jynxp0s26y5cy454srqf6hab}. */
    public static String transactionKey() {
        return "txrd_a01" + random(24, LOWER);
    }

    /** A webhook transmission id. */
    public static String transmissionId() {
        return "whtrans_a01" + random(24, LOWER);
    }

    private static String random(int length, String alphabet) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
