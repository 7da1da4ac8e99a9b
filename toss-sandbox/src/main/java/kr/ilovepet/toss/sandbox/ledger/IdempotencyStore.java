package kr.ilovepet.toss.sandbox.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Idempotency keys as Toss documents them: scope is key, API key, URL and method; the body is not compared; the first
 * response is repeated, errors included. Stored responses live in the {@link Ledger}; only requests under way are known
 * here.
 */
public final class IdempotencyStore {

    private final Ledger ledger;
    private final Set<String> underWay = new HashSet<>();

    public IdempotencyStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The scope of a key, as a digest: no secret reaches the journal. */
    public static String scope(String key, String secretKey, String method, String path) {
        try {
            byte[] text = String.join("\n", method, path, secretKey, key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What to do with a request that carries a key. Only after {@link Start#FRESH} must {@link #end} follow. */
    public synchronized Start begin(String scope) {
        if (underWay.contains(scope)) {
            return Start.RUNNING;
        }
        if (ledger.storedResponse(scope).isPresent()) {
            return Start.REPEATED;
        }
        underWay.add(scope);
        return Start.FRESH;
    }

    /** The first response under this scope. */
    public Optional<ApiResponse> first(String scope) {
        return ledger.storedResponse(scope);
    }

    /** The request is done; its response, if any, was stored by {@link Draft#store} before. */
    public synchronized void end(String scope) {
        underWay.remove(scope);
    }

    /** What is known of a key at the start of a request. */
    public enum Start {
        /** Not seen before: do the work. */
        FRESH,
        /** Responded to before: repeat that response. */
        REPEATED,
        /** The first request is still being worked on. */
        RUNNING
    }
}
