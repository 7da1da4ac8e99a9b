package kr.ilovepet.order.domain;

/**
 * Who asks for money or goods to go back, and why.
 *
 * @param userId number of the member, who may be an admin
 * @param reason in the requester's words, at most 200 characters
 */
public record Requester(long userId, String reason) {}
