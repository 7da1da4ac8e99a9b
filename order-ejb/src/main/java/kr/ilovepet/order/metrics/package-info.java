/** What is counted, timed and logged of orders. */
package kr.ilovepet.order.metrics;
