/** Placing an order: its request, its number, and the transaction that stores it with its first command. */
package kr.ilovepet.order.placement;
