/** What is counted of orders. */
package kr.ilovepet.order.metrics;
