/** The shopping cart: that of a guest, named by a cookie, or that of a member. */
package kr.ilovepet.storefront.cart;
