package kr.ilovepet.member.api;

import java.util.List;
import kr.ilovepet.member.account.Member;

/**
 * A member, as the member sees it.
 *
 * @param roles names of the roles, customer first
 * @param customerKey names the member to Toss
 */
public record OwnProfile(long userId, String email, String name, List<String> roles, String customerKey) {

    static OwnProfile of(Member member) {
        return new OwnProfile(member.id(), member.email(), member.name(), member.roleNames(), member.customerKey());
    }
}
