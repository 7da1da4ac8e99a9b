/** From the cart to an order, and the way back from the payment provider. */
package kr.ilovepet.storefront.checkout;
