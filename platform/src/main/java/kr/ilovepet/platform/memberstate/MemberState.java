package kr.ilovepet.platform.memberstate;

/**
 * What the member service tells of one member, under the member's number as the key: the topic is compacted, so the
 * last message of each member stays for ever.
 *
 * @param generation tokens of a lower generation are not taken any more; above 0, since members of the first generation
 *     are not told of
 */
public record MemberState(int generation) {

    /** Name of the topic. */
    public static final String TOPIC = "member.state";

    /** The member of the message that names the member. */
    public static final String MEMBER_ID = "memberId";

    /** Refuses what no member service sends. */
    public MemberState {
        if (generation < 1) {
            throw new IllegalArgumentException("A generation that is told of is above 0");
        }
    }
}
