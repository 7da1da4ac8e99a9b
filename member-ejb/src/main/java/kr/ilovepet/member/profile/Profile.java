package kr.ilovepet.member.profile;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.member.domain.Member;

/**
 * A member, as admins and services see one.
 *
 * @param roles names of the roles, customer first
 * @param locked whether the member may not log in
 * @param registeredAt when the member registered
 */
public record Profile(
        long userId, String email, String name, List<String> roles, boolean locked, Instant registeredAt) {

    /** The member as it is now. */
    public static Profile of(Member member) {
        return new Profile(
                member.id(),
                member.email().value(),
                member.name(),
                member.roleNames(),
                !member.active(),
                member.createdAt());
    }
}
