package kr.ilovepet.platform.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a token says whose signature, issuer and times are right.
 *
 * @param subject who bears it: a member's number, or the name of a service
 * @param groups names of the bearer's roles
 * @param expiresAt from when on it is not taken any more
 * @param claims all that it says, by the names of RFC 7519; not changeable
 */
public record VerifiedToken(String subject, Set<String> groups, Instant expiresAt, Map<String, Object> claims)
        implements Principal {

    private static final int MOST_DIGITS = 18;

    /** Copies the groups. */
    public VerifiedToken {
        groups = Set.copyOf(groups);
    }

    /** The token of the caller; only for requests that need one. */
    public static VerifiedToken of(SecurityContext caller) {
        return (VerifiedToken) caller.getUserPrincipal();
    }

    /** The number of the member who bears it; empty when no member does. */
    public OptionalLong member() {
        boolean number = !subject.isEmpty()
                && subject.length() <= MOST_DIGITS
                && subject.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? OptionalLong.of(Long.parseLong(subject)) : OptionalLong.empty();
    }

    /** A claim that is a whole number; empty where it is absent or something else. */
    public OptionalLong number(String claim) {
        return claims.get(claim) instanceof Number value ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
    }

    @Override
    public String getName() {
        return subject;
    }

    /** Without the claims, which name the member's address. */
    @Override
    public String toString() {
        return "VerifiedToken[subject=" + subject + ", expiresAt=" + expiresAt + "]";
    }
}
