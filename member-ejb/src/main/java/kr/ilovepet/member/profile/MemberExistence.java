package kr.ilovepet.member.profile;

/** Whether there is a member with an id. */
public record MemberExistence(boolean exists) {}
