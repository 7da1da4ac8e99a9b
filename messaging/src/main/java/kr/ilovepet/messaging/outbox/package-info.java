/**
 * How messages leave: {@link kr.ilovepet.messaging.outbox.Outbox} stores them with the change of state,
 * {@link kr.ilovepet.messaging.outbox.OutboxRelay} publishes them. Expired rows of all tables are deleted here too.
 */
package kr.ilovepet.messaging.outbox;
