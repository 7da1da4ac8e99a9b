package kr.ilovepet.member.profile;

import java.util.List;
import kr.ilovepet.member.domain.Member;

/**
 * A member, as admins and services see one.
 *
 * @param roles names of the roles, customer first
 */
public record Profile(long userId, String email, String name, List<String> roles) {

    static Profile of(Member member) {
        return new Profile(member.id(), member.email().value(), member.name(), member.roleNames());
    }
}
