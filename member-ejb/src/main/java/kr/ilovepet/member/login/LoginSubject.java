package kr.ilovepet.member.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose failures are counted together, by hashes: nothing personal is stored or logged, and an address that no member
 * has is counted like any other, so that the answer tells nothing.
 *
 * @param account the account, from anywhere
 * @param accountAndHost the account from one network address
 */
record LoginSubject(String account, String accountAndHost) {

    private static final int SHOWN_DIGITS = 12;

    /**
     * The subject of an attempt.
     *
     * @param email normalized
     * @param forwardedFor the header X-Forwarded-For; only its last entry counts, which is the gateway's own. May be
     *     null
     */
    static LoginSubject of(String email, String forwardedFor) {
        return new LoginSubject(sha256(email), sha256(email + "\n" + host(forwardedFor)));
    }

    /** The network address that the gateway saw; empty when the request did not come through it. */
    static String host(String forwardedFor) {
        return forwardedFor == null
                ? ""
                : forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    }

    /** The account in log lines. */
    String shown() {
        return "account " + account.substring(0, SHOWN_DIGITS);
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
