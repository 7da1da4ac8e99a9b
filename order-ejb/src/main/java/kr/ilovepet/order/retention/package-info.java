/** Deletes what is kept for a time only. */
package kr.ilovepet.order.retention;
