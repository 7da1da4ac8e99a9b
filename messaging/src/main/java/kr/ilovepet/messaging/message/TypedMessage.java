package kr.ilovepet.messaging.message;

/**
 * A message that was read.
 *
 * @param body of the type that its topic carries
 */
public record TypedMessage(MessageHeader header, Object body) {}
