package kr.ilovepet.platform.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import kr.ilovepet.platform.memberstate.MemberGenerations;

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

    /** Claim with the generation of the member at the time of the issue, a name of our own. */
    public static final String GENERATION = "gen";

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

    /**
     * Whether the login that it goes back to has ended since it was issued. One that names no generation is of the
     * first.
     */
    boolean superseded(MemberGenerations generations) {
        OptionalLong member = member();
        return member.isPresent()
                && generations.supersede(member.getAsLong(), number(GENERATION).orElse(0));
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
