package kr.ilovepet.member.ratelimit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose attempts are counted together, as a hash: nothing personal is stored or logged, and an address that no member
 * has is counted like any other, so that a response does not tell it.
 *
 * @param value SHA-256 as 64 hex digits
 */
public record SubjectHash(String value) {

    private static final int SHOWN_DIGITS = 12;

    /** The hash of a text. */
    public static SubjectHash of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SubjectHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The first twelve digits, for log lines. */
    public String abbreviated() {
        return value.substring(0, SHOWN_DIGITS);
    }
}
