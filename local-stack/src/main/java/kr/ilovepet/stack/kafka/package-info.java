/** What runs inside the Kafka process: the broker's main class, and the declarations of topics and rights. */
package kr.ilovepet.stack.kafka;
