/** The shopping cart: a guest's, kept by cookie, or a member's. */
package kr.ilovepet.storefront.cart;
