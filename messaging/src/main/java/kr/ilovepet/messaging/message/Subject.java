package kr.ilovepet.messaging.message;

/**
 * What a message is about. An id alone does not name it for ever: a restored database may give the id out again, and
 * then the two differ in their incarnation.
 *
 * @param id key of the record; at most 64 characters
 * @param incarnation random, made together with the subject; at most 64 characters
 */
public record Subject(String id, String incarnation) {}
