package kr.ilovepet.storefront.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kr.ilovepet.platform.memberstate.MemberGenerations;

/**
 * The member who is signed in, as the session stores it.
 *
 * @param token token for the services
 * @param expiresAt when the token expires
 * @param generation the member's generation in the token; with a higher one the login has ended
 * @param userId the member
 * @param email for the payment widget and for greeting
 * @param name the same
 * @param roles roles of the member
 * @param customerKey the member's identifier at Toss
 */
public record SignedInMember(
        String token,
        Instant expiresAt,
        long generation,
        long userId,
        String email,
        String name,
        Set<String> roles,
        String customerKey)
        implements Serializable {

    private static final String ATTRIBUTE = SignedInMember.class.getName();
    private static final String ADMIN = "admin";
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(3);

    static SignedInMember of(AccessToken token, MemberProfile member) {
        Set<String> roles = member.roles() == null ? Set.of() : Set.copyOf(member.roles());
        return new SignedInMember(
                token.token(),
                token.expiresAt(),
                token.generation(),
                member.userId(),
                member.email(),
                member.name(),
                roles,
                member.customerKey());
    }

    /** The member of a request; empty for a guest. */
    public static Optional<SignedInMember> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedInMember member
                ? Optional.of(member)
                : Optional.empty();
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Removes the member from a session; its other attributes stay. */
    public static void forgetIn(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /** Whether the member is an admin; the services check the token by themselves. */
    public boolean admin() {
        return roles.contains(ADMIN);
    }

    /** Whether the member was locked, has other roles, or has ended all logins since. */
    boolean superseded(MemberGenerations generations) {
        return generations.supersede(userId, generation);
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean soonExpired(Instant now) {
        return !now.isBefore(expiresAt.minus(RENEW_BEFORE));
    }

    SignedInMember with(AccessToken renewed) {
        return new SignedInMember(
                renewed.token(), renewed.expiresAt(), renewed.generation(), userId, email, name, roles, customerKey);
    }
}
