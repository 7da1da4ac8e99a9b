package kr.ilovepet.member.token;

import java.util.List;
import kr.ilovepet.member.domain.Member;

/**
 * What a token says of its holder.
 *
 * @param groups names of the roles
 * @param generation the member's token generation
 */
public record TokenHolder(long userId, String email, List<String> groups, int generation) {

    /** The member as the holder of a token. */
    public static TokenHolder of(Member member) {
        return new TokenHolder(member.id(), member.email().value(), member.roleNames(), member.tokenGeneration());
    }
}
