/** Hands out order numbers. */
package kr.ilovepet.order.numbers;
