/** The topics as the brokers have them, for admins. */
package kr.ilovepet.messaging.topics;
