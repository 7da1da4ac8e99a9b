/** Gauges of what waits: the outbox and the open dead letters. */
package kr.ilovepet.messaging.metrics;
