/**
 * Placing an order of what was reviewed: its request, its number, and the transaction that stores it with its first
 * command.
 */
package kr.ilovepet.order.placement;
