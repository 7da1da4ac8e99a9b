/** Placing an order out of the cart, and the addresses to which the payment provider sends the shopper back. */
package kr.ilovepet.storefront.checkout;
