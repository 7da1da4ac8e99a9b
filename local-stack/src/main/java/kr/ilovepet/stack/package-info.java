/**
 * The local stack: real Kafka, Redis and MariaDB, the Toss sandbox and the Payara Micro instances as processes of this
 * machine, without containers and without root. {@link kr.ilovepet.stack.shop.Shop} is the command line,
 * {@link kr.ilovepet.stack.test.Components} and {@link kr.ilovepet.stack.test.RunningShop} are for tests.
 */
package kr.ilovepet.stack;
