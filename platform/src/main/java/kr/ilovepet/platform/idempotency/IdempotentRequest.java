package kr.ilovepet.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kr.ilovepet.platform.json.Json;

/**
 * A request that its sender may repeat.
 *
 * @param userId number of the member who sent it; keys of different members are independent
 * @param key its Idempotency-Key; null where it has none
 * @param target method and path, such as {@code POST products}
 * @param body everything else that makes it what it is; writable as JSON
 */
public record IdempotentRequest(long userId, String key, String target, Object body) {

    /** A request whose body is a file; only the digest of the file is held. */
    public static IdempotentRequest withFile(long userId, String key, String target, byte[] file) {
        return new IdempotentRequest(userId, key, target, sha256(file));
    }

    /** SHA-256 of target and body as 64 hex digits: equal for equal requests. */
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
