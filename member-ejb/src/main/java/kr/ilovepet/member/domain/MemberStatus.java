package kr.ilovepet.member.domain;

/** Whether a member may log in. */
public enum MemberStatus {
    /** May log in. */
    ACTIVE,
    /** Can neither log in nor renew a token, and tokens already issued are not taken any more. */
    LOCKED
}
