/** What the messaging library counts. */
package kr.ilovepet.messaging.metrics;
