/** The pages of a shopper's own orders: the list, one order with its progress, paying it and canceling it. */
package kr.ilovepet.storefront.orders;
