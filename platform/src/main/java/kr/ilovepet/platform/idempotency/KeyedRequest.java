package kr.ilovepet.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kr.ilovepet.platform.json.Json;

/**
 * A request that may come again.
 *
 * @param userId number of the member who sent it; keys of two members have nothing to do with each other
 * @param key    its Idempotency-Key; null where it has none
 * @param target method and path, such as {@code POST products}
 * @param body   all else that it asks for
 */
public record KeyedRequest(long userId, String key, String target, Object body) {

    /** A request whose body is a file, of which no more than its digest is held. */
    public static KeyedRequest withFile(long userId, String key, String target, byte[] file) {
        return new KeyedRequest(userId, key, target, sha256(file));
    }

    /** SHA-256 of what is asked for, as 64 hex digits: equal for equal requests. */
    public String fingerprint() {
        return sha256((target + " " + Json.write(body)).getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
