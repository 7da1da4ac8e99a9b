package kr.ilovepet.member.account;

/** Whether a member may log in. */
public enum MemberStatus {
    ACTIVE,
    /** Neither logs in nor renews a token; tokens already given end within 15 minutes. */
    LOCKED
}
