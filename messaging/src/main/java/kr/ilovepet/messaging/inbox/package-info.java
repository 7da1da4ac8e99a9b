/**
 * How messages arrive: {@link kr.ilovepet.messaging.inbox.MessageChannel} hands each to the service's handler once, in
 * the transaction of its inbox row; a repeated command gets its stored reply.
 */
package kr.ilovepet.messaging.inbox;
