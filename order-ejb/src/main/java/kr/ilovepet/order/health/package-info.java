/** Whether the order service is ready. */
package kr.ilovepet.order.health;
