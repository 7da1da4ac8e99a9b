/** The components that the services need: Kafka, Redis, MariaDB and the Toss sandbox. */
package kr.ilovepet.stack.component;
