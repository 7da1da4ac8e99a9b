/** How the clients of Kafka log in, and what they trust. */
package kr.ilovepet.platform.broker;
