package kr.ilovepet.member.administration;

import java.util.List;
import kr.ilovepet.member.domain.Member;

/**
 * What a member may do, as audit records hold it: nothing personal.
 *
 * @param roles names of the roles, customer first
 * @param generation of the tokens that are taken
 */
public record MemberAccess(boolean locked, List<String> roles, int generation) {

    static MemberAccess of(Member member) {
        return new MemberAccess(!member.active(), member.roleNames(), member.tokenGeneration());
    }
}
