package kr.ilovepet.member.api;

/** The answer to a registration. */
public record Registered(long userId) {}
