package kr.ilovepet.member.profile;

import java.util.List;
import kr.ilovepet.member.domain.Member;

/**
 * A member, as the member sees it.
 *
 * @param roles names of the roles, customer first
 * @param customerKey the name of the member at Toss
 */
public record OwnProfile(long userId, String email, String name, List<String> roles, String customerKey) {

    static OwnProfile of(Member member) {
        return new OwnProfile(
                member.id(), member.email().value(), member.name(), member.roleNames(), member.customerKey());
    }
}
