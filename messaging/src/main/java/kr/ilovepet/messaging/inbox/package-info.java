/**
 * How messages arrive: {@link kr.ilovepet.messaging.inbox.MessageChannel} hands those that wait to the service's
 * handlers, each once, in the transaction of their inbox rows; a repeated command gets its stored reply.
 */
package kr.ilovepet.messaging.inbox;
