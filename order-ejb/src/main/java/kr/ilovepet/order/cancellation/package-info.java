/** Canceling whole orders, refunding parts of them, and returning their goods into stock. */
package kr.ilovepet.order.cancellation;
