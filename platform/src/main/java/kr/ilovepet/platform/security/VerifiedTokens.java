package kr.ilovepet.platform.security;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens that were verified, each until it expires. When there are too many, the one that was not shown for the longest
 * time is forgotten, and will be verified again.
 */
final class VerifiedTokens {

    private final Map<String, VerifiedToken> tokens;

    /** Remembers at most so many. */
    VerifiedTokens(int most) {
        tokens = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, VerifiedToken> eldest) {
                return size() > most;
            }
        };
    }

    /** What was found in the token; empty when it is not known or has expired. */
    synchronized Optional<VerifiedToken> find(String token, Instant now) {
        VerifiedToken found = tokens.get(token);
        if (found != null && !now.isBefore(found.expiresAt())) {
            tokens.remove(token);
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    synchronized void add(String token, VerifiedToken verified) {
        tokens.put(token, verified);
    }

    synchronized void remove(String token) {
        tokens.remove(token);
    }

    synchronized int size() {
        return tokens.size();
    }
}
