/** Messages that could not be handled or sent: stored for admins, who list, replay and discard them. */
package kr.ilovepet.messaging.deadletter;
