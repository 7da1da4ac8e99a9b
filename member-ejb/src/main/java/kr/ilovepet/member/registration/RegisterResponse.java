package kr.ilovepet.member.registration;

/**
 * The response to a registration.
 *
 * @param userId number of the new member
 */
public record RegisterResponse(long userId) {}
