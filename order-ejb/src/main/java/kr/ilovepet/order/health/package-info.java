/** What the order service says of its health. */
package kr.ilovepet.order.health;
