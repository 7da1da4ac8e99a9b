/** The carts of members and guests. */
package kr.ilovepet.order.cart;
