/**
 * How messages leave: {@link kr.ilovepet.messaging.outbox.Outbox} stores them with the change of state,
 * {@link kr.ilovepet.messaging.outbox.OutboxPublisher} publishes them right after the commit, and
 * {@link kr.ilovepet.messaging.outbox.OutboxPoller} what that left behind. Expired rows of all tables are deleted here
 * too.
 */
package kr.ilovepet.messaging.outbox;
