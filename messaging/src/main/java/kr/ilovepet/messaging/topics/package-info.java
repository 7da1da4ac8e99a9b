/** The topics as the brokers have them, with offsets and lag, for admins. */
package kr.ilovepet.messaging.topics;
