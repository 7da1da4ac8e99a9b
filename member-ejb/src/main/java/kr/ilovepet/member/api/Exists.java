package kr.ilovepet.member.api;

/** Whether there is a member with an id. */
public record Exists(boolean exists) {}
