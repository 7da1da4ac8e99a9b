/** What runs inside the Kafka process: the broker's main class and the declaration of the topics. */
package kr.ilovepet.stack.kafka;
