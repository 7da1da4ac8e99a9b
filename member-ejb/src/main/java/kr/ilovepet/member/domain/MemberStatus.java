package kr.ilovepet.member.domain;

/** Whether a member may log in. */
public enum MemberStatus {
    /** May log in. */
    ACTIVE,
    /** Can neither log in nor renew a token; tokens already issued expire within 15 minutes. */
    LOCKED
}
