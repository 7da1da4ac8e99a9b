/**
 * The carts of members and guests. Who changes a cart holds the lock of its row; an order that is CONFIRMED takes its
 * goods out of the cart that they were in.
 */
package kr.ilovepet.order.cart;
