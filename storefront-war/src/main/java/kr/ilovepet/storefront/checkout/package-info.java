/**
 * Reviewing the cart and placing the order of what was reviewed, and the addresses to which the payment provider sends
 * the shopper back.
 */
package kr.ilovepet.storefront.checkout;
